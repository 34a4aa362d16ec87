from __future__ import annotations

import copy
import json
import linecache
import pickle
import re
import sys
from dataclasses import dataclass, field, make_dataclass
from typing import Any, Literal, get_args, get_type_hints
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.checks import Must
from oasmith.runtime.constraints import Limits
from oasmith.runtime.errors import DecodeError
from oasmith.runtime.model import UNSET, Unset, WireName
from oasmith.runtime.shapes import Const
from oasmith.runtime.union_marks import ANY_OTHER, Tagged
from tests.runtime.shop import Batch, Item, Node, Price, Status
from tests.shop import models

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


@dataclass(slots=True, kw_only=True)
class Painted(Price):
    """A subclass that adds properties with defaults."""

    colour: str = "red"
    layers: list[int] = field(default_factory=lambda: [1])
    finish: str | None = "matt"
    primer: str | Unset = "white"
    kind: Literal["wall", "door"] = "wall"


def test_what_a_subclass_adds_takes_its_default() -> None:
    value = {"amount": 1, "currency": "EUR"}
    defaults = {"colour": "red", "layers": [1], "finish": "matt", "primer": "white", "kind": "wall"}
    one, other = Painted.from_dict(value), Painted.from_json(json.dumps(value))
    assert one == other == Painted(amount=1, currency="EUR")
    assert one.layers is not other.layers
    assert one.to_dict() == {**value, **defaults}
    given = {**value, "colour": "blue", "layers": [], "finish": None, "primer": "", "kind": "door"}
    assert Painted.from_dict(given).to_dict() == given
    with pytest.raises(DecodeError, match="colour: expected str, got null"):
        Painted.from_dict({**value, "colour": None})
    departing: Any = Painted.from_dict({**value, "amount": "x"}, strict=False)
    assert (departing.amount, departing.colour, departing.finish) == ("x", "red", "matt")
    unset = Painted(amount=1, currency="EUR", primer=UNSET)
    assert "primer" not in unset.to_dict()


@dataclass(slots=True, kw_only=True)
class Counted(Price):
    """A subclass with attributes that are no properties."""

    uses: int = field(default=0, init=False)
    label: str = field(init=False)
    when: Undefined = field(default=None, init=False)  # type: ignore[name-defined]  # noqa: F821

    def __post_init__(self) -> None:
        self.label = f"{self.amount} {self.currency}"


def test_what_no_constructor_takes_is_no_property() -> None:
    value = {"amount": 1, "currency": "EUR"}
    built = Counted(amount=1, currency="EUR")
    for one in (
        Counted.from_dict(value),
        Counted.from_dict({**value, "amount": "1"}, strict=False),
    ):
        assert (one.uses, one.label, one.when) == (0, "1 EUR", None)
        one.uses = 3
        assert set(one.to_dict()) == set(value) == set(built.to_dict())
    extra = Counted.from_dict({**value, "uses": 7})
    assert (extra.uses, extra.additional_properties) == (0, {"uses": 7})


def _adding(hint: Any) -> type[Price]:
    return make_dataclass("Own", [("extra", hint)], bases=(Price,), kw_only=True)


@pytest.mark.parametrize(
    ("hint", "why"),
    [
        (set[int], r"set\[int\] is no type of JSON"),
        (complex, "<class 'complex'> is no type of JSON"),
        (list, "<class 'list'> is no type of JSON"),
        ("Missing | None", "name 'Missing' is not defined"),
    ],
)
def test_an_annotation_that_is_none_of_json_is_named(hint: Any, why: str) -> None:
    own = _adding(hint)
    told = rf"^Own\.extra has an annotation that cannot be read: {why}\. .*init=False"
    value = {"amount": 1, "currency": "EUR", "extra": 1}
    with pytest.raises(TypeError, match=told):
        own.from_dict(value)
    with pytest.raises(TypeError, match=told):
        own.from_json(json.dumps(value))


def _nested(levels: int) -> Node:
    node = Node(id=0)
    for number in range(levels):
        node = Node(id=number, children=[node])
    return node


def test_a_model_that_contains_itself_is_a_value_error_and_has_a_repr() -> None:
    node = Node(id=1)
    node.children = [Node(id=2, children=[node])]
    for write in (node.to_dict, node.to_json):
        with pytest.raises(ValueError, match="^children.*: nested too deeply, or contains itself$"):
            write()
    assert repr(node) == "Node(id=1, children=[Node(id=2, children=[...])])"


def test_a_model_that_is_too_deep_is_a_value_error_and_has_a_repr() -> None:
    node = _nested(5 * sys.getrecursionlimit())
    for write in (node.to_dict, node.to_json):
        with pytest.raises(ValueError, match=r"^children\[0\].*…: nested too deeply, or contains"):
            write()
    assert "children=[...]" in repr(node) or "children=..." in repr(node)
    deep = _nested(sys.getrecursionlimit() // 3)
    assert Node.from_dict(deep.to_dict()).to_dict() == deep.to_dict()


@pytest.mark.parametrize(
    ("prices", "place"),
    [
        (None, "prices: expected list[Price], got None"),
        ([None], "prices[0]: expected Price, got None"),
        ({"amount": 1}, "prices: expected list[Price], got dict"),
        ([Price(amount=1, currency="EUR"), 5], "prices[1]: expected Price, got int"),
    ],
)
def test_what_stands_in_place_of_a_model_is_named(prices: Any, place: str) -> None:
    batch = Batch.from_dict({"batchId": str(UUID(int=1)), "status": "new", "items": [ITEM]})
    batch.items[0].prices = prices
    for write in (batch.to_dict, batch.to_json):
        with pytest.raises(TypeError) as caught:
            write()
        assert str(caught.value) == f"items[0].{place}"


def test_marks_read_as_they_are_written() -> None:
    hints = get_type_hints(models.Node, include_extras=True)
    secret = "Annotated[str, Password(), Limits(min_length=4), WRITE_ONLY, REQUIRED]"
    assert secret in re.sub(r"typing\.|NoneType, ", "", repr(hints["secret"]))
    tagged = "Tagged('petType', lambda: {'cat': Cat, 'dog': Dog})"
    assert repr(get_args(models.Pet)[1]) == tagged
    assert repr(Tagged("a", dict, default=lambda: Node)).endswith(", default=lambda: Node)")
    assert repr(Must({"required": ["a"]})) == "Must({'required': ['a']})"
    assert repr(Limits(pattern="^a$", written="^a$")) == "Limits(written='^a$', pattern='^a$')"
    assert repr([WireName("a"), ANY_OTHER, Const(0.5)]) == "[WireName('a'), ANY_OTHER, Const(0.5)]"


def test_compiled_variables_are_named_after_attributes() -> None:
    Price.from_dict({"amount": 1, "currency": "EUR"}).to_dict()
    source = "".join(linecache.getlines(f"<decode of {Price.__module__}.Price>"))
    assert re.search(r"self\.amount = amount_\d+$", source, re.MULTILINE)
