"""What every shape can do. A shape says what a JSON value may look like, as data that can be
walked.

It has three uses: `decode` for types that are not a plain record (unions, lists of models, …),
`read` to report to a `problems.Check` all that does not fit, and `sendable` for what is sent.
`problems` explains that way why decoding failed, and `problems(request=True)` checks what is to be
sent. Always: a value decodes if and only if it has no problems; constraints are never held against
a response.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from .errors import DecodeError
from .json_values import MISMATCH, is_array, is_record
from .problems import TOO_DEEP, Check, Problem, deep_place, describe

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

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
        """As `decode`, of a value that nobody else has: lists and dicts in it may become part of
        the result, so that it is used up, also where it does not fit.
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
        """The shapes of the value itself and of what is inside of it, where it has some."""
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
        """Whether the names in an object speak for this shape (1), against it (-1) or neither
        (0)."""
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
    """A shape that leads to another one."""

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


def problems_of(shape: Shape[Any], value: Any, error: BaseException) -> tuple[Problem, ...]:
    """Why decoding failed with `error`; never empty."""
    found = shape.problems(value)
    return tuple(found) or (Problem("", f"cannot be decoded ({type(error).__name__})"),)
