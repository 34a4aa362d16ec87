from __future__ import annotations

import math
import struct
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import json_values
from oasmith.runtime.contents import Json, Writer
from oasmith.runtime.encode import encode
from oasmith.runtime.json_lines import JsonLines
from oasmith.runtime.json_values import finite
from oasmith.runtime.testing import reply
from oasmith.runtime.uploads import Encoding, Form, Multipart
from tests.runtime.shop import Item, Price

REFUSED = "NaN and infinities are no JSON numbers"


class Level(Enum):
    NONE = math.nan
    ONE = 1.0


class Measured(float):
    """As numpy has some."""


@pytest.fixture(params=["orjson", "json"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "json":
        monkeypatch.setattr(json_values, "orjson", None)


def _floats() -> list[Any]:
    """All kinds of them: also NaN that arithmetic never gives, and several that are one object."""
    bits = (0x7FF8 << 48, 0xFFF8 << 48, 0x7FF0000000000001, 2**64 - 1)
    spellings = [struct.unpack("<d", each.to_bytes(8, "little"))[0] for each in bits]
    return [*spellings, math.inf, -math.inf, Measured("nan"), Measured("-inf"), Level.NONE]


AROUND: list[Callable[[Any], Any]] = [
    lambda x: x,
    lambda x: [x],
    lambda x: (1.5, x),
    lambda x: [1.5, 2.5, x],
    lambda x: [1e308, 1e308, x],
    lambda x: [1.5, "a", x],
    lambda x: [1.5, 10**400, x],
    lambda x: [math.inf, -math.inf, x],
    lambda x: [None, [0.5, {"g": x}]],
    lambda x: {"null": None, "a": [{"b": x}, x]},
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("number", _floats(), ids=repr)
def test_numbers_that_are_not_finite_are_refused_at_every_place(number: Any, around: Any) -> None:
    for refuse in (finite, encode):
        with pytest.raises(ValueError, match=REFUSED):
            refuse(around(number))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.just(10**400)
        | st.floats(allow_nan=False, allow_infinity=False),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)  # fmt: skip
def test_all_other_json_values_are_let_through_as_they_are(value: Any) -> None:
    assert finite(value) is value
    assert encode(value) == value


@pytest.mark.parametrize(
    "other", [Level.ONE, object(), b"NaN", {1: 0.5}, Decimal("NaN"), [1.5, []]]
)
def test_what_is_no_number_is_not_its_business(other: object) -> None:
    assert finite(other) is other


WRITERS: list[Writer] = [
    Json(),
    JsonLines(),
    Form(),
    Form(encodings={"a": Encoding(content_type="application/json")}),
    Multipart(),
]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("writer", WRITERS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("number", [math.nan, -math.inf, Decimal("NaN"), Measured("inf")])
def test_no_writer_writes_them(writer: Writer, number: Any) -> None:
    for value in (number, [None, number], {"n": None, "x": number}):
        with pytest.raises(ValueError, match=REFUSED):
            writer.write({"a": value}, None)
    with pytest.raises(ValueError, match=REFUSED):
        reply(200, {"a": number})


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("attribute", ["style_key", "ean", "note", "weight"])
def test_one_in_place_of_a_text_is_not_written_as_null(attribute: str) -> None:
    item = _item()
    setattr(item, attribute, math.nan)
    with pytest.raises(ValueError, match=REFUSED):
        Json().write([item], None)


@pytest.mark.usefixtures("library")
def test_to_json_names_the_place() -> None:
    item = _item()
    item.prices[0].amount = math.nan
    item.additional_properties["size"] = {"cm": [1.5, math.inf]}
    with pytest.raises(ValueError, match=REFUSED) as raised:
        item.to_json()
    places = [text.partition(":")[0] for text in str(raised.value).split("; ")]
    assert places == ["prices[0].amount", "additional_properties.size.cm[1]"]
    item = _item()
    item.additional_properties["size"] = object()
    with pytest.raises(TypeError, match="additional_properties.size: .*object cannot be written"):
        item.to_json()
    with pytest.raises(ValueError, match=REFUSED):
        Price(amount=math.inf, currency="EUR").to_dict()


def _item() -> Item:
    text = b"""{"style_key": "a", "weight": 3, "status": "pending", "created": "2024-01-02T03:04:05Z",
        "prices": [{"amount": 1, "currency": "EUR"}], "ean": null}"""
    return Item.from_json(text)
