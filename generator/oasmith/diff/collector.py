"""Facts become changes, with their level, their subject, and the methods that they matter to.

Input: what the other modules find. Output: all changes, by subject. Invariant: one difference is
one change, wherever and how often it is reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from oasmith.diff.changes import BOTH, Change, Level, Side
from oasmith.diff.codes import CODES
from oasmith.diff.facts import Edge, Fact, Found
from oasmith.diff.schemas import Schemas
from oasmith.diff.versions import Pair
from oasmith.model import Operation
from oasmith.source.pointer import split

_NAMED_COMPONENTS = 3
"""``components``, ``schemas`` and the name."""


class Collector:
    """Collects what the parts find."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.schemas = Schemas(pair)
        self.changes: list[Change] = []
        self._roots: list[tuple[Found, Side, str]] = []

    def add(
        self,
        code: str,
        pointer: str,
        symbol: str,
        message: str,
        subject: str = "",
        reached: Sequence[str] = (),
        sides: frozenset[Side] = BOTH,
    ) -> None:
        """Record a change that is found once anyway."""
        known = CODES[code]
        subject = subject or self._subject(pointer, symbol)
        level = known.level(sides)
        self.changes.append(
            Change(known.tier, level, code, pointer, symbol, message, subject, tuple(reached))
        )

    def compare(self, found: Found, side: Side, call: str) -> None:
        """Record what two types are found to differ in that an operation sends or gives."""
        if found.facts or found.edges:
            self._roots.append((found, side, call))

    def all(self) -> tuple[Change, ...]:
        """The changes, by subject, those that ask most first."""
        self._add_facts()
        unique = {(c.code, c.pointer, c.symbol, c.message): c for c in self.changes}
        first = {s: i for i, s in enumerate(dict.fromkeys(c.subject for c in self.changes))}
        return tuple(
            sorted(unique.values(), key=lambda c: (first[c.subject], -c.level, c.tier == "symbols"))
        )

    def _subject(self, pointer: str, symbol: str) -> str:
        tokens = split(pointer) if pointer.startswith("#/") else ()
        if tokens[:1] == ("components",) and len(tokens) >= _NAMED_COMPONENTS:
            return tokens[2] if tokens[1] == "schemas" else f"{tokens[2]} ({tokens[1]})"
        if tokens[:1] == ("paths",) and len(tokens) > 2:
            return f"{tokens[2].upper()} {tokens[1]}"
        return symbol or "the document"

    # -- who is reached --------------------------------------------------------------------

    def _add_facts(self) -> None:
        calls = list(dict.fromkeys(call for _, _, call in self._roots))
        index = {call: i for i, call in enumerate(calls)}
        facts: dict[Fact, dict[Side, int]] = {}
        for found, side, call in self._roots:
            _merge(facts, found.facts, {side: 1 << index[call]})
        for edge, masks in self._spread(index).items():
            _merge(facts, self.schemas.named(*edge).facts, masks)
        known: dict[int, tuple[str, ...]] = {}
        for fact, masks in facts.items():
            sides = frozenset(side for side, mask in masks.items() if mask)
            if CODES[fact.code].level(sides) is Level.NONE:
                continue  # no such value travels where it would matter
            mask = 0
            for each in masks.values():
                mask |= each
            reached = known.get(mask)
            if reached is None:
                bits = bin(mask)[:1:-1]
                reached = known[mask] = tuple(
                    c for c, bit in zip(calls, bits, strict=False) if bit == "1"
                )
            self.add(fact.code, fact.pointer, fact.symbol, fact.message, "", reached, sides)

    def _spread(self, index: Mapping[str, int]) -> dict[tuple[str, str], dict[Side, int]]:
        """The methods that reach each pair of named types, as bits, by side."""
        masks: dict[tuple[str, str], dict[Side, int]] = {}
        waiting: dict[tuple[str, str], None] = {}

        def reach(edges: Iterable[Edge], reaching: Mapping[Side, int]) -> None:
            for edge in edges:
                pair = edge.old, edge.new
                known = masks.setdefault(pair, {})
                for side in edge.sides & reaching.keys():
                    before = known.get(side, 0)
                    if before | reaching[side] != before:
                        known[side] = before | reaching[side]
                        waiting[pair] = None

        for found, side, call in self._roots:
            reach(found.edges, {side: 1 << index[call]})
        while waiting:
            pair = waiting.popitem()[0]
            reach(self.schemas.named(*pair).edges, dict(masks[pair]))
        return masks


def _merge(
    facts: dict[Fact, dict[Side, int]], found: Iterable[Fact], masks: Mapping[Side, int]
) -> None:
    for fact in found:
        known = facts.setdefault(fact, {})
        for side in fact.sides & masks.keys():
            known[side] = known.get(side, 0) | masks[side]


def title(operation: Operation) -> str:
    """``GET /orders/{orderId}``."""
    return f"{operation.method} {operation.path}"
