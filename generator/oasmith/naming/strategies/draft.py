"""What strategies work on: an operation, and what is left of its operationId."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from typing import TypeAlias

from oasmith.model import Operation
from oasmith.naming.words import words
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """An operation, the attribute of its resource, and what is left of its operationId; empty:
    nothing, so that method and path say it."""

    operation: Operation
    resource: str
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The text in words."""
        return words(self.text)

    @property
    def resource_words(self) -> tuple[str, ...]:
        """The resource in words."""
        return tuple(self.resource.strip("_").split("_"))


Texts: TypeAlias = Mapping[str, str]
"""What is left of operationIds, by the ids of operations."""
Strategy: TypeAlias = Callable[[Sequence[Draft]], Texts]


def is_style(found: Sized, told: Sized, *, share: float = 0.9, least: int = 2) -> bool:
    """Whether so many of the ids are of a style that it is that of the document."""
    return len(found) >= least and len(found) >= share * len(told)


def snaked(parts: Sequence[str]) -> str:
    """Words as a text that has the same words."""
    return "_".join(parts)
