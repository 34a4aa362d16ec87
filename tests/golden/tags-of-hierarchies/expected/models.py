"""Models of Hierarchies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime.model import JsonModel, OpenModel, OpenStrEnum
from ._runtime.union_marks import Tagged


class Species(OpenStrEnum):
    """Known values; a server may send others."""

    CAT = "cat"
    LION = "lion"
    FISH = "fish"


@dataclass(slots=True, kw_only=True)
class ProblemBase(OpenModel):
    """Part of `Problem`."""

    type: str
    message: str


@dataclass(slots=True, kw_only=True)
class LimitProblem(OpenModel):
    """Part of `Problem`."""

    type: Literal["limit", "quota"]
    message: str
    retry: int


@dataclass(slots=True, kw_only=True)
class DeniedProblem(OpenModel):
    """Part of `Problem`."""

    type: Literal["denied"] = "denied"
    message: str
    role: str | None = None


@dataclass(slots=True, kw_only=True)
class LostProblem(OpenModel):
    """The mapping does not know it; it goes by its name."""

    type: Literal["LostProblem"] = "LostProblem"
    message: str


@dataclass(slots=True, kw_only=True)
class PetBase(OpenModel):
    """Part of `Pet`."""

    kind: Species | str
    age: int | None = None


@dataclass(slots=True, kw_only=True)
class Cat(JsonModel):
    """Part of `Pet`."""

    kind: Literal[Species.CAT, Species.LION] = Species.CAT
    age: int | None = None
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Lion(JsonModel):
    """Part of `Pet`."""

    kind: Literal[Species.LION] = Species.LION
    age: int | None = None
    lives: int | None = None
    mane: bool | None = None


@dataclass(slots=True, kw_only=True)
class Fish(JsonModel):
    """Part of `Pet`."""

    kind: Literal[Species.FISH] = Species.FISH
    age: int | None = None
    fins: int | None = None


@dataclass(slots=True, kw_only=True)
class House(OpenModel):
    """No operation uses it."""

    cat: Cat
    pets: list[Pet] | None = None


Problem: TypeAlias = Annotated[
    LimitProblem | DeniedProblem | LostProblem | ProblemBase,
    Tagged(
        "type",
        lambda: {
            "limit": LimitProblem,
            "quota": LimitProblem,
            "denied": DeniedProblem,
            "LostProblem": LostProblem,
            "Problem": ProblemBase,
        },
        default=lambda: ProblemBase,
    ),
]
Pet: TypeAlias = Annotated[
    Cat | Fish | Lion | PetBase,
    Tagged(
        "kind",
        lambda: {"cat": Cat, "lion": Lion, "fish": Fish, "Pet": PetBase},
        default=lambda: PetBase,
    ),
]
