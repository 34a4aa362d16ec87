"""Paths of departures, like ``items[].price``, ``x.*`` and ``a["b.c"]``, taken apart."""

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


def after_last_name(path: Path) -> Path:
    """The last name with what follows it; everything where there is no name."""
    names = [index for index, step in enumerate(path) if isinstance(step, str)]
    return path[names[-1] :] if names else path
