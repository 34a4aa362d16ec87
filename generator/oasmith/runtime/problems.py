"""Problems: where a value departs from its schema, and how.

Input: JSON values and paths into them. Output: text that is safe to show: values are cut, and
control characters are escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

if TYPE_CHECKING:
    from .drift import Kind
    from .model import JsonModel
    from .shape import Shape

_SHOWN: Final = 40
"""Characters of a value or key that a message may show."""

_LISTED: Final = 20
"""Allowed values that a message may show."""

_MOST_PROBLEMS: Final = 1000
"""Problems kept per value, so that a hostile payload cannot fill the memory."""

TOO_DEEP: Final = "nested too deeply"
"""What is said of values that exceed the depth to which Python calls functions."""

_plain_key: Final = lru_cache(maxsize=1024)(re.compile(r"[A-Za-z_$][\w$-]*", re.ASCII).fullmatch)


@dataclass(frozen=True, slots=True)
class Problem:
    """One departure; `path` is like ``items[3].requestItem.weight``, empty for the whole value."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


def child(path: str, key: str | int) -> str:
    """The path of a member (`key` is str) or an item (`key` is int)."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    if len(key) <= _SHOWN and _plain_key(key):
        return f"{path}.{key}" if path else key
    return f"{path}[{json.dumps(cut(key))}]"


def deep_place(
    value: Any, path: str, inside: Callable[[Any], Iterable[tuple[str | int, Any]]]
) -> str:
    """The path of what is innermost in a value that is nested too deeply to be read, cut after its
    first steps; `inside` gives what is in a value. A value that contains itself is passed once.
    """
    level, seen = [(path, value)], set[int]()
    while level:
        path, outer, level = level[0][0], level, list[tuple[str, Any]]()
        for at, each in outer:
            if id(each) not in seen:
                seen.add(id(each))
                level += [(_step(at, key), member) for key, member in inside(each)]
    return path


def _step(path: str, key: str | int) -> str:
    """As `child`, of a path that is cut where it gets long."""
    if path.endswith("…"):
        return path
    return child(path, key) if len(path) <= _SHOWN else f"{path}…"


_Tried: TypeAlias = "tuple[Check, Any, Shape[Any], Any]"
"""What a trial has found and read; its variant and its value, which so keep their ids."""


class Check:
    """Collects the problems of one value, which a shape tells while it reads the value.

    A `request` is checked for constraints too; a response only for what decoding needs.
    """

    strict: ClassVar[bool] = True
    """Whether only problems are wanted, and not what the value reads as."""

    def __init__(self, *, request: bool = False) -> None:
        self.request = request
        self.found: list[Problem] = []
        self.count = 0
        """Problems, with those that are not kept."""
        self.model_name = ""
        """The class of the model that is being read, the innermost."""
        self._trials: dict[tuple[int, int, str], _Tried] = {}

    def add(self, path: str, message: str) -> None:
        """Record a problem."""
        self.count += 1
        if self.count <= _MOST_PROBLEMS:
            self.found.append(Problem(path, message))

    def has_told(self, path: str, since: int) -> bool:
        """Whether that very place has a problem after the first so many, as far as they are
        kept."""
        later = self.found[since:]
        return not later or any(problem.path == path for problem in later)

    def tell(self, kind: Kind, path: str, shape: Shape[Any], value: Any) -> Any:
        """Record that a value departs from its shape; gives the value, which stays as it came.

        What an open enum or an open record does not list is no problem.
        """
        if kind in ("mistyped", "malformed"):
            self.add(path, f"expected {shape.wanted()}, got {shape.shown(value)}")
        elif kind == "missing":
            self.add(path, "missing")
        return value

    def tried(self, variant: Shape[Any], value: Any, path: str) -> tuple[Check, Any]:
        """What a variant of a union says of a value at a place, and what it reads it as.

        What trials within one another share is tried once: variants may have a property in common.
        """
        key = (id(variant), id(value), path)
        if key not in self._trials:
            trial = Check(request=self.request)
            trial._trials = self._trials
            self._trials[key] = (trial, variant.read(value, path, trial), variant, value)
        return self._trials[key][:2]

    within = staticmethod(child)
    """The path of an item, or of a member with a free name."""

    def model(self, model: type[JsonModel], members: Any, *, departs: bool) -> Any:
        """The model that typed members make up, which `departs` where any of them does; here the
        members, since nobody wants the model.
        """
        return members


def describe(value: Any) -> str:
    """What a value is, for "expected …, got …": its type, and the value itself if it is scalar."""
    if value is None:
        return "null"
    if isinstance(value, Enum):
        value = value.value
    name = type(value).__name__
    if isinstance(value, str):
        return f"{name} {cut(str(value))!r}"
    if isinstance(value, (bool, int, float)):
        return f"{name} {cut(repr(value))}"
    return name


def must_be(value: Any, known: Iterable[Any]) -> str:
    """What is said of a value that is none of those there are."""
    values = [value.value if isinstance(value, Enum) else value for value in known]
    few = (cut(each) if isinstance(each, str) else each for each in values[:_LISTED])
    shown = " or ".join(map(repr, few))
    more = f" or one of {len(values) - _LISTED} others" if len(values) > _LISTED else ""
    near = closest(value, values)
    hint = f"; did you mean {near!r}?" if near else ""
    return f"must be {shown}{more}, got {describe(value)}{hint}"


def closest(word: Any, known: Iterable[Any]) -> str:
    """The known text that a text is most likely meant to be; "" without one."""
    from difflib import get_close_matches  # slow to import and rarely needed

    if not isinstance(word, str):
        return ""
    spelled = {each.casefold(): each for each in known if isinstance(each, str)}
    near = get_close_matches(word[:_SHOWN].casefold(), spelled, 1)
    return spelled[near[0]] if near else ""


def listing(problems: tuple[Problem, ...], *, at_most: int = 20) -> str:
    """The problems one a line, and how many more there are."""
    lines = [str(problem) for problem in problems[:at_most]]
    if len(problems) > at_most:
        lines.append(f"and {len(problems) - at_most} more")
    return "\n".join(lines)


def printable(text: str) -> str:
    """Text of a server with whatever a terminal or a log might obey escaped."""
    if text.isprintable():
        return text
    escaped = (c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return "".join(escaped)


def cut(text: str) -> str:
    """As much of a text as a message may show."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
