from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import jsontext
from oasmith.runtime.errors import DecodeError

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
        monkeypatch.setattr(jsontext, "orjson", None)


def _same(a: Any, b: Any) -> bool:
    return repr(a) == repr(b)


def test_every_value_survives() -> None:
    @given(_values)
    def check(value: Any) -> None:
        assert _same(jsontext.loads(jsontext.dumps(value)), value)

    check()


@pytest.mark.parametrize("number", [2**63, 2**64 - 1, 2**64, -(2**63) - 1, 10**40])
def test_integers_of_any_size_stay_exact(number: int) -> None:
    assert jsontext.loads(str(number)) == number
    assert type(jsontext.loads(f"[{number}]")[0]) is int
    assert jsontext.dumps(number) == str(number).encode()


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", "", "{", "[1,]", b"\xff\xfe\xfa", "nul"])
def test_what_is_not_json_is_one_decode_error(text: str | bytes) -> None:
    with pytest.raises(DecodeError, match="not JSON"):
        jsontext.parse(text)


def test_text_nested_beyond_reason_is_a_decode_error() -> None:
    with pytest.raises(DecodeError):
        jsontext.parse("[" * 100_000 + "]" * 100_000)


def test_lone_surrogates_and_a_byte_order_mark_are_read() -> None:
    assert jsontext.loads(rb'"\ud800"') == "\ud800"
    assert jsontext.loads(jsontext.dumps("\ud800")) == "\ud800"
    assert jsontext.loads(b"\xef\xbb\xbf[1]") == [1]


def test_objects_json_does_not_know_go_through_default() -> None:
    assert jsontext.loads(jsontext.dumps({"x": {1}}, default=list)) == {"x": [1]}
    with pytest.raises(TypeError):
        jsontext.dumps(object())


def test_a_number_that_is_not_finite_is_never_written_as_a_number() -> None:
    try:
        assert jsontext.dumps(math.nan) == b"null"
    except ValueError:
        pass
