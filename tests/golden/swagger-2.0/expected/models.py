"""Models of Zoo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import uploads as _uploads
from ._runtime.model import UNSET, OpenModel, Unset
from ._runtime.union_marks import Tagged
from ._runtime.uploads import Upload


@dataclass(slots=True, kw_only=True)
class AnimalBase(OpenModel):
    """`base` of `Animal`."""

    kind: str
    keeper: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Cat(OpenModel):
    """`Cat` of the API."""

    kind: Literal["Cat"] = "Cat"
    keeper: str | None | Unset = UNSET
    lives: int | None = None
    toys: list[str | int] | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenModel):
    """`Dog` of the API."""

    kind: Literal["dog"] = "dog"
    keeper: str | None | Unset = UNSET
    tricks: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class NewAnimal(OpenModel):
    """`New Animal` of the API."""

    name: str


@dataclass(slots=True, kw_only=True)
class Problem(OpenModel):
    """`Problem` of the API."""

    detail: str | None = None


@dataclass(slots=True, kw_only=True)
class AddAnimalResponse(OpenModel):
    """`response` of `POST /animals`."""

    id: str | None = None


@dataclass(slots=True, kw_only=True)
class PutPhotoRequest(OpenModel):
    """`request` of `PUT /animals/{id}/photo`."""

    photo: Annotated[Upload, _uploads.Bytes()]
    """The picture."""
    tags: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class AnimalsSearchRequest(OpenModel):
    """`request` of `POST /search`."""

    text: str
    kinds: list[str] | None = None


Animal: TypeAlias = Annotated[
    Cat | Dog | AnimalBase,
    Tagged(
        "kind",
        lambda: {"dog": Dog, "Cat": Cat, "Animal": AnimalBase},
        default=lambda: AnimalBase,
    ),
]
