from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import samples
from oasmith.runtime.constraints import Limited
from oasmith.runtime.formats import Base64, Date, DateTime, Format, Time, Uuid
from oasmith.runtime.samples import NoSample, Sampler
from oasmith.runtime.shape import Deferred, Leaf, Shape
from oasmith.runtime.shapes import (
    Anything,
    Array,
    Boolean,
    Choice,
    Const,
    Enum,
    Integer,
    Listed,
    Map,
    Nullable,
    Number,
    Ref,
    String,
)
from oasmith.runtime.special_shapes import ByName, Never, Password, Row, Tuple
from oasmith.runtime.structures import Exactly
from oasmith.runtime.unions import OneOf
from oasmith.runtime.uploads import Bytes
from tests.runtime.shop import PET, Batch, Node, Status
from tests.support.records import late, record

LOOP: Shape[Any] = record({"next": late(lambda: LOOP)})
TREE: Shape[Any] = record({"value": Integer()}, {"children": Array(late(lambda: TREE))})
EITHER: Shape[Any] = OneOf(record({"deeper": late(lambda: EITHER)}), Integer())

_leaves = st.sampled_from(
    [
        Anything(),
        Base64(),
        Boolean(),
        Bytes(),
        Choice("a", "unlisted"),
        Choice(1, 2),
        Const(None),
        Const("x"),
        Exactly({"a": [1]}),
        Date(),
        Password(),
        DateTime(),
        EITHER,
        Enum(lambda: Status),
        Limited(Integer(), minimum=3, multiple_of=5),
        LOOP,
        Never(),
        Limited(Number(), exclusive_maximum=0.5),
        PET,
        Ref(lambda: Batch),
        Ref(lambda: Node),
        Limited(String(), min_length=9, max_length=9),
        Time(),
        TREE,
        Uuid(),
    ]
)
_names = st.sampled_from(["a", "b", "c", "key"])


def _record(members: dict[str, tuple[Shape[Any], str]]) -> Shape[Any]:
    chosen = {kind: {n: shape for n, (shape, k) in members.items() if k == kind} for kind in "rows"}
    required = chosen["r"] | chosen["w"]
    return record(required, chosen["o"] | chosen["s"], write_only=[*chosen["w"], *chosen["s"]])


def _unions(variants: list[Shape[Any]]) -> st.SearchStrategy[Shape[Any]]:
    mapping: dict[Any, Shape[Any]] = {f"v{i}": shape for i, shape in enumerate(variants)}
    tagged = OneOf(*variants, tag="key", mapping=mapping)
    return st.sampled_from([OneOf(*variants), tagged])


def _containers(inner: st.SearchStrategy[Shape[Any]]) -> st.SearchStrategy[Shape[Any]]:
    members = st.dictionaries(_names, st.tuples(inner, st.sampled_from("rows")), max_size=3)
    return st.one_of(
        st.builds(Array, inner),
        st.builds(Nullable, inner),
        st.builds(Map, inner),
        st.builds(lambda a, b: Map(ByName({"^k": a}, b)), inner, inner),
        st.builds(lambda a, b: Row(a, b, rest=a), inner, inner),
        st.builds(lambda a, b: Tuple(a, b, fewest=1), inner, inner),
        st.lists(inner, min_size=1, max_size=3).flatmap(_unions),
        st.builds(lambda shape: late(lambda: shape), inner),
        members.map(_record),
    )


SHAPES = st.recursive(_leaves, _containers, max_leaves=6)


@given(SHAPES, st.booleans())
def test_a_sample_decodes_and_has_no_problems(shape: Shape[Any], unlisted: bool) -> None:
    try:
        value = Sampler(unlisted=unlisted).of(shape)
    except NoSample:
        return
    assert shape.problems(value) == []
    shape.decode(value)
    assert Sampler(unlisted=unlisted).of(shape) == value


def _kinds(base: Any) -> Iterator[Any]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_every_kind_of_shape_that_may_be_json_has_a_sample() -> None:
    bases = {Listed, Format, Leaf, Deferred}
    kinds = {kind for kind in _kinds(Shape) if kind.__module__.startswith("oasmith.")}
    ours = {kind.__name__ for kind in kinds if not kind.__name__.startswith("_")}  # of requests
    without = ours - {base.__name__ for base in bases} - samples._SAMPLES.keys()
    assert without == {"Bytes", "Never"}


@pytest.mark.parametrize(
    "shape", [Never(), Bytes(), LOOP, record({"a": Never()}), OneOf(), Tuple(LOOP)]
)
def test_what_has_no_finite_json_value_has_no_sample(shape: Shape[Any]) -> None:
    with pytest.raises(NoSample):
        Sampler().of(shape)


@pytest.mark.parametrize(
    ("shape", "sample"),
    [
        (late(lambda: TREE), {"value": 1, "children": []}),
        (late(lambda: EITHER), 1),
        (Ref(lambda: Node), {"id": 1, "children": []}),
        (Nullable(LOOP), None),
        (Array(LOOP), []),
        (Map(Never()), {}),
        (Row(Integer(), Never(), Integer()), [1]),
        (Tuple(Integer(), Never(), fewest=1), [1]),
        (Map(ByName({"^k": Boolean()}, Integer())), {"key": True}),
        (PET, {"petType": "cat", "indoor": True}),
        (Enum(lambda: Status), "pending"),
    ],
)
def test_samples_are_small(shape: Shape[Any], sample: Any) -> None:
    assert Sampler().of(shape) == sample


def test_optional_properties_are_there_two_records_deep() -> None:
    third = record({"needed": Integer()}, {"not": Integer()})
    shape = record({}, {"a": record({}, {"b": Array(third)})})
    assert Sampler().of(shape) == {"a": {"b": [{"needed": 1}]}}


@pytest.mark.parametrize(
    "shape",
    [
        Limited(Integer(), minimum=5),
        Limited(Integer(), maximum=-3),
        Limited(Integer(), exclusive_minimum=5),
        Limited(Number(), exclusive_maximum=-3),
        Limited(Number(), minimum=10, multiple_of=2.5),
        Limited(Integer(), multiple_of=7),
        Limited(String(), min_length=9),
        Limited(String(), max_length=2),
        Limited(String(), pattern="^[0-9]{4}$"),
        Limited(String(), pattern="^[A-Z]{2}$", min_length=2, max_length=2),
        Limited(String(), pattern="^[a-z]+$"),
    ],
)
def test_common_constraints_are_kept(shape: Shape[Any]) -> None:
    assert shape.problems(Sampler().of(shape), request=True) == []


def test_an_unlisted_value_is_none_of_its_enum() -> None:
    for shape, known in (
        (Enum(lambda: Status), {"pending", "completed", "failed"}),
        (Choice("unlisted", "unlisted_"), {"unlisted", "unlisted_"}),
        (Choice(3, 1), {3, 1}),
    ):
        sampler = Sampler(unlisted=True)
        assert sampler.of(shape) not in known
        assert sampler.enums == 1
