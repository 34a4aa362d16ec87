from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.errors import DecodeError
from oasmith.runtime.model import UNSET
from tests.runtime.shop import Batch, Item, Node, Status

ITEM = {
    "style_key": "A-1",
    "weight": 3,
    "prices": [{"amount": 1.5, "currency": "EUR"}],
    "status": "pending",
    "created": "2024-01-02T03:04:05.120Z",
}

_extra = st.dictionaries(st.text(min_size=1), st.integers() | st.text() | st.none(), max_size=3)
_items = st.fixed_dictionaries(
    {
        "style_key": st.text(),
        "weight": st.integers(),
        "prices": st.lists(
            st.fixed_dictionaries(
                {"amount": st.integers() | st.floats(0, 9), "currency": st.text()}
            )
        ),
        "status": st.sampled_from(["pending", "completed", "brand-new"]),
        "created": st.just("2024-01-02T03:04:05Z"),
    },
    optional={"ean": st.none() | st.text(), "note": st.text()},
)


@given(_items, _extra)
def test_every_valid_object_survives_the_round_trip(item: dict[str, Any], extra: Any) -> None:
    value = {**extra, **item}
    assert Item.from_dict(value).to_dict() == value
    assert Item.from_json(Item.from_dict(value).to_json()).to_dict() == value


def test_absent_null_and_given_are_three_things() -> None:
    assert Item.from_dict(ITEM).ean is UNSET
    assert Item.from_dict({**ITEM, "ean": None}).ean is None
    assert "ean" not in Item.from_dict(ITEM).to_dict()
    assert Item.from_dict({**ITEM, "ean": None}).to_dict()["ean"] is None


def test_null_for_an_optional_field_does_not_fit() -> None:
    with pytest.raises(DecodeError, match="note: expected str, got null"):
        Item.from_dict({**ITEM, "note": None})


def test_an_unknown_enum_value_stays_a_string() -> None:
    assert Item.from_dict(ITEM).status is Status.PENDING
    item = Item.from_dict({**ITEM, "status": "archived"})
    assert item.status == "archived"
    assert item.to_dict()["status"] == "archived"


def test_unknown_keys_are_kept() -> None:
    item = Item.from_dict({**ITEM, "new": {"a": [1]}})
    assert item.additional_properties == {"new": {"a": [1]}}


def test_a_declared_name_is_no_additional_property() -> None:
    declared = r"str 'weight' is declared, and no additional property"
    with pytest.raises(ValueError, match=declared):
        Item(**_arguments(), additional_properties={"new": 1, "weight": 9})
    item = Item(**_arguments())
    item.additional_properties["weight"] = 9
    for write in (item.to_dict, item.to_json):
        with pytest.raises(ValueError, match=declared):
            write()
    item.additional_properties = {"colour": "red"}
    assert item.to_dict() == {**ITEM, "colour": "red"}


def test_an_optional_property_that_is_absent_is_declared_all_the_same() -> None:
    with pytest.raises(ValueError, match="'note' is declared"):
        Item(**_arguments(), additional_properties={"note": "smuggled"})


def _arguments() -> dict[str, Any]:
    item = Item.from_dict(ITEM)
    return {
        name: getattr(item, name) for name in ("style_key", "weight", "prices", "status", "created")
    }


def test_a_decode_error_lists_every_problem_with_its_path() -> None:
    wrong = {"batchId": "x", "status": 1, "items": [ITEM, {**ITEM, "weight": "abc"}]}
    with pytest.raises(DecodeError) as caught:
        Batch.from_dict(wrong)
    assert str(caught.value).splitlines() == [
        "batchId: expected a UUID, got str 'x'",
        "status: expected str, got int 1",
        "items[1].weight: expected int, got str 'abc'",
    ]


@pytest.mark.parametrize("wrong", [None, 5, "x", [], [[]], True])
def test_what_is_not_an_object_is_a_decode_error(wrong: Any) -> None:
    for kind in (Item, Node):
        with pytest.raises(DecodeError, match="expected dict"):
            kind.from_dict(wrong)


def test_text_that_is_not_json_is_a_decode_error() -> None:
    with pytest.raises(DecodeError, match="not JSON"):
        Item.from_json("{")


def test_an_object_nested_beyond_reason_is_a_decode_error() -> None:
    value: Any = {"id": 1}
    for _ in range(50_000):
        value = {"id": 1, "children": [value]}
    with pytest.raises(DecodeError, match="nested too deeply"):
        Node.from_dict(value)


def test_models_copy_and_pickle() -> None:
    item = Item.from_dict({**ITEM, "status": "archived", "x": 1})
    assert pickle.loads(pickle.dumps(item)) == item
    assert copy.deepcopy(item).to_dict() == item.to_dict()
    assert json.loads(item.to_json()) == item.to_dict()
