"""Paths of departures, like ``items[].price``, ``x.*`` and ``a["b.c"]``, split into steps.

Input: the text of a path. Output: names and steps into items or members; None for what is no path.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from typing import Final, TypeAlias

_PART: Final = re.compile(
    r"(?P<item>\[\])|(?P<any>\.?\*(?![\w$-]))|\[(?P<quoted>\"(?:[^\"\\]|\\.)*\")\]|\.?(?P<name>[A-Za-z_$][\w$-]*)",
    re.ASCII,
)
_CUT: Final = 40
"""Characters of a name; of longer ones the end is cut off and marked."""


class Step(Enum):
    """A step that is no name."""

    ITEM = "[]"
    MEMBER = "*"


_DATA: Final = re.compile(
    r"[\d.,:_+-]*\d[\d.,:_+-]*|[0-9a-f]{8}-[0-9a-f]{4}-.*|.+@.+|.*://.*|.*[/\s].*"
    r"|(?=(?:\D*\d){4})[\w=+-]{12,}",
    re.IGNORECASE | re.DOTALL,
)


Path: TypeAlias = tuple[str | Step, ...]


def parts_of(text: str) -> Path | None:
    """The steps of a path; None for what is no path."""
    steps: list[str | Step] = []
    at = 0
    while at < len(text):
        match = _PART.match(text, at)
        if match is None or match.end() == at:
            return None
        at = match.end()
        if match["item"]:
            steps.append(Step.ITEM)
        elif match["any"]:
            steps.append(Step.MEMBER)
        elif match["quoted"] is not None:
            try:
                steps.append(str(json.loads(match["quoted"])))
            except ValueError:
                return None
        else:
            steps.append(match["name"])
    return tuple(steps)


def is_cut(name: str) -> bool:
    """Whether the end of a name may be missing."""
    return len(name) == _CUT and name.endswith("…")


def is_data(name: str) -> bool:
    """Whether a name of a property looks like data: an id, a date, an address."""
    return is_cut(name) or bool(_DATA.fullmatch(name))


def with_any_last(text: str) -> str:
    """The path with any name in place of its last one."""
    last = [match.start() for match in _PART.finditer(text)]
    before = text[: last[-1]] if last else ""
    return f"{before}.*" if before else "*"


def after_last_name(path: Path) -> Path:
    """The last name with what follows it; everything where there is no name."""
    names = [index for index, step in enumerate(path) if isinstance(step, str)]
    return path[names[-1] :] if names else path
