"""Models of Animals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Cat(OpenModel):
    """Part of `Mammal`."""

    class_: Literal["mammal"] = "mammal"
    kind: Literal["cat"] = "cat"
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenModel):
    """Part of `Mammal`."""

    class_: Literal["mammal"] = "mammal"
    kind: Literal["dog"] = "dog"
    tricks: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class Fish(OpenModel):
    """Part of `Animal`."""

    class_: Literal["fish"] = "fish"
    depth: float | None = None


Mammal: TypeAlias = Annotated[
    Cat | Dog | dict[str, Any],
    Tagged("kind", lambda: {"cat": Cat, "dog": Dog}),
]
Animal: TypeAlias = Annotated[
    Mammal | Fish | dict[str, Any],
    Tagged("class", lambda: {"mammal": Mammal, "fish": Fish}),
]
