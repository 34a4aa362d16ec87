"""Problems: where a value departs from its schema, and how.

Input: JSON values and paths into them. Output: text that is safe to show: values are cut, and
control characters are escaped.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Final

_SHOWN: Final = 40
"""Characters of a value or key that a message may show."""

_MOST_PROBLEMS: Final = 1000
"""Problems kept per value, so that a hostile payload cannot fill the memory."""

_PLAIN_KEY: Final = re.compile(r"[A-Za-z_$][\w$-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Problem:
    """One departure; `path` is like ``items[3].requestItem.weight``, empty for the whole value."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class Check:
    """Collects the problems of one value.

    A `request` is checked for constraints too; a response only for what decoding needs.
    """

    __slots__ = ("found", "request")

    def __init__(self, *, request: bool = False) -> None:
        self.request = request
        self.found: list[Problem] = []

    def add(self, path: str, message: str) -> None:
        """Record a problem."""
        if len(self.found) < _MOST_PROBLEMS:
            self.found.append(Problem(path, message))


def child(path: str, key: str | int) -> str:
    """The path of a member (`key` is str) or an item (`key` is int)."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    if _PLAIN_KEY.fullmatch(key) and len(key) <= _SHOWN:
        return f"{path}.{key}" if path else key
    return f"{path}[{json.dumps(_cut(key))}]"


def describe(value: Any) -> str:
    """What a value is, for "expected …, got …": its type, and the value itself if it is scalar."""
    if value is None:
        return "null"
    name = type(value).__name__
    if isinstance(value, str):
        return f"{name} {_cut(str(value))!r}"
    if isinstance(value, (bool, int, float)):
        return f"{name} {_cut(repr(value))}"
    return name


def listing(problems: tuple[Problem, ...], *, at_most: int = 20) -> str:
    """The problems one a line, and how many more there are."""
    lines = [str(problem) for problem in problems[:at_most]]
    if len(problems) > at_most:
        lines.append(f"and {len(problems) - at_most} more")
    return "\n".join(lines)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
