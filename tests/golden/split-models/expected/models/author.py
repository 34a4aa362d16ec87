"""Author of Library."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .. import models
from .._runtime import shapes
from .._runtime.decode import array, string
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Author(JsonModel):
    """`Author` of the API."""

    name: str
    books: list[models.Book] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.books = (
            [models.Book.decode(item) for item in array(data["books"])] if "books" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.books is not None:
            data["books"] = [item.to_dict() for item in self.books]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
        optional={
            "books": shapes.Array(shapes.Ref(lambda: models.Book)),
        },
    )
