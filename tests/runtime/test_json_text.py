from __future__ import annotations

import json
import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import json_values
from oasmith.runtime.contents import Json
from oasmith.runtime.errors import DecodeError
from oasmith.runtime.http import Response
from oasmith.runtime.shape import Shape
from oasmith.runtime.shapes import Integer, Number

_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.fixture(params=["orjson", "json"], autouse=True)
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "json":
        monkeypatch.setattr(json_values, "orjson", None)


def _same(a: Any, b: Any) -> bool:
    return repr(a) == repr(b)


def test_every_value_survives() -> None:
    @given(_values)
    def check(value: Any) -> None:
        assert _same(json_values.loads(json_values.dumps(value)), value)

    check()


@pytest.mark.parametrize("number", [2**63, 2**64 - 1, 2**64, -(2**63) - 1, 10**40])
def test_integers_of_any_size_stay_exact(number: int) -> None:
    assert json_values.loads(str(number)) == number
    assert type(json_values.loads(f"[{number}]")[0]) is int
    assert json_values.dumps(number) == str(number).encode()


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", "", "{", "[1,]", b"\xff\xfe\xfa", "nul"])
def test_what_is_not_json_is_one_decode_error(text: str | bytes) -> None:
    with pytest.raises(DecodeError, match="not JSON"):
        json_values.parse(text)


def test_text_nested_beyond_reason_is_a_decode_error() -> None:
    with pytest.raises(DecodeError):
        json_values.parse("[" * 100_000 + "]" * 100_000)


def test_lone_surrogates_and_a_byte_order_mark_are_read() -> None:
    assert json_values.loads(rb'"\ud800"') == "\ud800"
    assert json_values.loads(json_values.dumps("\ud800")) == "\ud800"
    assert json_values.loads(b"\xef\xbb\xbf[1]") == [1]


@dataclass
class _Point:
    x: float


@pytest.mark.parametrize("unknown", [object(), _Point(math.nan), {1}])
def test_objects_that_json_does_not_know_are_refused(unknown: object) -> None:
    with pytest.raises(TypeError, match="cannot be written as JSON"):
        json_values.dumps({"a": [unknown]})


def test_null_is_written_where_it_is_meant() -> None:
    value = {"a": None, "b": [None, "null", 1.0, -0.0, 2**70], "\ud800": None}
    assert _same(json_values.loads(json_values.dumps(value)), value)


@pytest.mark.parametrize(
    "text",
    ["1e400", "-1e400", "1E+0400", "1.5e309", "1" * 310 + ".5", "9" * 211 + "e99", "1e99999"],
)
def test_a_number_beyond_all_floats_keeps_its_value(text: str) -> None:
    for around in ("{}", "[{}]", '{{"a": {}, "b": 0.5}}'):
        read = json_values.loads(around.format(text))
        found = read if around == "{}" else read[0] if isinstance(read, list) else read["a"]
        assert type(found) is Decimal
        assert found == Decimal(text)
    if len(text) < 7 or "." in text:
        written = json_values.loads(json_values.dumps(Decimal("1e400")))
        assert written == 10**400


def test_a_number_beyond_reason_is_no_number() -> None:
    with pytest.raises(DecodeError, match="not JSON: a number is beyond all"):
        json_values.parse("[1e9999999999999999999]")
    with pytest.raises(ValueError, match="4300 digits"):
        json_values.dumps(json_values.loads("1e999999999"))


@pytest.mark.parametrize("text", ["1e308", "1e-400", "0.1", "1e2", '"1e400"', "1" * 25 + ".5"])
def test_other_numbers_are_floats(text: str) -> None:
    assert repr(json_values.loads(text)) == repr(json.loads(text))


@pytest.mark.parametrize("shape", [Number(), Integer()])
def test_a_number_beyond_all_floats_does_not_fit_a_number(shape: Shape[Any]) -> None:
    with pytest.raises(DecodeError, match="got Decimal"):
        Json(shape).read(Response(200, body=b"1e400"))
    assert Json().read(Response(200, body=b'{"a": 1e400}')) == {"a": Decimal("1e400")}
