"""Import statements of generated modules.

Input: names by the module that they come from. Output: `Import` values. Invariant: they are sorted
as isort does, and laid out as both black and isort leave them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from oasmith.values import dataclass

_DIGITS = re.compile(r"(\d+)")
_IMPORT_WIDTH = 88
"""Import lines longer than this are exploded: both black and every import sorter leave them."""


@dataclass(frozen=True, slots=True)
class Import:
    """``from module import names``; without names, ``import module``."""

    module: str
    names: str

    def __str__(self) -> str:
        return f"from {self.module} import {self.names}" if self.names else f"import {self.module}"


def imports_of(froms: Mapping[str, Iterable[str]], indent: int = 0) -> list[Import]:
    """Imports of names, sorted as isort does: farther relative modules first."""
    modules = sorted(froms, key=_furthest_first)
    groups = [(module, group) for module in modules for group in _lines(froms[module])]
    return [Import(module, _listed(module, group, indent)) for module, group in groups]


def _lines(names: Iterable[str]) -> list[list[str]]:
    """The names that share a line, sorted: each that gets another name has one for itself."""
    ordered = sorted(names, key=member_order)
    if len(ordered) == 1:
        return [ordered]
    plain = [name for name in ordered if " as " not in name]
    groups = [[name] for name in ordered if name not in plain]
    return sorted([*groups, *([plain] if plain else [])], key=lambda group: member_order(group[0]))


def _listed(module: str, ordered: list[str], indent: int) -> str:
    """The names behind ``import``: in parentheses, one a line, where they are too many."""
    listed = ", ".join(ordered)
    if indent + len(f"from {module} import {listed}") <= _IMPORT_WIDTH:
        return listed
    pad = " " * indent
    return "\n".join(["(", *(f"{pad}    {name}," for name in ordered), f"{pad})"])


def _furthest_first(module: str) -> tuple[int, tuple[object, ...]]:
    dots = len(module) - len(module.lstrip("."))
    return -dots, natural(module.lstrip("."))


@cache
def member_order(name: str) -> tuple[int, tuple[object, ...]]:
    """Constants, classes, functions: the order of isort's ``order-by-type``."""
    if name.isupper() and len(name) > 1:
        return 0, natural(name)
    return (1 if name[:1].isupper() else 2), natural(name)


@cache
def natural(name: str, *, fold: bool = True) -> tuple[object, ...]:
    """A sort key: case folded, digits as numbers; what ends is before what goes on, with a number
    too; the name itself last."""
    pieces = _DIGITS.split(name.lower() if fold else name)
    return *((int(p), "") if p.isdecimal() else (0, p) for p in pieces), (-1, ""), (0, name)
