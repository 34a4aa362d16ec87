"""Models of Zoo."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime import uploads as _uploads
from ._runtime.decode import array, constant, integer, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset
from ._runtime.uploads import Upload, binary


@dataclass(slots=True, kw_only=True)
class AnimalBase(JsonModel):
    """`base` of `Animal`."""

    kind: str
    keeper: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = string(data["kind"])
        self.keeper = v if (v := data.get("keeper", UNSET)) is UNSET or v is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.keeper is not UNSET:
            data["keeper"] = self.keeper
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.String(),
        },
        optional={
            "keeper": shapes.Nullable(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class Cat(JsonModel):
    """`Cat` of the API."""

    kind: Literal["Cat"] = "Cat"
    keeper: str | None | Unset = UNSET
    lives: int | None = None
    toys: list[str | int] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], "Cat")
        self.keeper = v if (v := data.get("keeper", UNSET)) is UNSET or v is None else string(v)
        self.lives = integer(data["lives"]) if "lives" in data else None
        self.toys = cls.shape.optional["toys"].decode(data["toys"]) if "toys" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.keeper is not UNSET:
            data["keeper"] = self.keeper
        if self.lives is not None:
            data["lives"] = self.lives
        if self.toys is not None:
            data["toys"] = self.toys
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const("Cat"),
        },
        optional={
            "keeper": shapes.Nullable(shapes.String()),
            "lives": shapes.Integer(),
            "toys": shapes.Array(_unions.OneOf(shapes.String(), shapes.Integer())),
        },
    )


@dataclass(slots=True, kw_only=True)
class Dog(JsonModel):
    """`Dog` of the API."""

    kind: Literal["dog"] = "dog"
    keeper: str | None | Unset = UNSET
    tricks: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], "dog")
        self.keeper = v if (v := data.get("keeper", UNSET)) is UNSET or v is None else string(v)
        self.tricks = [string(item) for item in array(data["tricks"])] if "tricks" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.keeper is not UNSET:
            data["keeper"] = self.keeper
        if self.tricks is not None:
            data["tricks"] = self.tricks
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const("dog"),
        },
        optional={
            "keeper": shapes.Nullable(shapes.String()),
            "tricks": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class NewAnimal(JsonModel):
    """`New Animal` of the API."""

    name: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Problem(JsonModel):
    """`Problem` of the API."""

    detail: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.detail = string(data["detail"]) if "detail" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.detail is not None:
            data["detail"] = self.detail
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "detail": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class AddAnimalResponse(JsonModel):
    """`response` of `POST /animals`."""

    id: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"]) if "id" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.id is not None:
            data["id"] = self.id
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "id": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class PutPhotoRequest(JsonModel):
    """`request` of `PUT /animals/{id}/photo`."""

    photo: Upload
    """The picture."""
    tags: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.photo = binary(data["photo"])
        self.tags = [string(item) for item in array(data["tags"])] if "tags" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "photo": self.photo,
        }
        if self.tags is not None:
            data["tags"] = self.tags
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "photo": _uploads.Bytes(),
        },
        optional={
            "tags": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class SearchRequest(JsonModel):
    """`request` of `POST /search`."""

    text: str
    kinds: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.text = string(data["text"])
        self.kinds = [string(item) for item in array(data["kinds"])] if "kinds" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
        }
        if self.kinds is not None:
            data["kinds"] = self.kinds
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "text": shapes.String(),
        },
        optional={
            "kinds": shapes.Array(shapes.String()),
        },
    )


Animal: TypeAlias = Cat | Dog | AnimalBase
ANIMAL: _shape.Shape[Animal] = _unions.OneOf(
    shapes.Ref(lambda: Cat),
    shapes.Ref(lambda: Dog),
    shapes.Ref(lambda: AnimalBase),
    tag="kind",
    mapping={
        "dog": shapes.Ref(lambda: Dog),
        "Cat": shapes.Ref(lambda: Cat),
        "Animal": shapes.Ref(lambda: AnimalBase),
    },
    default=shapes.Ref(lambda: AnimalBase),
)
