"""Drift: how what a server sends departs from what its spec says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

DRIFT: Final = "drift"
"""The key of the counter among what the calls of a client share."""

Kind: TypeAlias = Literal[
    "mistyped", "missing", "unknown value", "unknown property", "unknown body"
]


@dataclass(frozen=True, slots=True)
class Drift:
    """One kind of departure.

    `path` is like ``items[].status``, empty for the body itself; `found` is the type of what came, or an unknown value of an
    enum; `expected` is what the spec says, "" where `kind` says it all.
    """

    operation: str
    path: str
    kind: Kind
    expected: str
    found: str

    def __str__(self) -> str:
        expected = f"expected {self.expected}, " if self.expected else ""
        place = f"{self.operation}: {self.path}" if self.path else self.operation
        return f"{place}: {self.kind}: {expected}got {self.found}"
