"""Codecs that are compiled from shapes do what the shapes say."""

from __future__ import annotations

import copy
import gc
import json
import linecache
import pickle
import pydoc
import sys
import threading
import traceback
from dataclasses import dataclass, field, fields, replace
from typing import Annotated, Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.encode import encode
from oasmith.runtime.errors import DecodeError
from oasmith.runtime.json_values import MISMATCH
from oasmith.runtime.model import UNSET, JsonModel, OpenModel, Unset, WireName
from oasmith.runtime.samples import NoSample, Sampler
from oasmith.runtime.shape import Shape
from oasmith.runtime.shapes import (
    ANYTHING,
    NEVER,
    Anything,
    Array,
    Choice,
    Enum,
    Integer,
    Map,
    Nullable,
    Number,
    Property,
    Record,
    Ref,
    String,
)
from oasmith.runtime.special_shapes import Password
from tests.runtime.shop import Batch, Item, Node, Price, Status
from tests.runtime.test_samples import SHAPES
from tests.support.records import model_of, record
from tests.support.strategies import ANY_JSON

_NAMES = ("a", "type", "x-y", "it's", "\ud800", "{v}", "self")


@st.composite
def _records(draw: st.DrawFn) -> Record:
    properties: list[Property] = []
    for index, name in enumerate(draw(st.lists(st.sampled_from(_NAMES), max_size=4, unique=True))):
        shape = draw(SHAPES)
        optional = draw(st.booleans())
        absent = NEVER if not optional else UNSET if shape.fit(None)[0] else None
        properties.append(Property(name, f"attribute_{index}", shape, not optional, absent))
    additional = draw(st.sampled_from([ANYTHING, None, Integer(), Array(String())]))
    return Record(properties, additional=additional)


@st.composite
def _models(draw: st.DrawFn) -> tuple[Any, Any]:
    """A model, which may be within another one, and a value that fits it, mostly."""
    model = model_of(draw(_records()))
    value: Any = {}
    for each in model.shape.properties.values():
        kind = draw(st.sampled_from(["sample", "sample", "sample", "any", "absent"]))
        if kind == "sample":
            try:
                value[each.name] = Sampler().of(each.shape)
            except NoSample:
                kind = "any"
        if kind == "any":
            value[each.name] = draw(ANY_JSON)
    value |= draw(st.dictionaries(st.sampled_from(["new", "newer"]), ANY_JSON, max_size=1))
    around = draw(st.sampled_from(["", "one", "list", "dict", "lists"]))
    inner: Shape[Any] = Ref(lambda: model)
    if around:
        shapes: dict[str, tuple[Shape[Any], Any]] = {
            "one": (inner, value),
            "list": (Array(Nullable(inner)), [value, value]),
            "dict": (Nullable(Map(inner)), {"k": value}),
            "lists": (Array(Array(inner)), [[value], []]),
        }
        shape, value = shapes[around]
        model, value = model_of(record({"inside": shape})), {"inside": copy.deepcopy(value)}
    return model, value


@given(_models())
def test_what_has_no_problems_decodes_and_is_written_as_it_came(case: tuple[Any, Any]) -> None:
    model, value = case
    before = copy.deepcopy(value)
    told = model.shape.problems(value)
    if told:
        with pytest.raises(MISMATCH):
            model.decode(value)
        for read, came in ((model.from_dict, value), (model.from_json, json.dumps(value))):
            with pytest.raises(DecodeError) as caught:
                read(came)
            assert list(caught.value.problems) == told
        return
    result = model.from_dict(value)
    assert value == before
    assert result.to_dict() == before
    assert model.from_json(json.dumps(value)) == result
    assert json.loads(result.to_json()) == before
    assert pickle.loads(pickle.dumps(_plain(result))) == _plain(result)


def _plain(model: Any) -> Any:
    """What of the object can be pickled: classes that a test makes cannot."""
    return {each.name: repr(getattr(model, each.name)) for each in fields(model)}


@given(_records(), ANY_JSON)
def test_members_are_decoded_by_their_shapes(shape: Record, value: Any) -> None:
    model = model_of(shape)
    try:
        result = model.decode(value)
    except MISMATCH:
        return
    for each in shape.properties.values():
        wanted = each.shape.decode(value[each.name]) if each.name in value else each.absent
        assert getattr(result, each.attribute) == wanted


def test_lists_and_dicts_of_what_is_decoded_are_copies() -> None:
    model = model_of(record({"a": Array(Integer()), "b": Map(String())}))
    value = {"a": [1], "b": {"k": "v"}}
    result = model.from_dict(value)
    result.a.append(2)
    result.b["l"] = "w"
    assert value == {"a": [1], "b": {"k": "v"}}


def test_what_is_like_a_dict_or_a_list_is_taken_if_it_is_one() -> None:
    class Members(dict[str, Any]):
        pass

    class Items(list[Any]):
        pass

    model = model_of(record({"a": Array(Integer()), "b": Map(String())}))
    value = Members(a=Items([1]), b=Members(k="v"))
    assert model.decode(value).to_dict() == value
    for wrong in ("ab", [("a", [1]), ("b", {})], (1,), 7, None, {1, 2}):
        with pytest.raises(MISMATCH):
            model.decode(wrong)


@pytest.mark.parametrize(
    ("value", "as_read"),
    [(1.0, 1), (2**70, 2**70), (True, None), ("1", None), (1.5, None), (None, None)],
)
def test_numbers_are_read_as_json_means_them(value: Any, as_read: Any) -> None:
    model = model_of(record({"a": Integer(), "b": Array(Integer()), "c": Choice(1, 2)}))
    data = {"a": value, "b": [1, value], "c": 1.0}
    if as_read is None:
        with pytest.raises(MISMATCH):
            model.decode(data)
        return
    result = model.decode(data)
    assert (result.a, result.b, result.c) == (as_read, [1, as_read], 1)
    assert {type(n) for n in (result.a, *result.b, result.c)} == {int}


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_not_finite_is_never_written(number: float) -> None:
    inner = model_of(record({"n": Number()}, {"o": Number(), "p": Nullable(Number())}))
    large = model_of(record({"n": Number(), **{f"a{n}": String() for n in range(9)}}))
    outer = model_of(record({"m": Array(Ref(lambda: inner)), "l": Array(Ref(lambda: large))}))
    good = inner(n=1.5, o=2, p=None)
    tall = large(n=1.5, **{f"a{n}": "" for n in range(9)})
    assert json.loads(outer(m=[good], l=[tall]).to_json())["l"][0]["n"] == 1.5
    bad = [replace(good, n=number), replace(good, o=number), replace(good, p=number)]
    bad.append(copy.copy(good))
    bad[-1].additional_properties = {"x": [number]}
    for each in bad:
        for write in (outer(m=[each], l=[]).to_dict, outer(m=[each], l=[]).to_json):
            with pytest.raises(ValueError, match="no JSON numbers"):
                write()
    with pytest.raises(ValueError, match="no JSON numbers"):
        outer(m=[], l=[replace(tall, n=number)]).to_json()


def test_a_dict_in_place_of_a_model_is_written() -> None:
    batch = Batch.from_dict(_batch())
    batch.items.append({"style_key": "B"})  # type: ignore[arg-type]
    assert batch.to_dict()["items"][-1] == {"style_key": "B"}
    assert json.loads(batch.to_json()) == batch.to_dict()
    batch.items[-1] = "B"  # type: ignore[call-overload]
    for write in (batch.to_dict, batch.to_json):
        with pytest.raises(TypeError, match=r"items\[1\]: expected Item, got str"):
            write()


def _batch() -> dict[str, Any]:
    item = {
        "style_key": "A",
        "weight": 1,
        "prices": [{"amount": 1, "currency": "EUR"}],
        "status": "pending",
        "created": "2024-01-02T03:04:05Z",
    }
    return {"batchId": "7f9c2ba4-e88f-4b7e-9e5b-0c6c6b9f2a11", "status": "new", "items": [item]}


def test_tracebacks_show_the_compiled_source() -> None:
    for wrong in ({}, {"amount": "1", "currency": "EUR"}):
        with pytest.raises(MISMATCH) as caught:
            Price.decode(wrong)
        shown = "".join(traceback.format_exception(caught.value))
        assert f"<decode of {Price.__module__}.Price>" in shown
        assert "['amount']" in shown or "number(" in shown
    linecache.checkcache()
    assert "def decode(data" in linecache.getline(f"<decode of {Price.__module__}.Price>", 1)


@given(st.text(), st.text())
def test_text_of_a_document_is_data_and_never_code(name: str, known: str) -> None:
    shape = record({"a": Choice(known, "b"), "b": Choice(known)})
    properties = [replace(each, name=f"{each.name}{name}") for each in shape.properties.values()]
    model = model_of(Record(properties))
    value = {each.name: known for each in properties}
    assert model.from_dict(value).to_dict() == value


class _Mixin:
    never: Undefined  # type: ignore[name-defined] # noqa: F821


@dataclass(slots=True, kw_only=True)
class _Mixed(Price, _Mixin):
    note: str | None = None


def test_annotations_that_are_no_attributes_are_not_evaluated() -> None:
    data = {"amount": 1, "currency": "EUR", "note": "a"}
    assert _Mixed.from_dict(data).to_dict() == data


def test_help_tells_of_models() -> None:
    for model in (Price, OpenModel, JsonModel):
        assert model.__name__ in pydoc.render_doc(model)
    assert not hasattr(JsonModel, "shape")


def _of(model: type[Any]) -> Shape[Any]:
    return Ref(lambda: model)


def test_deep_types_are_compiled() -> None:
    shape: Shape[Any] = Integer()
    value: Any = 1
    for _ in range(60):
        shape, value = Array(shape), [value]
    for _ in range(60):
        shape, value = _of(model_of(record({"a": Array(shape)}))), {"a": [value]}
    model = model_of(record({"a": shape}))
    assert model.from_dict({"a": value}).to_dict() == {"a": value}


def test_large_objects_are_compiled() -> None:
    names = [f"p{number}" for number in range(1000)]
    model = model_of(record({}, {name: Nullable(String()) for name in names}))
    value = dict.fromkeys(names, "x")
    assert model.from_dict(value).to_dict() == value
    assert model.from_dict({"p1": None}).to_dict() == {"p1": None}


def test_threads_may_use_a_class_for_the_first_time_at_once() -> None:
    inner = model_of(record({"a": Integer()}))
    model = model_of(record({"of": Array(Ref(lambda: inner)), "x": Anything()}))
    value = {"of": [{"a": n} for n in range(50)], "x": [1]}
    found: list[Any] = []
    start = threading.Barrier(8)

    def use() -> None:
        start.wait()
        found.append(model.from_dict(value).to_dict())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [value] * 8


def test_only_what_is_used_is_compiled() -> None:
    large = model_of(record({f"a{n}": String() for n in range(9)}), "Large")
    model = model_of(record({}, {"of": Ref(lambda: large)}), "Around")
    model.from_dict({})
    compiled = [name for name in linecache.cache if name.startswith("<decode of types.")]
    assert "<decode of types.Around>" in compiled
    assert "<decode of types.Large>" not in compiled


@dataclass(slots=True, kw_only=True)
class DatedPrice(Price):
    """A subclass with a property more."""

    valid_until: Annotated[str, WireName("validUntil")] | None = None


class Discount(Price):
    """A subclass that only adds behaviour."""

    __slots__ = ()

    @property
    def halved(self) -> float:
        return self.amount / 2


class Loud(Price):
    """A subclass with methods of its own in place of the codecs."""

    __slots__ = ()

    @classmethod
    def decode(cls, data: Any) -> Loud:
        result = super().decode({**data, "currency": str(data["currency"]).upper()})
        assert isinstance(result, Loud)
        return result

    def to_dict(self) -> dict[str, Any]:
        return {**super().to_dict(), "loud": True}


class Louder(Loud):
    __slots__ = ()


def test_subclasses_have_codecs_of_their_own() -> None:
    value = {"amount": 1, "currency": "EUR", "validUntil": "2024"}
    plain, dated = Price.from_dict(value), DatedPrice.from_dict(value)
    assert plain.additional_properties == {"validUntil": "2024"}
    assert (dated.valid_until, dated.additional_properties) == ("2024", {})
    assert dated.to_dict() == value == plain.to_dict()
    discount = Discount.from_json(json.dumps(value))
    assert (type(discount), discount.halved, discount.to_dict()) == (Discount, 0.5, value)


class Broken(Price):
    """A subclass whose own method looks for what is not there."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        return {"amount": getattr(self, "amont")}  # noqa: B009 - type checkers know better


def test_error_in_a_method_of_a_subclass_says_what_it_was() -> None:
    broken = Broken(amount=1, currency="EUR")
    item = Item.from_dict(_batch()["items"][0])
    item.prices = [broken]
    for write in (item.to_dict, item.to_json, lambda: encode([item]), lambda: encode([broken])):
        with pytest.raises(TypeError, match="'Broken' object has no attribute 'amont'"):
            write()


@pytest.mark.parametrize("model", [Loud, Louder])
def test_methods_of_a_subclass_take_the_place_of_its_codecs(model: type[Loud]) -> None:
    value = {"amount": 1, "currency": "eur"}
    for read in (model.decode, model.from_dict, lambda v: model.from_json(json.dumps(v))):
        result = read(value)
        assert (type(result), result.currency) == (model, "EUR")
    written = {"amount": 1, "currency": "EUR", "loud": True}
    assert result.to_dict() == written == json.loads(result.to_json())
    Price.from_dict(value).to_dict()  # which compiles the codecs that `super` means
    assert model.decode(value).to_dict() == written


def test_a_subclass_in_a_list_is_written_with_what_it_adds() -> None:
    item = Item.from_dict(_batch()["items"][0])
    more = DatedPrice(amount=2, currency="EUR", valid_until="2025")
    item.prices += [more, Loud(amount=3, currency="EUR")]
    written = [price.to_dict() for price in item.prices]
    assert written[1:] == [
        {"amount": 2, "currency": "EUR", "validUntil": "2025"},
        {"amount": 3, "currency": "EUR", "loud": True},
    ]
    assert item.to_dict()["prices"] == written == json.loads(item.to_json())["prices"]


@dataclass(slots=True, kw_only=True)
class Counts(OpenModel):
    """A model with additional properties of one type."""

    name: str = "n"
    additional_properties: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(slots=True, kw_only=True)
class Account(OpenModel):
    user: str
    password: Annotated[str, Password()] = field(repr=False)
    note: str | None | Unset = UNSET
    kind: str | None = None


def test_additional_properties_are_made_when_somebody_asks() -> None:
    value = {"amount": 1, "currency": "EUR"}
    one, other = Price.from_dict(value), Price.from_dict(value)
    assert not [held for held in gc.get_referents(one) if isinstance(held, dict)]
    assert one.additional_properties == {}
    one.additional_properties["new"] = 1
    assert one.additional_properties == {"new": 1}
    assert (other.additional_properties, one.to_dict()) == ({}, {**value, "new": 1})


def test_models_are_dataclasses_all_the_same() -> None:
    value = {"amount": 1, "currency": "EUR"}
    one, built = Price.from_dict(value), Price(amount=1, currency="EUR")
    assert one == built
    assert {each.name for each in fields(one)} == {"amount", "currency", "additional_properties"}
    assert replace(one, amount=2).to_dict() == {**value, "amount": 2}
    for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert (again, again.to_dict()) == (one, value)
    match one:
        case Price(amount=1, additional_properties=rest):
            assert rest == {}
        case _:
            pytest.fail("no match")
    assert get_type_hints(Price)["currency"] is str
    assert get_type_hints(Counts)["additional_properties"] == dict[str, int]
    with pytest.raises(AttributeError, match="nothing"):
        one.nothing  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        one.nothing = 1  # type: ignore[attr-defined]


def test_additional_properties_may_have_a_type() -> None:
    value = {"name": "a", "x": 1.0, "y": 2}
    counts = Counts.from_dict(value)
    assert counts.additional_properties == {"x": 1, "y": 2}
    assert counts.to_dict() == value
    assert Counts(additional_properties={"x": 1}).to_dict() == {"name": "n", "x": 1}
    with pytest.raises(DecodeError, match="x: expected int, got str"):
        Counts.from_dict({"name": "a", "x": "1"})


def test_a_repr_shows_what_is_there() -> None:
    account = Account(user="jo", password="hunter2")
    assert repr(account) == "Account(user='jo')"
    account.note, account.additional_properties = None, {"a": 1}
    told = "Account(user='jo', note=None, additional_properties={'a': 1})"
    assert repr(account) == told
    node = Node(id=1)
    node.children = [node]
    assert repr(node) == "Node(id=1, children=[...])"
    assert repr(DatedPrice(amount=1, currency="EUR")) == "DatedPrice(amount=1, currency='EUR')"

    @dataclass(slots=True, kw_only=True)
    class Own(Price):
        def __repr__(self) -> str:
            return "own"

    assert repr(Own(amount=1, currency="EUR")) == "own"


def test_a_closed_object_has_no_room_for_more() -> None:
    node = Node.from_dict({"id": 1, "children": [{"id": 2}]})
    assert not hasattr(node, "additional_properties")
    for wrong in ({"id": 1, "x": 1}, {"id": 1, "children": [{"id": 2, "y": 1}]}):
        with pytest.raises(DecodeError, match="unknown property"):
            Node.from_dict(wrong)


def test_known_values_are_members_also_in_lists_and_dicts() -> None:
    @dataclass(slots=True, kw_only=True)
    class Several(JsonModel):
        one: Any
        shape = record({"one": Map(Array(Nullable(Enum(lambda: Status))))}, additional=None)

    value = {"one": {"k": ["pending", None, "brand-new"]}}
    result = Several.from_dict(value)
    assert result.one["k"] == [Status.PENDING, None, "brand-new"]
    assert type(result.one["k"][0]) is Status
    assert result.to_dict() == value


def test_deeply_nested_values_are_a_mismatch() -> None:
    value: Any = {"id": 1}
    for _ in range(sys.getrecursionlimit() * 2):
        value = {"id": 1, "children": [value]}
    with pytest.raises(RecursionError):
        Node.decode(value)
