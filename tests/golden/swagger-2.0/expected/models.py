"""Models of Zoo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import uploads as _uploads
from ._runtime.model import OpenModel, WithNulls
from ._runtime.union_marks import Tagged
from ._runtime.uploads import Upload


@dataclass(slots=True, kw_only=True)
class AnimalBase(WithNulls, OpenModel):
    """Part of `Animal`."""

    kind: str
    keeper: str | None = None

    def given(self, name: Literal["keeper"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


@dataclass(slots=True, kw_only=True)
class Cat(WithNulls, OpenModel):
    """Part of `Animal`."""

    kind: Literal["Cat"] = "Cat"
    keeper: str | None = None
    lives: int | None = None
    toys: list[str | int] | None = None

    def given(self, name: Literal["keeper"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


@dataclass(slots=True, kw_only=True)
class Dog(WithNulls, OpenModel):
    """Part of `Animal`."""

    kind: Literal["dog"] = "dog"
    keeper: str | None = None
    tricks: list[str] | None = None

    def given(self, name: Literal["keeper"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


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
