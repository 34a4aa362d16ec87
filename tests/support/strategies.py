"""Hypothesis strategies from the shapes of generated models: valid JSON, and one wrong spot in it.

Shapes are told apart by class name, since every generated package carries its own copy of them.
Constraints are left out on purpose: they are not held against what a server sends.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import UTC, timedelta, timezone
from functools import cache, partial
from typing import Any, Final, NamedTuple, TypeAlias

from hypothesis import strategies as st

Json: TypeAlias = st.SearchStrategy[Any]

_TEXT: Final = st.text(max_size=20)
_NUMBERS: Final[Json] = st.floats(allow_nan=False, allow_infinity=False)
_OFFSETS: Final = st.one_of(
    st.just(UTC), st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)

_SCALARS: Final[Json] = st.one_of(st.none(), st.booleans(), st.integers(), _NUMBERS, _TEXT)
ANY_JSON: Final[Json] = st.one_of(
    _SCALARS,
    st.lists(_SCALARS, max_size=2),
    st.dictionaries(_TEXT, _SCALARS | st.lists(_SCALARS, max_size=2), max_size=2),
)
"""Any JSON value: big integers, any text that is not a lone surrogate."""


@cache
def valid(shape: Any) -> Json:
    """JSON values that a shape describes, unknown properties included."""
    return _VALID[type(shape).__name__](shape)


def _record(shape: Any) -> Json:
    members = {True: dict[str, Json](), False: dict[str, Json]()}
    for name, each in shape.properties.items():
        if type(each.shape).__name__ != "Never":
            members[each.required][name] = valid(each.shape)
    known = st.fixed_dictionaries(members[True], optional=members[False])
    if shape.closed:
        return known
    names = _TEXT.filter(lambda name: name not in shape.names)
    return st.builds(
        lambda one, other: {**one, **other}, known, _members_of(shape.additional, names)
    )


def _members_of(shape: Any, names: Json) -> Json:
    """Objects with any of the names, the type of whose members may depend on the names."""

    def named(keys: list[str]) -> Json:
        return st.fixed_dictionaries({key: valid(shape.of_member(key)) for key in keys})

    return st.lists(names, max_size=2, unique=True).flatmap(named)


def _enum(shape: Any) -> Json:
    return _listed([member.value for member in shape.target()], closed=shape.closed)


def _listed(values: Sequence[Any], *, closed: bool) -> Json:
    known = st.sampled_from(values)
    return known if closed else known | (_TEXT if isinstance(values[0], str) else st.integers())


def _row(shape: Any) -> Json:
    return st.tuples(*map(valid, shape.items)).map(list)


def _time(shape: Any) -> Json:
    return st.times().map(lambda time: f"{time.isoformat()}Z")


def _date_time(shape: Any) -> Json:
    return st.builds(
        lambda moment, digits, zulu: _spelled(moment.isoformat(timespec=digits), zulu),
        st.datetimes(timezones=_OFFSETS),
        st.sampled_from(["auto", "seconds", "milliseconds", "microseconds"]),
        st.booleans(),
    )


def _spelled(text: str, zulu: bool) -> str:
    return text.replace("+00:00", "Z") if zulu else text


_VALID: Final[Mapping[str, Callable[[Any], Json]]] = {
    "Anything": lambda shape: ANY_JSON,
    "Alias": lambda shape: st.deferred(lambda: valid(shape.meant())),
    "Array": lambda shape: st.lists(
        valid(shape.item), max_size=0 if type(shape.item).__name__ == "Never" else 2
    ),
    "Base64": lambda shape: st.binary().map(lambda raw: base64.b64encode(raw).decode()),
    "Boolean": lambda shape: st.booleans(),
    "Bytes": lambda shape: _TEXT,  # in JSON, where there are no bytes
    "Checked": lambda shape: valid(shape.inner),
    "Choice": lambda shape: _listed(shape.values, closed=shape.closed),
    "Const": lambda shape: st.just(getattr(shape.value, "value", shape.value)),
    "Date": lambda shape: st.dates().map(str),
    "DateTime": _date_time,
    "Enum": _enum,
    "Exactly": lambda shape: st.builds(deepcopy, st.just(shape.value)),
    "Integer": lambda shape: st.integers() | st.integers(2**53, 2**70),
    "Limited": lambda shape: valid(shape.inner),
    "Map": lambda shape: _members_of(shape.additional, _TEXT),
    "Never": lambda shape: st.nothing(),
    "Nullable": lambda shape: st.none() | valid(shape.inner),
    "Number": lambda shape: st.integers() | _NUMBERS,
    "OneOf": lambda shape: st.one_of(*map(valid, shape.variants)),
    "Password": lambda shape: _TEXT,
    "Record": _record,
    "Ref": lambda shape: st.deferred(lambda: valid(shape.target().shape)),
    "Row": _row,
    "String": lambda shape: _TEXT,
    "Time": _time,
    "Tuple": _row,
    "UnicodeLimited": lambda shape: valid(shape.inner),
    "Uuid": lambda shape: st.builds(
        lambda value, upper: str(value).upper() if upper else str(value), st.uuids(), st.booleans()
    ),
    "Within": lambda shape: ANY_JSON,
}

_OBJECTS: Final[tuple[Any, ...]] = ("x", 7, True, [])
_WRONG: Final[Mapping[str, tuple[Any, ...]]] = {
    "Array": ("x", 7, True, {}),
    "Base64": ("=", 7, [], {}),
    "Boolean": ("true", 0, 1.0, [], {}),
    "Date": ("2024-02-30", 7, [], {}),
    "DateTime": ("2024-01-01T00:00:00", "2024-01-01", 7, [], {}),
    "Enum": (7.5, True, [], {}),
    "Integer": ("7", 1.5, True, [], {}),
    "Map": _OBJECTS,
    "Number": ("7", True, [], {}),
    "Record": _OBJECTS,
    "Ref": _OBJECTS,
    "String": (7, 1.5, True, [], {}),
    "Uuid": ("no uuid", "{12345678-1234-5678-1234-567812345678}", 7, [], {}),
}
"""What no place of a shape takes; null is left out, since an optional one reads it as absent."""


class Place(NamedTuple):
    """A spot in a JSON value: its path, what is wrong there, and how to put something there."""

    path: str
    wrong: tuple[Any, ...]
    put: Callable[[Any], None]


def places(shape: Any, value: Any, child: Callable[[str, Any], str]) -> Iterator[Place]:
    """Every typed spot below a value; `child` joins a path and a key."""
    yield from _below(shape, value, "", child)


def _below(shape: Any, value: Any, path: str, child: Callable[[str, Any], str]) -> Iterator[Place]:
    for key, inner in _members(_resolved(shape), value):
        spot, below = child(path, key), _resolved(inner)
        wrong = _WRONG.get(type(below).__name__, ())
        if wrong:
            yield Place(spot, wrong, partial(value.__setitem__, key))
        if value[key] is not None:
            yield from _below(below, value[key], spot, child)


def _resolved(shape: Any) -> Any:
    """The shape behind names, `Limited` and `Nullable`."""
    kind = type(shape).__name__
    if kind == "Ref":
        return shape.target().shape
    if kind == "Alias":
        return _resolved(shape.meant())
    return _resolved(shape.inner) if kind in ("Limited", "Nullable") else shape


def _members(shape: Any, value: Any) -> list[tuple[Any, Any]]:
    kind = type(shape).__name__
    if kind == "Array":
        return [(index, shape.item) for index in range(len(value))]
    if kind == "Map":
        return [(name, shape.additional) for name in value]
    if kind == "Record":
        known = shape.properties
        return [(name, known[name].shape) for name in value if name in known]
    return []
