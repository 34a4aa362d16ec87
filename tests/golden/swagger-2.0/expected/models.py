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
    """Part of `Animal`."""

    kind: str
    keeper: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Cat(OpenModel):
    """Part of `Animal`."""

    kind: Literal["Cat"] = "Cat"
    keeper: str | None | Unset = UNSET
    lives: int | None = None
    toys: list[str | int] | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenModel):
    """Part of `Animal`."""

    kind: Literal["dog"] = "dog"
    keeper: str | None | Unset = UNSET
    tricks: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class NewAnimal(OpenModel):
    """Taken by `animals.add_animal`."""

    name: str


@dataclass(slots=True, kw_only=True)
class Problem(OpenModel):
    """Body of errors of `animals.add_animal` and `photos.get_photo`."""

    detail: str | None = None


@dataclass(slots=True, kw_only=True)
class AddAnimalResponse(OpenModel):
    """Returned by `animals.add_animal`."""

    id: str | None = None


@dataclass(slots=True, kw_only=True)
class PutPhotoRequest(OpenModel):
    """Taken by `photos.put_photo`."""

    photo: Annotated[Upload, _uploads.Bytes()]
    """The picture."""
    tags: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class AnimalsSearchRequest(OpenModel):
    """Taken by `animals.search`."""

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
