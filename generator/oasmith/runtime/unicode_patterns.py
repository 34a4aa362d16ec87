"""Patterns with classes of Unicode (``[\\p{L}\\P{Zs}]``), which `re` does not know.

Input: what `re.compile` takes, and classes inside of brackets. The first use looks up the category
of every character, in a fifth of a second.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, Final

from . import constraints
from .constraints import Limited, Limits
from .special_shapes import ByName

_CLASS: Final = re.compile(r"\\(?:([pP])\{(\w+)\}|.)", re.DOTALL)
_END: Final = sys.maxunicode + 1


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern with ranges in place of its classes."""
    return constraints.compiled(_CLASS.sub(_spelled, pattern))


class UnicodeLimited(Limited[Any]):
    """`Limited` with such a pattern."""

    find = staticmethod(compiled)


class UnicodeLimits(Limits):
    """`Limits` with such a pattern."""

    limited = UnicodeLimited


class UnicodeByName(ByName):
    """`ByName` with such patterns."""

    find = staticmethod(compiled)


def _spelled(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return escape[0]
    return _ranges(escape[2], negated=escape[1] == "P")


@cache
def _ranges(name: str, *, negated: bool) -> str:
    runs = [run for category in _runs() if category.startswith(name) for run in _runs()[category]]
    runs.sort()
    if negated:
        edges = [0, *(edge for run in runs for edge in run), _END]
        runs = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    return "".join(rf"\U{start:08x}-\U{end - 1:08x}" for start, end in runs)


@cache
def _runs() -> Mapping[str, Iterable[tuple[int, int]]]:
    """Where the characters of each category begin and end."""
    found: dict[str, list[tuple[int, int]]] = {}
    start = 0
    for category, group in groupby(map(unicodedata.category, map(chr, range(_END)))):
        end = start + sum(1 for _ in group)
        found.setdefault(category, []).append((start, end))
        start = end
    return found
