"""Book of Library."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .. import models
from .._runtime import formats as _formats
from .._runtime import shapes
from .._runtime.decode import array, string
from .._runtime.encode import encode
from .._runtime.formats import day
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class BookLoan(JsonModel):
    """`loans item` of `Book`."""

    due: dt.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.due = day(data["due"]) if "due" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.due is not None:
            data["due"] = encode(self.due)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "due": _formats.Date(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Book(JsonModel):
    """`Book` of the API."""

    title: str
    author: models.Author | None = None
    genre: models.Genre | str | None = None
    media: models.Media | None = None
    loans: list[BookLoan] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.title = string(data["title"])
        self.author = models.Author.decode(data["author"]) if "author" in data else None
        self.genre = models.Genre.decode(data["genre"]) if "genre" in data else None
        self.media = cls.shape.optional["media"].decode(data["media"]) if "media" in data else None
        self.loans = (
            [BookLoan.decode(item) for item in array(data["loans"])] if "loans" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
        }
        if self.author is not None:
            data["author"] = self.author.to_dict()
        if self.genre is not None:
            data["genre"] = self.genre
        if self.media is not None:
            data["media"] = encode(self.media)
        if self.loans is not None:
            data["loans"] = [item.to_dict() for item in self.loans]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "title": shapes.String(),
        },
        optional={
            "author": shapes.Ref(lambda: models.Author),
            "genre": shapes.Enum(lambda: models.Genre),
            "media": shapes.Lazy(lambda: models.MEDIA),
            "loans": shapes.Array(shapes.Ref(lambda: BookLoan)),
        },
    )
