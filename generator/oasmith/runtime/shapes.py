"""Shapes of arrays and objects, and the one place to import every kind of shape from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from . import decode as read
from .alternatives import Nullable, OneOf
from .constraints import canonical, compiled, within
from .problems import Check, child, describe
from .scalars import (
    Anything,
    Base64,
    Boolean,
    Bytes,
    Choice,
    Const,
    Date,
    DateTime,
    Enum,
    Integer,
    Never,
    Number,
    String,
    Time,
    Uuid,
)
from .shape import NO_FIT, Fit, Shape, T_co

if TYPE_CHECKING:
    from .model import JsonModel

__all__ = [
    "Anything",
    "Array",
    "Base64",
    "Boolean",
    "ByName",
    "Bytes",
    "Choice",
    "Const",
    "Date",
    "DateTime",
    "Enum",
    "Integer",
    "Lazy",
    "Map",
    "Never",
    "Nullable",
    "Number",
    "OneOf",
    "Record",
    "Ref",
    "Shape",
    "String",
    "Time",
    "Tuple",
    "Uuid",
]

T = TypeVar("T")
M = TypeVar("M", bound="JsonModel")

_NEVER: Final = Never()


class Array(Shape[list[T]]):
    """A list whose items are all of one shape."""

    __slots__ = ("item", "max_items", "min_items", "unique_items")
    expected = "list"
    nested = True

    def __init__(
        self,
        item: Shape[T],
        *,
        min_items: int = 0,
        max_items: int | None = None,
        unique_items: bool = False,
    ) -> None:
        self.item = item
        self.min_items = min_items
        self.max_items = max_items
        self.unique_items = unique_items

    def decode(self, value: Any) -> list[T]:
        decode = self.item.decode
        return [decode(item) for item in read.array(value)]

    def check(self, value: Any, path: str, into: Check) -> None:
        if not read.is_array(value):
            into.add(path, f"expected list, got {describe(value)}")
            return
        for index, item in enumerate(value):
            self.item.check(item, child(path, index), into)
        if into.request:
            _hold_items(self, value, path, into)

    def fit(self, value: Any) -> Fit:
        if not read.is_array(value):
            return NO_FIT
        inner = self.item.fit(value[0])[0] if value else 1
        return (3, inner) if inner else NO_FIT

    def sendable(self, value: Any) -> Any:
        if not self.item.nested or not read.is_array(value):
            return value
        return [self.item.sendable(item) for item in value]


class Tuple(Shape[list[Any]]):
    """A list with a shape per position; `rest` is the shape of what follows, if anything may."""

    __slots__ = ("items", "max_items", "min_items", "rest", "unique_items")
    expected = "list"
    nested = True

    def __init__(
        self,
        *items: Shape[Any],
        rest: Shape[Any] | None = None,
        min_items: int = 0,
        max_items: int | None = None,
        unique_items: bool = False,
    ) -> None:
        self.items = items
        self.rest = rest
        self.min_items = min_items
        self.max_items = max_items
        self.unique_items = unique_items

    def _shapes(self, length: int) -> tuple[Shape[Any], ...]:
        following = self.rest or _NEVER
        return self.items[:length] + (following,) * (length - len(self.items))

    def decode(self, value: Any) -> list[Any]:
        items = read.array(value)
        shapes = self._shapes(len(items))
        return [shape.decode(item) for shape, item in zip(shapes, items, strict=True)]

    def check(self, value: Any, path: str, into: Check) -> None:
        if not read.is_array(value):
            into.add(path, f"expected list, got {describe(value)}")
            return
        for index, shape in enumerate(self._shapes(len(value))):
            shape.check(value[index], child(path, index), into)
        if into.request:
            _hold_items(self, value, path, into)

    def fit(self, value: Any) -> Fit:
        return (3, 0) if read.is_array(value) else NO_FIT

    def sendable(self, value: Any) -> Any:
        if not read.is_array(value):
            return value
        shapes = self._shapes(len(value))
        return [shape.sendable(item) for shape, item in zip(shapes, value, strict=True)]


def _hold_items(shape: Array[Any] | Tuple, value: list[Any], path: str, into: Check) -> None:
    within(len(value), shape.min_items, shape.max_items, "items", path, into)
    if shape.unique_items and len({canonical(item) for item in value}) < len(value):
        into.add(path, "must not repeat an item")


class Map(Shape[dict[str, T]]):
    """An object with free keys and values of one shape; `names` are the constraints of keys."""

    __slots__ = ("max_properties", "min_properties", "names", "value")
    expected = "dict"
    nested = True

    def __init__(
        self,
        value: Shape[T],
        *,
        min_properties: int = 0,
        max_properties: int | None = None,
        names: String | None = None,
    ) -> None:
        self.value = value
        self.names = names
        self.min_properties = min_properties
        self.max_properties = max_properties

    def decode(self, value: Any) -> dict[str, T]:
        of = self.value.of_member
        return {name: of(name).decode(member) for name, member in read.record(value).items()}

    def check(self, value: Any, path: str, into: Check) -> None:
        if not read.is_record(value):
            into.add(path, f"expected dict, got {describe(value)}")
            return
        for name, member in value.items():
            self.value.of_member(name).check(member, child(path, name), into)
            if into.request and self.names is not None:
                self.names.check(name, child(path, name), into)
        if into.request:
            fewest, most = self.min_properties, self.max_properties
            within(len(value), fewest, most, "properties", path, into)

    def fit(self, value: Any) -> Fit:
        return (2, 0) if read.is_record(value) else NO_FIT

    def sendable(self, value: Any) -> Any:
        if not self.value.nested or not read.is_record(value):
            return value
        of = self.value.of_member
        return {name: of(name).sendable(member) for name, member in value.items()}


class ByName(Shape[Any]):
    """The members of an object, each of the shape that the first pattern found in its name gives,
    or of `rest`. Stands only where members are looked up by name: in a map or beside a record."""

    __slots__ = ("patterns", "rest")
    nested = True

    def __init__(self, patterns: Mapping[str, Shape[Any]], rest: Shape[Any]) -> None:
        self.patterns = patterns
        self.rest = rest

    def of_member(self, name: str) -> Shape[Any]:
        for pattern, shape in self.patterns.items():
            known = compiled(pattern)
            if known is not None and known.search(name):
                return shape
        return self.rest


class Record(Shape[dict[str, Any]]):
    """An object with known properties.

    Unknown ones are of shape `additional`; a `closed` record has none to keep, but receiving some
    is no error, so that a server may grow. `read_only` properties are not sent and not demanded in
    a request, `write_only` ones are not demanded in a response. An optional property that is not
    nullable reads null as absent.
    """

    __slots__ = (
        "additional",
        "closed",
        "max_properties",
        "min_properties",
        "names",
        "optional",
        "read_only",
        "required",
        "write_only",
    )
    expected = "dict"
    nested = True

    def __init__(
        self,
        required: Mapping[str, Shape[Any]] | None = None,
        optional: Mapping[str, Shape[Any]] | None = None,
        *,
        additional: Shape[Any] | None = None,
        closed: bool = False,
        read_only: Collection[str] = (),
        write_only: Collection[str] = (),
        min_properties: int = 0,
        max_properties: int | None = None,
    ) -> None:
        self.required: Mapping[str, Shape[Any]] = required or {}
        self.optional: Mapping[str, Shape[Any]] = optional or {}
        self.additional = additional
        self.closed = closed
        self.read_only = read_only
        self.write_only = write_only
        self.min_properties = min_properties
        self.max_properties = max_properties
        self.names = frozenset((*self.required, *self.optional))

    def decode(self, value: Any) -> dict[str, Any]:
        if self.problems(value):
            raise ValueError
        return read.record(value)

    def decode_rest(self, value: Any) -> dict[str, Any]:
        """The unknown properties of a JSON object, each decoded by `additional`."""
        rest, shape = read.additional(value, self), self.additional
        if shape is None:
            return rest
        return {name: shape.of_member(name).decode(member) for name, member in rest.items()}

    def check(self, value: Any, path: str, into: Check) -> None:
        if not read.is_record(value):
            into.add(path, f"expected dict, got {describe(value)}")
            return
        excused = self.read_only if into.request else self.write_only
        for name, shape in self.required.items():
            if name in value:
                shape.check(value[name], child(path, name), into)
            elif name not in excused:
                into.add(child(path, name), "missing")
        for name, shape in self.optional.items():
            member = value.get(name)
            if member is not None or (into.request and name in value):
                shape.check(member, child(path, name), into)
        self._check_rest(value, path, into)

    def _check_rest(self, members: dict[str, Any], path: str, into: Check) -> None:
        if self.additional is not None or (self.closed and into.request):
            for name in [name for name in members if name not in self.names]:
                if self.additional is not None:
                    shape = self.additional.of_member(name)
                    shape.check(members[name], child(path, name), into)
                else:
                    into.add(child(path, name), "unknown property")
        if into.request:
            fewest, most = self.min_properties, self.max_properties
            within(len(members), fewest, most, "properties", path, into)

    def fit(self, value: Any) -> Fit:
        if not read.is_record(value):
            return NO_FIT
        complete = all(name in value or name in self.write_only for name in self.required)
        # Reading it as a closed record would lose what that does not know.
        lossy = self.closed and not value.keys() <= self.names
        strength = (2 if lossy else 3) if complete else 0
        return strength, sum(self._vote(*member) for member in value.items())

    def _vote(self, name: str, value: Any) -> int:
        shape = self.required.get(name) or self.optional.get(name)
        if shape is None:
            return -1
        if isinstance(shape, (Const, Choice, Enum)):
            return 5 if shape.fit(value)[0] == 5 else -5
        # Null that reads as absent would be lost.
        return -1 if value is None and not shape.fit(None)[0] else 1

    def sendable(self, value: Any) -> Any:
        if not read.is_record(value):
            return value
        kept = {name: v for name, v in value.items() if name not in self.read_only}
        for name, member in kept.items():
            shape = self.required.get(name) or self.optional.get(name) or self.additional
            if shape is not None and shape.nested:
                shape = shape.of_member(name)
                kept[name] = shape.sendable(member)
        return kept


class Ref(Shape[M]):
    """A model; `target` gives its class, late, so that models may refer to each other."""

    __slots__ = ("target",)
    expected = "dict"
    nested = True

    def __init__(self, target: Callable[[], type[M]]) -> None:
        self.target = target

    def decode(self, value: Any) -> M:
        return self.target().decode(value)

    def check(self, value: Any, path: str, into: Check) -> None:
        self.target().shape.check(value, path, into)

    def fit(self, value: Any) -> Fit:
        return self.target().shape.fit(value)

    def sendable(self, value: Any) -> Any:
        return self.target().shape.sendable(value)


class Lazy(Shape[T_co]):
    """A shape that is looked up late: a named union or alias that may contain itself."""

    __slots__ = ("target",)
    nested = True

    def __init__(self, target: Callable[[], Shape[T_co]]) -> None:
        self.target = target

    def wanted(self) -> str:
        return self.target().wanted()

    def decode(self, value: Any) -> T_co:
        return self.target().decode(value)

    def check(self, value: Any, path: str, into: Check) -> None:
        self.target().check(value, path, into)

    def fit(self, value: Any) -> Fit:
        return self.target().fit(value)

    def sendable(self, value: Any) -> Any:
        return self.target().sendable(value)
