from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.aliases import Alias
from oasmith.runtime.constraints import Limited
from oasmith.runtime.errors import DecodeError
from oasmith.runtime.formats import Base64, Date, DateTime, Time, Uuid
from oasmith.runtime.json_values import MISMATCH
from oasmith.runtime.model import JsonModel
from oasmith.runtime.shape import Shape
from oasmith.runtime.shapes import (
    Anything,
    Array,
    Boolean,
    Choice,
    Const,
    Enum,
    Integer,
    Map,
    Nullable,
    Number,
    Ref,
    String,
)
from oasmith.runtime.special_shapes import Never, Password, Row, Tuple, Within
from oasmith.runtime.structures import Exactly, copies
from oasmith.runtime.tolerant import Tolerant
from oasmith.runtime.unicode_patterns import UnicodeByName, UnicodeLimited
from oasmith.runtime.unions import OneOf
from oasmith.runtime.uploads import Bytes
from tests.runtime.shop import PET, Cat, Dog, Item, Node, Status
from tests.support.records import late, model_of, record

TREE: Shape[Any] = OneOf(Integer(), Array(late(lambda: TREE)))

SHAPES: list[Shape[Any]] = [
    Anything(),
    Never(),
    String(),
    Integer(),
    Number(),
    Boolean(),
    Uuid(),
    DateTime(),
    Date(),
    Time(),
    Base64(),
    Const("x"),
    Exactly({"a": [1]}),
    Exactly([True, "x"]),
    Const(1),
    Const(None),
    Choice("a", "b"),
    Choice(1, 2),
    Enum(lambda: Status),
    Array(Integer()),
    Row(Integer(), String(), rest=Boolean()),
    Row(Integer()),
    Tuple(Integer(), String()),
    Tuple(Integer(), String(), fewest=1),
    OneOf(Tuple(Integer()), Tuple(Integer(), String()), Map(Integer())),
    Within(Limited(String(), min_length=2), Limited(Number(), minimum=2)),
    Map(Nullable(Integer())),
    record({"a": Integer()}, {"b": String()}, additional=Integer()),
    record({"a": Integer()}, {"b": Nullable(String())}, additional=None),
    OneOf(Uuid(), String(), Array(Integer())),
    OneOf(record({"a": Integer()}), record({"a": Integer(), "b": String()}), Map(Integer())),
    OneOf(Number(), Const(None)),
    Ref(lambda: Item),
    Ref(lambda: Node),
    PET,
    TREE,
]

_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from([1.0, 1.5, "a", "x", "cat", "2024-01-02", "2024-01-02T00:00:00Z", "YQ=="]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["a", "b", "z", "petType", "breed", "indoor", "children", "id"]),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)


@given(st.sampled_from(SHAPES), _json)
def test_a_value_decodes_if_and_only_if_it_has_no_problems(shape: Shape[Any], value: Any) -> None:
    try:
        shape.decode(value)
        decodes = True
    except MISMATCH:
        decodes = False
    assert decodes == (not shape.problems(value))
    if not shape.fit(value)[0]:
        assert not decodes


def _says(shape: Shape[Any], value: Any, *, request: bool = False) -> list[str]:
    return [str(problem) for problem in shape.problems(value, request=request)]


def test_all_problems_are_listed_with_their_paths() -> None:
    value = {"style_key": 5, "weight": "abc", "prices": [{"amount": 1}, 7], "status": "new"}
    assert _says(Ref(lambda: Item), value) == [
        "style_key: expected str, got int 5",
        "weight: expected int, got str 'abc'",
        "prices[0].currency: missing",
        "prices[1]: expected dict, got int 7",
        "created: missing",
    ]


@pytest.mark.parametrize(
    ("shape", "value", "said"),
    [
        (Limited(String(), min_length=2), "a", "must have at least 2 characters, has 1"),
        (Limited(String(), max_length=2), "abc", "must have at most 2 characters, has 3"),
        (Limited(String(), pattern="^a+$"), "b", "must match '^a+$', got str 'b'"),
        (
            Limited(Password(), pattern="^a+$"),
            "b",
            "must match '^a+$', got str (not shown)",
        ),
        (Password(), 5, "expected str, got int (not shown)"),
        (Limited(Integer(), minimum=1), 0, "must be at least 1, got int 0"),
        (Limited(Integer(), maximum=1), 2, "must be at most 1, got int 2"),
        (Limited(Number(), exclusive_minimum=1), 1, "must be greater than 1, got int 1"),
        (Limited(Number(), exclusive_maximum=1), 1.0, "must be less than 1, got float 1.0"),
        (Limited(Number(), multiple_of=0.1), 0.35, "must be a multiple of 0.1, got float 0.35"),
        (Number(), float("nan"), "must be finite, got float nan"),
        (Limited(Array(Integer()), min_items=1), [], "must have at least 1 items, has 0"),
        (Limited(Array(Integer()), max_items=1), [1, 2], "must have at most 1 items, has 2"),
        (Limited(Array(Integer()), unique_items=True), [1, 1], "must not repeat an item"),
        (Limited(Map(Integer()), min_properties=1), {}, "must have at least 1 properties, has 0"),
        (record({}, {"a": Integer()}), {"a": None}, "a: expected int, got null"),
        (record({}, {}, additional=None), {"z": 1}, "z: unknown property"),
    ],
)
def test_constraints_bind_requests(shape: Shape[Any], value: Any, said: str) -> None:
    assert _says(shape, value, request=True) == [said]


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Limited(String(), max_length=1), "abc"),
        (Limited(Integer(), minimum=5), 1),
        (Limited(Array(Integer()), min_items=1), []),
    ],
)
def test_constraints_do_not_bind_responses(shape: Shape[Any], value: Any) -> None:
    assert _says(shape, value) == []


def test_a_wrong_type_excuses_a_value_from_its_constraints_and_a_wrong_item_does_not() -> None:
    shape = Limited(Array(Limited(String(), min_length=2)), max_items=1)
    assert _says(shape, 5, request=True) == ["expected list, got int 5"]
    assert _says(shape, ["", 5], request=True) == [
        "[0]: must have at least 2 characters, has 0",
        "[1]: expected str, got int 5",
        "must have at most 1 items, has 2",
    ]


def test_more_problems_than_are_kept_do_no_harm() -> None:
    shape = Array(Limited(String(), min_length=2))
    assert len(_says(shape, ["a", 5] * 1000, request=True)) == 1000


def test_numbers_beyond_floats_are_finite() -> None:
    assert _says(Limited(Number(), minimum=1), 10**400, request=True) == []


def test_names_have_constraints_of_their_own() -> None:
    shape = Map(Integer(), keys=Limited(String(), max_length=2))
    assert _says(shape, {"a": 1, "abc": 2}) == []
    assert _says(shape, {"a": 1, "abc": "x"}, request=True) == [
        "abc: expected int, got str 'x'",
        "abc: must have at most 2 characters, has 3",
    ]


def test_decimal_multiples_are_exact() -> None:
    assert _says(Limited(Number(), multiple_of=0.1), 0.3, request=True) == []
    assert _says(Limited(Number(), multiple_of=0.01), 19.99, request=True) == []


def test_classes_of_unicode_in_patterns_are_known() -> None:
    shape = UnicodeLimited(String(), pattern=r"^[\p{Lu}][^\P{L}]*\Z", max_length=3)
    assert [_says(shape, text, request=True) for text in ("É", "Éß", "Жя")] == [[], [], []]
    assert _says(shape, "É½", request=True) == [r"must match '^[\p{Lu}][^\P{L}]*\Z', got str 'É½'"]
    names = Map(UnicodeByName({r"^[\p{Nd}]": Integer()}, String()))
    assert names.decode({"٣": 1, "½": "a"}) == {"٣": 1, "½": "a"}


def test_constraints_in_unions_are_told_as_constraints() -> None:
    text, number = Limited(String(), min_length=3), Limited(Integer(), minimum=5)
    for union in (
        OneOf(text, number),
        OneOf(number, text),
        OneOf(Nullable(text), number),
        OneOf(OneOf(text, Boolean()), number),
        OneOf(late(lambda: OneOf(number, text)), Array(text)),
    ):
        assert _says(union, "ab", request=True) == ["must have at least 3 characters, has 2"]
        assert _says(union, 4, request=True) == ["must be at least 5, got int 4"]
        assert _says(union, "ab") == _says(union, 4) == []
        assert "expected" in _says(union, {}, request=True)[0]
    lists = OneOf(text, Limited(Array(number), max_items=1))
    assert _says(lists, [1, 2], request=True) == [
        "[0]: must be at least 5, got int 1",
        "[1]: must be at least 5, got int 2",
        "must have at most 1 items, has 2",
    ]
    either = OneOf(Limited(String(), max_length=2), Limited(String(), min_length=4))
    assert _says(either, "abc", request=True) == ["must have at most 2 characters, has 3"]
    assert _says(either, "abcd", request=True) == []


def test_values_nested_beyond_reason_are_one_problem() -> None:
    value: Any = {"id": 1}
    for _ in range(100_000):
        value = {"id": 1, "children": [value]}
    (told,) = _says(Ref(lambda: Node), value)
    assert told.startswith("children[0].children[0]") and told.endswith("…: nested too deeply")


@dataclass(slots=True, kw_only=True)
class Left(JsonModel):
    left: Annotated[Any, BRANCHES]


@dataclass(slots=True, kw_only=True)
class Right(JsonModel):
    right: Annotated[Any, BRANCHES]


BRANCHES = Alias(lambda: Left | Right | int)


def test_recursive_unions_are_as_deep_as_models_and_name_the_place() -> None:
    def of(levels: int) -> Any:
        value: Any = 1
        for level in range(levels):
            value = {"a": value} if level % 3 == 0 else [value]
        return value

    json: Alias = Alias(lambda: int | list[Annotated[Any, json]] | dict[str, Annotated[Any, json]])
    depth = sys.getrecursionlimit() // 3
    assert json.decoded(of(depth)) == of(depth)
    with pytest.raises(DecodeError, match=r"^\[0\]\[0\]\.a\[0\]\[0\].*…: nested too deeply$"):
        json.decoded(of(10 * depth + 3))
    trees: Any = 1
    for level in range(2 * depth):
        trees = {"left": trees} if level % 2 else {"right": trees}
    assert isinstance(BRANCHES.decoded(trees), Left)


def test_the_problem_of_a_recursive_union_is_found_in_a_moment() -> None:
    trees: Any = "leaf"
    for _ in range(60):
        trees = {"left": trees}
    (told,) = _says(BRANCHES, trees)
    assert told.endswith("left.left: expected dict or int, got str 'leaf'")


def test_a_discriminator_decides_before_anything_else() -> None:
    assert PET.decode({"petType": "dog"}) == Dog(pet_type="dog")
    assert _says(PET, {"petType": "dog", "indoor": True}) == ["indoor: unknown property"]
    assert PET.decode({"petType": "cat", "indoor": True}) == Cat(pet_type="cat", indoor=True)
    assert _says(PET, {"petType": "cat"}) == ["indoor: missing"]


def test_an_unknown_variant_keeps_its_raw_data() -> None:
    bird = {"petType": "bird", "wings": 2}
    assert PET.decode(bird) is bird
    assert _says(PET, bird, request=True) == []


def test_a_missing_tag_falls_back_to_structure_and_explains_the_nearest_variant() -> None:
    assert _says(PET, {"indoor": True}) == ["petType: missing"]
    assert _says(PET, 5) == ["expected dict, got int 5"]


def test_the_more_specific_record_wins_whatever_the_order() -> None:
    small, large = record({"a": Integer()}), record({"a": Integer(), "b": Integer()})
    for union in (OneOf(small, large), OneOf(large, small)):
        assert union._candidates({"a": 1, "b": 2})[0] is large
        assert union._candidates({"a": 1, "c": 2}) == [small]


def test_a_single_valued_enum_tells_variants_apart_like_a_constant() -> None:
    a = record({"kind": Choice("a"), "x": Integer()})
    b = record({"kind": Choice("b"), "x": Integer()})
    assert OneOf(a, b)._candidates({"kind": "b", "x": 1})[0] is b


def test_an_exact_type_beats_a_coercion() -> None:
    identifier = "12345678-1234-5678-1234-567812345678"
    assert str(type(OneOf(String(), Uuid()).decode(identifier)).__name__) == "UUID"
    assert type(OneOf(Number(), Integer()).decode(1)) is int
    assert type(OneOf(Integer(), Number()).decode(1.0)) is float
    assert OneOf(Const(True), Integer()).decode(1) == 1


def test_a_variant_that_only_looked_right_gives_way_to_the_next() -> None:
    union: OneOf = OneOf(
        record({"a": Integer()}, {"b": String(), "c": String()}),
        record({"a": String()}),
    )
    assert union.decode({"a": "x", "b": "y", "c": "z"}) == {"a": "x", "b": "y", "c": "z"}


def test_one_is_not_true() -> None:
    assert _says(Const(1), True) == ["expected int 1, got bool True"]
    assert _says(Const(True), 1) == ["expected bool True, got int 1"]


def test_what_only_the_server_sets_is_neither_demanded_nor_sent() -> None:
    shape = Ref(lambda: Node)
    sent = {"id": 1, "secret": "12345", "children": [{"id": 2, "secret": "12345"}]}
    assert shape.sendable(sent) == {"secret": "12345", "children": [{"secret": "12345"}]}
    assert _says(shape, {"secret": "12345"}, request=True) == []
    assert _says(shape, {"id": 1}) == []
    assert _says(shape, {}) == ["id: missing"]
    assert _says(shape, {"secret": "abc"}, request=True) == [
        "secret: must have at least 4 characters, has 3"
    ]


def test_a_tuple_has_as_many_items_as_it_says() -> None:
    shape = Tuple(Integer(), String(), Boolean(), fewest=2)
    assert shape.decode([1, "a"]) == (1, "a")
    assert shape.decode([1, "a", True]) == (1, "a", True)
    assert _says(shape, [1]) == ["expected list of length 2 to 3, got list of length 1"]
    assert _says(Tuple(Integer()), [1, 2]) == ["expected list of length 1, got list of length 2"]
    assert _says(Tuple(Integer()), {}) == ["expected list of length 1, got dict"]
    assert shape.sendable([1, "a", True, 3]) == [1, "a", True, 3]
    assert _says(shape, ["a", 1]) == [
        "[0]: expected int, got str 'a'",
        "[1]: expected str, got int 1",
    ]


def test_limits_without_a_type_hold_for_the_values_that_they_speak_of() -> None:
    shape = Within(Limited(String(), min_length=2), Limited(Number(), minimum=2))
    values: list[Any] = ["ab", 2, [1], None, True, {}]
    assert [_says(shape, value, request=True) for value in values] == [[]] * 6
    assert _says(shape, "a", request=True) == ["must have at least 2 characters, has 1"]
    assert _says(shape, 1, request=True) == ["must be at least 2, got int 1"]
    assert _says(shape, 1) == []


def test_rest_is_what_the_schema_does_not_name() -> None:
    shape = record({"a": Integer()}, {"b": Integer()})
    assert shape.rest({"a": 1}) == {}
    assert shape.rest({"a": 1, "z": 2}) == {"z": 2}
    with pytest.raises(MISMATCH):
        shape.rest([])


def test_sendable_reaches_through_every_container() -> None:
    node = Ref(lambda: Node)
    for shape, wrap in (
        (Map(node), lambda v: {"k": v}),
        (Row(node), lambda v: [v]),
        (Tuple(node), lambda v: [v]),
        (Nullable(node), lambda v: v),
        (OneOf(node, Integer()), lambda v: v),
        (record({"n": node}), lambda v: {"n": v}),
    ):
        assert shape.sendable(wrap({"id": 1})) == wrap({})


def test_raw_bytes_and_open_files_are_binary_and_text_is_not() -> None:
    import io

    assert _says(Bytes(), b"a") == _says(Bytes(), io.BytesIO(b"a")) == []
    assert _says(Bytes(), "a") == ["expected bytes or a file, got str 'a'"]


def test_tags_are_of_any_json_type() -> None:
    yes, no, one, null = (
        record({"is": Const(v)}, {"n": Integer()}) for v in (True, False, 1, None)
    )
    flags: OneOf = OneOf(yes, no, tag="is", mapping={True: yes, False: no})
    assert flags._tagged({"is": True}) is yes
    assert flags._tagged({"is": False}) is no
    assert flags._tagged({"is": 1}) is None
    others: OneOf = OneOf(one, null, tag="is", mapping={1: one, None: null})
    assert others._tagged({"is": 1.0}) is one
    assert others._tagged({"is": None}) is null
    assert others._tagged({"is": True}) is others._tagged({}) is None
    assert others.decode({"is": 2}) == {"is": 2}
    for wrong in ({"is": True}, {}, {"is": [1]}):
        with pytest.raises(MISMATCH):
            others.decode(wrong)


def test_names_inside_of_records_tell_variants_apart() -> None:
    wide = record({"of": late(lambda: record({}, {"a": String(), "b": String()}))})
    narrow = record({"of": late(lambda: record({}, {"b": String()}))})
    for either in (OneOf(wide, narrow), OneOf(narrow, wide)):
        assert either._candidates({"of": {"a": "1"}})[0] is wide
        assert either._candidates({"of": {"a": "1", "b": "2"}})[0] is wide
        assert either._candidates({"of": {"b": "2"}})[0] is narrow


def test_default_takes_objects_whose_tag_is_unknown_or_missing() -> None:
    a, other = record({"a": Integer()}), record({"b": Integer()})
    union: OneOf = OneOf(a, other, tag="kind", mapping={"a": a}, default=other)
    assert union.problems({"kind": "a", "a": 1}) == []
    for value in ({"kind": "z"}, {}, {"kind": 1, "a": 1}):
        assert [str(problem) for problem in union.problems(value)] == ["b: missing"]


@pytest.mark.parametrize(
    ("known", "same", "others"),
    [
        ([1, True], [1.0, True], [[1, 1], [True, True], [1], [1, True, 1], {"0": 1}, None]),
        ({"a": {"b": []}, "c": 0}, {"c": 0.0, "a": {"b": []}}, [{"a": {"b": []}}, {}, [], "a"]),
        ({"a": None}, {"a": None}, [{}, {"a": False}, {"a": 0}, {"a": None, "b": None}]),
        ([], [], [{}, [None], None, ""]),
        ({}, {}, [[], {"": None}, 0]),
    ],
)
def test_constant_structure_is_compared_as_json(known: Any, same: Any, others: list[Any]) -> None:
    shape = Exactly(known)
    assert shape.decode(same) is same
    assert [shape.problems(other) != [] for other in others] == [True] * len(others)
    assert [shape.fit(other) for other in others] == [(0, 0)] * len(others)


def test_problem_of_a_constant_structure_shows_as_much_as_of_texts() -> None:
    (problem,) = Exactly([1]).problems({"a": "x" * 100})
    assert problem.message == 'expected [1], got {"a": "' + "x" * 32 + "…"
    assert str(Exactly([1]).problems(2)[0]) == "expected [1], got int 2"


def test_copies_share_nothing() -> None:
    make = copies({"a": []})
    make()["a"].append(1)
    assert make() == {"a": []}


def test_message_about_a_pattern_shows_it_as_it_was_written() -> None:
    shape = Limited(String(), pattern=r"^\d{2}\Z", written=r"^\d{2}$")
    assert _says(shape, "{x}", request=True) == [r"must match '^\d{2}$', got str '{x}'"]
    assert _says(Limited(String(), pattern="a\x1b"), "b", request=True) == [
        r"must match 'a\x1b', got str 'b'"
    ]


class _Counted(String):
    """A leaf that counts how often it is read."""

    def __init__(self) -> None:
        self.count = 0

    def decode(self, value: Any) -> str:
        self.count += 1
        return super().decode(value)


def _recursive(leaf: Shape[Any], wrap: Callable[[Shape[Any]], Shape[Any]]) -> OneOf:
    """A union of three models that share a property, in which the union is again, or a leaf."""
    inner = late(lambda: OneOf(leaf, *models))
    models: list[Shape[Any]] = []
    for name in ("A", "B", "C"):
        model = model_of(record({"next": wrap(inner)}, {name.lower(): leaf}), name)
        models.append(Ref(lambda model=model: model))  # type: ignore[misc]
    return OneOf(*models)


_DEPTH = 8
_WRAPPED: pytest.MarkDecorator = pytest.mark.parametrize(
    ("wrap", "within"),
    [
        pytest.param(lambda shape: shape, lambda value: value, id="property"),
        pytest.param(Array, lambda value: [value], id="list"),
        pytest.param(Map, lambda value: {"key": value}, id="map"),
    ],
)


def _nested(innermost: Any, within: Callable[[Any], Any]) -> Any:
    value = innermost
    for _ in range(_DEPTH):
        value = {"next": within(value)}
    return value


@_WRAPPED
def test_what_variants_share_is_decoded_once_for_each_of_them(wrap: Any, within: Any) -> None:
    leaf = _Counted()
    shape = _recursive(leaf, wrap)
    with pytest.raises(MISMATCH):
        shape.decode(_nested(1, within))
    assert leaf.count <= 3 * 3 * _DEPTH
    assert shape.decode(_nested("x", within)).to_dict() == _nested("x", within)


@_WRAPPED
def test_what_variants_share_is_explained_once_for_each_of_them(wrap: Any, within: Any) -> None:
    leaf = _Counted()
    shape = _recursive(leaf, wrap)
    (problem,) = shape.problems(_nested(1, within))
    assert problem.message == "expected str or dict, got int 1"
    assert problem.path.count("next") == _DEPTH
    assert leaf.count <= 3 * 3 * _DEPTH


@_WRAPPED
def test_what_variants_share_is_read_tolerantly_in_few_steps(wrap: Any, within: Any) -> None:
    leaf = _Counted()
    value = _nested(1, within)
    into = Tolerant()
    read = into.read(_recursive(leaf, wrap), value)
    assert (read.to_dict(), into.count) == (value, 1)
    assert leaf.count <= 3 * 3 * _DEPTH * _DEPTH


def test_object_that_is_at_two_places_is_reported_at_both() -> None:
    shape = Array(_recursive(String(), lambda shape: shape))
    same = {"next": 1}
    assert _says(shape, [same, same]) == [
        "[0].next: expected str or dict, got int 1",
        "[1].next: expected str or dict, got int 1",
    ]


def test_misfits_of_one_value_are_forgotten_with_it() -> None:
    shape = _recursive(String(), lambda shape: shape)
    value: dict[str, Any] = {"next": {"next": 1}}
    with pytest.raises(MISMATCH):
        shape.decode(value)
    value["next"]["next"] = "x"  # the same objects, which now fit
    assert shape.decode(value).to_dict() == {"next": {"next": "x"}}


def test_threads_know_nothing_of_the_misfits_of_others() -> None:
    is_waiting, may_go_on = threading.Event(), threading.Event()

    class Waiting(String):
        """A leaf at which the first thread waits, when it has refused the first variant."""

        refused = 0

        def decode(self, value: Any) -> str:
            if value == 1:
                self.refused += 1
                if self.refused == 2:
                    is_waiting.set()
                    assert may_go_on.wait(10)
            return super().decode(value)

    shape = _recursive(Waiting(), lambda shape: shape)
    inner: dict[str, Any] = {"next": 1}
    with ThreadPoolExecutor() as pool:
        first = pool.submit(shape.decode, {"next": inner})
        assert is_waiting.wait(10)
        inner["next"] = "x"
        second = pool.submit(shape.decode, {"next": inner}).result()
        may_go_on.set()
    assert type(second.next) is type(second)  # the first variant, which the other thread refused
    assert first.result().to_dict() == {"next": {"next": "x"}}
