"""Models of Pets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Cat(OpenModel, naming="camelCase"):
    """Part of `Pet`."""

    pet_type: Literal["Cat"] = "Cat"
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenModel, naming="camelCase"):
    """Part of `Pet`."""

    pet_type: Literal["Dog"] = "Dog"
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class EventBorn(OpenModel):
    """Part of `Event`."""

    type: Literal["born"] = "born"
    weight: float | None = None


@dataclass(slots=True, kw_only=True)
class EventSold(OpenModel):
    """Part of `Event`."""

    type: Literal["sold"] = "sold"
    price: float | None = None


Pet: TypeAlias = Annotated[
    Cat | Dog | dict[str, Any],
    Tagged("petType", lambda: {"Cat": Cat, "Dog": Dog}),
]
Event: TypeAlias = Annotated[
    EventBorn | EventSold | dict[str, Any],
    Tagged("type", lambda: {"born": EventBorn, "sold": EventSold}),
]
"""Nothing but the constants tells the variants apart."""
