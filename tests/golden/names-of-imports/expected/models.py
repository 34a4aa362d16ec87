"""Models of Imports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime import uploads as _uploads
from ._runtime.decode import array, string
from ._runtime.model import JsonModel
from ._runtime.uploads import Upload


@dataclass(slots=True, kw_only=True)
class Upload_(JsonModel):
    """`Upload` of the API."""

    file: Upload | str | None = None
    nothing: None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.file = cls.shape.optional["file"].decode(data["file"]) if "file" in data else None
        self.nothing = (
            cls.shape.optional["nothing"].decode(data["nothing"]) if "nothing" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.file is not None:
            data["file"] = self.file
        if self.nothing is not None:
            data["nothing"] = self.nothing
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "file": _unions.OneOf(_uploads.Bytes(), shapes.String()),
            "nothing": _rare.Never(),
        },
    )


@dataclass(slots=True, kw_only=True)
class JsonModel_(JsonModel):
    """`JsonModel` of the API."""

    next: JsonModel_ | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = JsonModel_.decode(data["next"]) if "next" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not None:
            data["next"] = self.next.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.Ref(lambda: JsonModel_),
        },
    )


@dataclass(slots=True, kw_only=True)
class GetResponse(JsonModel):
    """`response` of `GET /clients`."""

    next: str | None = None
    items: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = string(data["next"]) if "next" in data else None
        self.items = [string(item) for item in array(data["items"])] if "items" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not None:
            data["next"] = self.next
        if self.items is not None:
            data["items"] = self.items
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.String(),
            "items": shapes.Array(shapes.String()),
        },
    )
