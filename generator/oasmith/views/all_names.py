"""The literals of ``__all__`` of a module, in the order that linters demand."""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.python.imports import member_order, natural
from oasmith.python.literals import text_literal


def all_names(names: Iterable[str]) -> list[str]:
    """The names as literals."""
    return [text_literal(name) for name in sorted(names, key=_order)]


def _order(name: str) -> tuple[int, tuple[object, ...]]:
    """The order of ruff's RUF022: as members of an import, but case counts."""
    order, *_ = member_order(name)
    return order, natural(name, fold=False)
