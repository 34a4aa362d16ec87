"""The base of all shapes: what a JSON value may look like, as data that can be walked.

A shape has three uses: `decode` for types that are not a plain record (unions, lists of models,
…), `problems` to explain after a failure what is wrong and where, and `problems(request=True)` to
check constraints before something is sent. Invariant: a value decodes if and only if it has no
problems. Constraints are never held against a response.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from .problems import Check, Problem

T_co = TypeVar("T_co", covariant=True)

Fit: TypeAlias = tuple[int, int]
"""How well a value fits: the strength of the match, then a finer count; larger is better.

5 an exact known value · 4 an integer, a parsed format · 3 the plain JSON type, a record with all
required properties · 2 a map, an integral float · 1 anything, an unknown enum value · 0 not at all
"""

NO_FIT: Final[Fit] = (0, 0)


class Shape(Generic[T_co]):
    """A set of JSON values and the Python type they decode to."""

    __slots__ = ()

    expected: ClassVar[str] = "a value"
    nested: ClassVar[bool] = False
    """Whether there may be records inside."""

    def wanted(self) -> str:
        """How messages call a value of this shape."""
        return self.expected

    def decode(self, value: Any) -> T_co:
        """The typed value; raises one of `decode.MISMATCH`."""
        raise NotImplementedError

    def check(self, value: Any, path: str, into: Check) -> None:
        """Record every problem of the value."""
        raise NotImplementedError

    def fit(self, value: Any) -> Fit:
        """How well the value fits; strength 0 means that it cannot be decoded."""
        raise NotImplementedError

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
            self.check(value, path, into)
        except RecursionError:
            into.add(path, "nested too deeply")
        return into.found


def problems_of(shape: Shape[Any], value: Any, error: BaseException) -> tuple[Problem, ...]:
    """Why decoding failed with `error`; never empty."""
    found = shape.problems(value)
    return tuple(found) or (Problem("", f"cannot be decoded ({type(error).__name__})"),)
