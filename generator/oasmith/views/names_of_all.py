"""``__all__`` of a module, in the order that linters want."""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.python.layout import exploded
from oasmith.python.literals import text_literal
from oasmith.python.module import member_order, natural


def all_lines(names: Iterable[str]) -> list[str]:
    """The statement that lists the names."""
    listed = exploded([text_literal(name) for name in sorted(names, key=_order)])
    return ["__all__ = [", *listed, "]"]


def _order(name: str) -> tuple[int, tuple[object, ...]]:
    """The order of ruff's RUF022: as members of an import, but case counts."""
    order, *_ = member_order(name)
    return order, natural(name, fold=False)
