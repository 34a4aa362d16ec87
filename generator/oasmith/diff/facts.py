"""What comparing two types finds, wherever values of these types stand.

Output of `schemas`, input of `collector`. Invariant: a fact names no operation, since the same type
may be reached from many.
"""

from __future__ import annotations

from dataclasses import field

from oasmith.diff.changes import BOTH, Side
from oasmith.model import TypeId
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One difference. It matters on `sides` only, if values travel there at all."""

    code: str
    pointer: str
    symbol: str
    message: str
    sides: frozenset[Side] = BOTH


@dataclass(frozen=True, slots=True)
class Edge:
    """Two named types that are to be compared too, an old and a new one."""

    old: TypeId
    new: TypeId
    sides: frozenset[Side] = BOTH


@dataclass(frozen=True, slots=True)
class Found:
    """What is different in place, and the named types that are referred to there."""

    facts: list[Fact] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where values stand: the pointer of their schema, what Python calls them, and what messages
    call them."""

    pointer: str
    symbol: str
    what: str
