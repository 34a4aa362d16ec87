"""The shapes that most packages need: scalars, lists, objects, models; others have modules of their
own.

Always, as of every `shape.Shape`: a value decodes if and only if it has no problems.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    Protocol,
    TypeAlias,
    TypeGuard,
    TypeVar,
    cast,
)

from .json_values import (
    MISMATCH,
    array,
    boolean,
    constant,
    finite,
    integer,
    is_array,
    is_record,
    noted,
    notes,
    number,
    record,
    string,
)
from .problems import Check, child, describe, must_be
from .shape import AS_IS, ENCODED, FINITE, NO_FIT, Deferred, Fit, Leaf, Shape, T, T_co

if TYPE_CHECKING:
    from .model import JsonModel, OpenIntEnum, OpenStrEnum

Access: TypeAlias = Literal["", "read-only", "write-only"]
M = TypeVar("M", bound="JsonModel")

NEVER: Final = object()
"""Stands for nothing: a property that is never absent."""

_MOST_NAMES: Final = 10
"""Undocumented names in one object that are reported one by one."""
_MOST_LOOKED_INTO: Final = 8
"""Lists within lists whose first items count for how well the outermost one fits."""


class Anything(Leaf[Any]):
    """Any JSON value, as it is."""

    writing = FINITE

    def decode(self, value: Any) -> Any:
        return value

    def strength(self, value: Any) -> int:
        return 1


ANYTHING: Final[Shape[Any]] = Anything()
"""What nothing is known of."""


class String(Leaf[str]):
    """Text."""

    expected = "str"
    decode = staticmethod(string)


class Integer(Leaf[int]):
    """A number without a fraction, of any size."""

    expected = "int"
    decode = staticmethod(integer)

    def strength(self, value: Any) -> int:
        return 2 if isinstance(value, float) else 4


class Number(Leaf[float]):
    """Any number; what is sent must be finite."""

    expected = "number"
    writing = FINITE
    decode = staticmethod(number)

    def read(self, value: Any, path: str, into: Check) -> Any:
        if into.request and isinstance(value, float) and not math.isfinite(value):
            into.add(path, f"must be finite, got {describe(value)}")
        return super().read(value, path, into)


class Boolean(Leaf[bool]):
    """True or false."""

    expected = "bool"
    decode = staticmethod(boolean)


class Listed(Leaf[T_co]):
    """A scalar some of whose values are known; `closed`: there are no others."""

    closed = False

    def known(self) -> Collection[Any]:
        """The known values."""
        raise NotImplementedError

    def lacks(self, value: Any) -> bool:
        """Whether it is none of the values there are, though of their type."""
        try:
            self.decode(value)
        except ValueError:
            return self.closed
        except MISMATCH:
            pass
        return False

    def read(self, value: Any, path: str, into: Check) -> Any:
        if self.lacks(value):
            if not into.strict:
                return into.tell("unknown value", path, self, value)
            if self.closed:
                into.add(path, must_be(value, self.known()))
                return value
        if not into.strict and self.fit(value)[0] == 1:
            into.tell("unknown value", path, self, value)
        return super().read(value, path, into)

    def strength(self, value: Any) -> int:
        return 5 if value in self.known() else 1


class Const(Listed[T_co]):
    """Exactly one scalar; ``Const(None)`` is null."""

    def __init__(self, value: T_co) -> None:
        self.value = value
        self.writing = FINITE if isinstance(value, float) else AS_IS

    def wanted(self) -> str:
        return describe(self.value)

    def known(self) -> Collection[Any]:
        return (self.value,)

    def lacks(self, value: Any) -> bool:
        return value != self.value and type(value) is type(self.value)

    def decode(self, value: Any) -> T_co:
        return constant(value, self.value)


class Choice(Listed[T_co]):
    """An anonymous enum. Unless it is closed, other values of the same JSON type pass."""

    def __init__(self, *values: T_co, closed: bool = False) -> None:
        self.values = values
        self.kinds = tuple({type(value): None for value in values})
        self.closed = closed

    def wanted(self) -> str:
        return " or ".join(kind.__name__ for kind in self.kinds)

    def known(self) -> Collection[Any]:
        return self.values

    def decode(self, value: Any) -> T_co:
        if int in self.kinds and type(value) is float:
            value = integer(value)
        if not isinstance(value, self.kinds) or isinstance(value, bool):
            raise TypeError
        if self.closed and value not in self.values:
            raise ValueError
        known: T_co = noted(value, self.values)
        return known


class Enum(Listed[Any]):
    """A named enum; `target` gives its class. Unless it is closed, other values pass."""

    def __init__(
        self, target: Callable[[], type[OpenStrEnum | OpenIntEnum]], *, closed: bool = False
    ) -> None:
        self.target = target
        self.closed = closed

    def wanted(self) -> str:
        return "int" if issubclass(self.target(), int) else "str"

    def known(self) -> Collection[Any]:
        return self.target()._value2member_map_

    def decode(self, value: Any) -> Any:
        found = self.target().decode(value)
        if self.closed and not isinstance(found, self.target()):
            raise ValueError
        return found


class Nullable(Shape[T_co | None]):
    """The inner shape or null."""

    nested = True

    writing = AS_IS

    def __init__(self, inner: Shape[T_co]) -> None:
        self.inner = inner

    def parts(self) -> Iterable[Shape[Any]]:
        return (self.inner,)

    def wanted(self) -> str:
        return f"{self.inner.wanted()} or null"

    def decode(self, value: Any) -> T_co | None:
        return None if value is None else self.inner.decode(value)

    def chosen(self, value: Any) -> Callable[[Any], T_co | None]:
        return self.decode if value is None else self.inner.chosen(value)

    def read(self, value: Any, path: str, into: Check) -> Any:
        return None if value is None else self.inner.read(value, path, into)

    def fit(self, value: Any) -> Fit:
        return (3, 0) if value is None else self.inner.fit(value)

    def sendable(self, value: Any) -> Any:
        return None if value is None else self.inner.sendable(value)


class Array(Shape[list[T]]):
    """A list whose items are all of one shape."""

    expected = "list"

    writing = AS_IS

    def __init__(self, item: Shape[T]) -> None:
        self.item = item
        self.nested = item.nested

    def parts(self) -> Iterable[Shape[Any]]:
        return (self.item,)

    def decode(self, value: Any) -> list[T]:
        chosen = self.item.chosen
        return [chosen(item)(item) for item in array(value)]

    def consume(self, value: Any) -> list[T]:
        consume = self.item.consume
        return [consume(item) for item in array(value)]

    def read(self, value: Any, path: str, into: Check) -> Any:
        if not is_array(value):
            return into.tell("mistyped", path, self, value)
        read, within = self.item.read, into.within
        return [read(item, within(path, index), into) for index, item in enumerate(value)]

    def fit(self, value: Any) -> Fit:
        if not is_array(value):
            return NO_FIT
        inner = self.item.fit(value[0])[0] if value and not _is_deep(value) else 1
        return (3, inner) if inner else NO_FIT

    def sendable(self, value: Any) -> Any:
        if not self.nested or not is_array(value):
            return value
        send = self.item.sendable
        return [send(item) for item in value]


def _is_deep(value: list[Any]) -> bool:
    """Whether lists begin with lists for more levels than a look at them is worth."""
    for _ in range(_MOST_LOOKED_INTO):
        if not value or not is_array(value[0]):
            return False
        value = value[0]
    return True


@dataclass(frozen=True, slots=True)
class Property:
    """A property of an object, and the attribute of the model that holds it."""

    name: str
    """Its name in JSON."""
    attribute: str
    shape: Shape[Any]
    required: bool = True
    """Whether the schema demands it."""
    absent: Any = NEVER
    """What the attribute is where the property is absent: None, `UNSET`, or `NEVER`, where no
    instance can be without it."""
    access: Access = ""
    """A read-only one is not sent and not demanded in a request, a write-only one is not demanded
    in a response."""
    default: Callable[[], Any] | None = None
    """Gives what the attribute is where the property is absent, if it is then written all the
    same."""
    nullable: bool = False
    """Whether the attribute is None also where the property is null; `Record.bits` tells."""


class Rule(Protocol):
    """What an object that is sent is held to besides the shapes of its members."""

    def check(self, value: Mapping[str, Any], record: Record, path: str, into: Check) -> None:
        """Tell of each departure."""


class Record(Shape[dict[str, Any]]):
    """An object with known properties.

    Unknown ones are of shape `additional`; without, there are none: the record is closed. The
    `rules` hold for what is sent.
    """

    expected = "dict"
    nested = True

    def __init__(
        self,
        properties: Sequence[Property] = (),
        *,
        additional: Shape[Any] | None = ANYTHING,
        rules: Sequence[Rule] = (),
    ) -> None:
        self.properties = {each.name: each for each in properties}
        self.additional = ANYTHING if additional is None else additional
        self.closed = additional is None
        self.rules = rules
        self.names = frozenset(self.properties)
        nullable = (each.attribute for each in properties if each.nullable)
        self.bits = {attribute: 1 << number for number, attribute in enumerate(nullable)}
        """The bit for null, in `_nulls` of an object, of each attribute that may be None for it."""

    def shape_of(self, name: str) -> Shape[Any]:
        """The shape of the member of that name, whether it is known or not."""
        known = self.properties.get(name)
        return known.shape if known else self.additional.of_member(name)

    def is_read_only(self, name: str) -> bool:
        """Whether no request has the member of that name."""
        known = self.properties.get(name)
        return known is not None and known.access == "read-only"

    def decode(self, value: Any) -> dict[str, Any]:
        if self.problems(value):
            raise ValueError
        return record(value)

    def rest(self, value: Any) -> dict[str, Any]:
        """The unknown properties of a JSON object, as they came."""
        members: dict[str, Any] = value
        if type(members) is dict and self.names.issuperset(members):
            return {}
        found = {n: member for n, member in record(value).items() if n not in self.names}
        if self.names and found:
            kinds = map(type, found.values())
            notes.add(self.names, None, frozenset(zip(found, kinds, strict=True)))
        return found

    def undeclared(self, rest: Mapping[str, Any]) -> Mapping[str, Any]:
        """Additional properties that are given, as they are; ValueError if one of them is declared
        or not finite.
        """
        if not self.names.isdisjoint(rest):
            name = next(name for name in rest if name in self.names)
            raise ValueError(f"{describe(name)} is declared, and no additional property")
        return finite(rest)

    def decode_rest(self, value: Any) -> dict[str, Any]:
        """The unknown properties of a JSON object, each decoded by `additional`; ValueError where
        there are none.
        """
        if self.closed:
            raise ValueError
        of = self.additional.of_member
        return {name: of(name).decode(member) for name, member in self.rest(value).items()}

    def read(self, value: Any, path: str, into: Check) -> Any:
        if not is_record(value):
            return into.tell("mistyped", path, self, value)
        before = into.count
        typed: dict[str, Any] = {}
        excused = "read-only" if into.request else "write-only"
        for name, known in self.properties.items():
            if name in value:
                typed[name] = known.shape.read(value[name], child(path, name), into)
            elif known.required and known.access != excused:
                into.tell("missing", child(path, name), known.shape, None)
        rest = self.rest(value)
        # Names of so many are rather data: keys of a map. So are all, where none is known.
        step = into.within if len(rest) > _MOST_NAMES else child
        for name, member in rest.items():
            if self.additional is not ANYTHING:
                shape = self.additional.of_member(name)
                member = shape.read(member, into.within(path, name), into)
            elif self.closed and into.strict:
                into.add(child(path, name), "unknown property")
            elif self.names or self.closed:
                into.tell("unknown property", step(path, name), ANYTHING, member)
            typed[name] = member
        # A problem of the object itself is enough; one inside of it is no excuse.
        if into.request and (into.count == before or not into.has_told(path, before)):
            for rule in self.rules:
                rule.check(value, self, path, into)
        return typed

    def likeness(self, value: Any) -> int:
        if not self.names:
            return 0
        return int(len(value) == len(self.names)) if self.names.issuperset(value) else -1

    def fit(self, value: Any) -> Fit:
        if not is_record(value):
            return NO_FIT
        complete = all(
            known.name in value or not known.required or known.access == "write-only"
            for known in self.properties.values()
        )
        # Reading it as a closed record would lose what that does not know.
        lossy = self.closed and not value.keys() <= self.names
        strength = (2 if lossy else 3) if complete else 0
        return strength, sum(self._vote(*member) for member in value.items())

    def _vote(self, name: str, value: Any) -> int:
        if name not in self.properties:
            return -1
        shape = self.properties[name].shape
        if isinstance(shape, Listed):
            return 5 if shape.fit(value)[0] == 5 else -5
        if value is None:  # that reads as absent would be lost
            return 1 if shape.fit(None)[0] else -1
        return 1 + shape.likeness(value) if type(value) is dict else 1

    def sendable(self, value: Any) -> Any:
        if not is_record(value):
            return value
        kept = {name: v for name, v in value.items() if not self.is_read_only(name)}
        for name, member in kept.items():
            shape = self.shape_of(name)
            if shape.nested:
                kept[name] = shape.sendable(member)
        return kept


class Map(Record):
    """An object with free names and values of one shape; `keys` is that of names that are sent."""

    writing = AS_IS

    def __init__(self, value: Shape[Any], *, keys: Shape[str] | None = None) -> None:
        super().__init__(additional=value)
        self.keys = keys
        self.nested = value.nested

    def parts(self) -> Iterable[Shape[Any]]:
        return (self.additional,)

    def decode(self, value: Any) -> dict[str, Any]:
        of = self.additional.of_member
        return {name: of(name).chosen(member)(member) for name, member in record(value).items()}

    def read(self, value: Any, path: str, into: Check) -> Any:
        typed = super().read(value, path, into)
        if into.request and self.keys is not None and is_record(value):
            for name in value:
                self.keys.read(name, child(path, name), into)
        return typed

    def fit(self, value: Any) -> Fit:
        return (2, 0) if is_record(value) else NO_FIT


class Ref(Deferred[M]):
    """A model; `target` gives its class, late, so that models may refer to each other."""

    writing = ENCODED

    def __init__(self, target: Callable[[], type[M]]) -> None:
        self.target = target

    def parts(self) -> Iterable[Shape[Any]]:
        return ()

    def meant(self) -> Shape[Any]:
        return self.target().shape

    def decode(self, value: Any) -> M:
        return self.target().decode(value)

    def consume(self, value: Any) -> M:
        return cast("M", cast("Any", self.target())._from_data(value, True))

    def chosen(self, value: Any) -> Callable[[Any], M]:
        return cast("Callable[[Any], M]", cast("Any", self.target())._from_data)

    def read(self, value: Any, path: str, into: Check) -> Any:
        model, before, around = self.target(), into.count, into.model_name
        if not is_record(value):  # which is about the model around
            return model.shape.read(value, path, into)
        into.model_name = model.__name__
        members = model.shape.read(value, path, into)
        into.model_name = around
        return into.model(model, members, departs=into.count > before)


def is_array_of(shape: Shape[Any]) -> TypeGuard[Array[Any]]:
    """Whether a shape is that of lists."""
    return isinstance(shape, Array)
