"""Shapes: what a JSON value may look like, as data that can be walked.

Here are the bases, and the shapes that most packages need; others stand in files of their own.

A shape has three uses: `decode` for types that are not a plain record (unions, lists of models,
…), `read` to tell a `problems.Check` of all that does not fit, and `sendable` for what goes out.
`problems` explains that way why decoding failed, and `problems(request=True)` checks what is to be
sent. Invariant: a value decodes if and only if it has no problems. Constraints are never held
against a response.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    Literal,
    Protocol,
    TypeAlias,
    TypeGuard,
    TypeVar,
    cast,
)

from .errors import DecodeError
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
from .problems import TOO_DEEP, Check, Problem, child, deep_place, describe

if TYPE_CHECKING:
    from .model import JsonModel, OpenIntEnum, OpenStrEnum

Access: TypeAlias = Literal["", "read-only", "write-only"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
M = TypeVar("M", bound="JsonModel")

AS_IS: Final = 0
"""A value is written as it is."""
FINITE: Final = 1
"""A value is written as it is, if all numbers in it are finite."""
ENCODED: Final = 2
"""A value is another one in JSON."""

Fit: TypeAlias = tuple[int, int]
"""How well a value fits: the strength of the match, then a finer count; larger is better.

5 an exact known value · 4 an integer, a parsed format · 3 the plain JSON type, a record with all
required properties · 2 a map, an integral float · 1 anything, an unknown enum value · 0 not at all
"""

NO_FIT: Final[Fit] = (0, 0)

NEVER: Final = object()
"""Stands for nothing: a property that is never absent."""

_MOST_LOOKED_INTO: Final = 8
"""Lists within lists whose first items count for how well the outermost one fits."""

_MOST_NAMES: Final = 10
"""Undocumented names in one object that are told one by one."""


class Shape(Generic[T_co]):
    """A set of JSON values and the Python type they decode to."""

    expected: ClassVar[str] = "a value"
    nested: bool = False
    """Whether there may be records inside."""
    writing: int = ENCODED
    """How a value is written, what is inside of it aside: `AS_IS`, `FINITE` or `ENCODED`."""
    hidden: ClassVar[bool] = False
    """Whether values are secret: no message shows one."""
    decode: Callable[[Any], T_co]
    """Gives the typed value; raises one of `json_values.MISMATCH`."""

    def consume(self, value: Any) -> T_co:
        """As `decode`, of a value that nobody else has: lists and dicts in it may become part of the
        result, so that it is used up, also where it does not fit.
        """
        return self.decode(value)

    def chosen(self, value: Any) -> Callable[[Any], T_co]:
        """What decodes the value, for the caller to call: a shape that only leads to another one
        is then no step of its own, so that values may be nested deeper.
        """
        return self.decode

    def decoded(self, value: Any) -> T_co:
        """The typed value; DecodeError lists every problem with its path."""
        try:
            return self.decode(value)
        except MISMATCH as error:
            raise DecodeError(problems_of(self, value, error)) from None

    def wanted(self) -> str:
        """How messages call a value of this shape."""
        return self.expected

    def parts(self) -> Iterable[Shape[Any]]:
        """The shapes of the value itself and of what is inside of it, as far as others stand here."""
        return ()

    def shown(self, value: Any) -> str:
        """What messages say about a value that came."""
        return describe(value)

    def kind_of(self, value: Any) -> str:
        """What came instead of a value of this shape, without the value itself."""
        return "null" if value is None else type(value).__name__

    def read(self, value: Any, path: str, into: Check) -> Any:
        """Tell `into` of all that does not fit; the typed value, raw where that is so.

        The value is complete where `into` is not `strict`: see `problems.Check.model`.
        """
        raise NotImplementedError

    def fit(self, value: Any) -> Fit:
        """How well the value fits; strength 0 means that it cannot be decoded."""
        raise NotImplementedError

    def likeness(self, value: Any) -> int:
        """Whether the names in an object speak for this shape (1), against it (-1) or neither (0)."""
        return 0

    def sendable(self, value: Any) -> Any:
        """The JSON value without the properties that only a server may set."""
        return value

    def of_member(self, name: str) -> Shape[T_co]:
        """The shape of the member of that name, of an object whose members have this one."""
        return self

    def problems(self, value: Any, *, request: bool = False, path: str = "") -> list[Problem]:
        """Every problem of a JSON value, constraints included for a `request`."""
        into = Check(request=request)
        try:
            self.read(value, path, into)
        except RecursionError:
            into.found.append(Problem(deep_place(value, path, _inside), TOO_DEEP))
        return into.found


class Leaf(Shape[T_co]):
    """A scalar: it decodes or it does not."""

    writing = AS_IS

    def __repr__(self) -> str:
        value = repr(vars(self)["value"]) if "value" in vars(self) else ""
        return f"{type(self).__name__}({value})"

    def read(self, value: Any, path: str, into: Check) -> Any:
        try:
            return self.decode(value)
        except MISMATCH:
            return into.tell("mistyped", path, self, value)

    def fit(self, value: Any) -> Fit:
        try:
            self.decode(value)
        except MISMATCH:
            return NO_FIT
        return self.strength(value), 0

    def strength(self, value: Any) -> int:
        """How strongly a value that decodes speaks for this shape."""
        return 3


class Deferred(Shape[T_co]):
    """A shape that stands for another one."""

    nested = True
    writing = AS_IS

    def parts(self) -> Iterable[Shape[Any]]:
        return (self.meant(),)

    def meant(self) -> Shape[T_co]:
        """The other one."""
        raise NotImplementedError

    def wanted(self) -> str:
        return self.meant().wanted()

    def decode(self, value: Any) -> T_co:
        return self.meant().decode(value)

    def consume(self, value: Any) -> T_co:
        return self.meant().consume(value)

    def chosen(self, value: Any) -> Callable[[Any], T_co]:
        return self.meant().chosen(value)

    def read(self, value: Any, path: str, into: Check) -> Any:
        return self.meant().read(value, path, into)

    def fit(self, value: Any) -> Fit:
        return self.meant().fit(value)

    def likeness(self, value: Any) -> int:
        return self.meant().likeness(value)

    def sendable(self, value: Any) -> Any:
        return self.meant().sendable(value)


def _inside(value: Any) -> Iterable[tuple[str | int, Any]]:
    """The members of an object with their names, the items of a list with their places."""
    if is_record(value):
        return value.items()
    return enumerate(value) if is_array(value) else ()


def _is_deep(value: list[Any]) -> bool:
    """Whether lists begin with lists for more levels than a look at them is worth."""
    for _ in range(_MOST_LOOKED_INTO):
        if not value or not is_array(value[0]):
            return False
        value = value[0]
    return True


def problems_of(shape: Shape[Any], value: Any, error: BaseException) -> tuple[Problem, ...]:
    """Why decoding failed with `error`; never empty."""
    found = shape.problems(value)
    return tuple(found) or (Problem("", f"cannot be decoded ({type(error).__name__})"),)


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
    """A scalar some of whose values are known."""

    def known(self) -> Collection[Any]:
        """The known values."""
        raise NotImplementedError

    def read(self, value: Any, path: str, into: Check) -> Any:
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

    def decode(self, value: Any) -> T_co:
        return constant(value, self.value)

    def read(self, value: Any, path: str, into: Check) -> Any:
        if not into.strict and value != self.value and type(value) is type(self.value):
            return into.tell("unknown value", path, self, value)
        return super().read(value, path, into)


class Choice(Listed[T_co]):
    """An anonymous enum, open: other values of the same JSON type pass."""

    def __init__(self, *values: T_co) -> None:
        self.values = values
        self.kinds = tuple({type(value): None for value in values})

    def wanted(self) -> str:
        return " or ".join(kind.__name__ for kind in self.kinds)

    def known(self) -> Collection[Any]:
        return self.values

    def decode(self, value: Any) -> T_co:
        if int in self.kinds and type(value) is float:
            value = integer(value)
        if not isinstance(value, self.kinds) or isinstance(value, bool):
            raise TypeError
        known: T_co = noted(value, self.values)
        return known


class Enum(Listed[Any]):
    """A named enum, open; `target` gives its class."""

    def __init__(self, target: Callable[[], type[OpenStrEnum | OpenIntEnum]]) -> None:
        self.target = target

    def wanted(self) -> str:
        return "int" if issubclass(self.target(), int) else "str"

    def known(self) -> Collection[Any]:
        return self.target()._value2member_map_

    def decode(self, value: Any) -> Any:
        return self.target().decode(value)


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
    """Gives what the attribute is where the property is absent, if it is then written all the same."""


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
        # What is told of the object itself is enough; what is wrong inside of it is no excuse.
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


def other_models(shape: Shape[Any], value: Any, path: str) -> list[Problem]:
    """A problem for each model of another class than the one that is documented, though it may have
    the same properties; of unions, and within models, none is told.
    """
    if isinstance(shape, Nullable):
        shape = shape.inner
    if is_array_of(shape) and isinstance(value, list | tuple):
        items = cast("Collection[Any]", value)
        found = (other_models(shape.item, item, child(path, n)) for n, item in enumerate(items))
        return [problem for problems in found for problem in problems]
    if isinstance(shape, Ref) and hasattr(value, "to_dict"):
        model: type[Any] = shape.target()
        if not isinstance(value, model):
            return [Problem(path, f"expected {model.__name__}, got {type(value).__name__}")]
    return []


def is_array_of(shape: Shape[Any]) -> TypeGuard[Array[Any]]:
    """Whether a shape is that of lists."""
    return isinstance(shape, Array)
