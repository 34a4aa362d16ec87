"""Constraints of JSON Schema (validation, section 6) that shapes hold against what is sent."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from .problems import Check


def within(size: int, fewest: int, most: int | None, unit: str, path: str, into: Check) -> None:
    """Record a size in `unit` that is out of its bounds."""
    if size < fewest:
        into.add(path, f"must have at least {fewest} {unit}, has {size}")
    if most is not None and size > most:
        into.add(path, f"must have at most {most} {unit}, has {size}")


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """The pattern; None where it is not also a Python one, since specs write ECMA-262 patterns."""
    try:
        return re.compile(pattern, re.ASCII)
    except (re.error, RecursionError, OverflowError):
        return None


def is_multiple(value: float, of: float) -> bool:
    """Whether a number is an exact multiple in its decimal notation: 0.3 is one of 0.1."""
    from fractions import Fraction  # slow to import and rarely needed

    return Fraction(repr(value)) % Fraction(repr(of)) == 0


def canonical(value: Any) -> str:
    """A text that is the same for equal JSON values."""
    return json.dumps(value, sort_keys=True, default=str)
