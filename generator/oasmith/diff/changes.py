"""Changes, and how much each means to who has written code against the old version.

Input of everything that prints a comparison. Invariant: the level of a comparison is the highest
level of its changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, IntEnum
from typing import Literal, TypeAlias

from oasmith.values import dataclass

Tier: TypeAlias = Literal["wire", "symbols"]
"""What is sent and received, or what code imports and calls."""


class Level(IntEnum):
    """What a change asks of callers; larger is more."""

    NONE = 0
    PATCH = 1
    """To know of it."""
    MINOR = 2
    """Nothing: what they have goes on working."""
    MAJOR = 3
    """To change their code, or what they send."""

    @property
    def label(self) -> str:
        """The word shown to people and machines."""
        return self.name.lower()


class Side(Enum):
    """The direction in which a value travels."""

    REQUEST = "request"
    RESPONSE = "response"


BOTH = frozenset(Side)
REQUEST = frozenset({Side.REQUEST})
NOWHERE: frozenset[Side] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `pointer` leads into the new document, or where there is nothing any more, to where it stood in
    the old one. `symbol` is what Python code says for it. `subject` is what it is listed under: a
    component, an operation, the client. `reached` are the methods that it matters to.
    """

    tier: Tier
    level: Level
    code: str
    pointer: str
    symbol: str
    message: str
    subject: str = ""
    reached: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes, those that ask most first within each subject."""

    changes: tuple[Change, ...]

    @property
    def verdict(self) -> Level:
        """The level of the whole."""
        return verdict(self.changes)

    def of(self, tier: Tier) -> tuple[Change, ...]:
        """The changes of one tier."""
        return tuple(change for change in self.changes if change.tier == tier)


def verdict(changes: Iterable[Change]) -> Level:
    """The level of the change that asks most."""
    return max((change.level for change in changes), default=Level.NONE)
