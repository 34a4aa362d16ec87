"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class ListProductsResponseLinks(JsonModel):
    """`links` of `ListProductsResponse`."""

    next: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = v if (v := data.get("next", UNSET)) is UNSET or v is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not UNSET:
            data["next"] = self.next
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.Nullable(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListProductsResponse(JsonModel):
    """`response` of `GET /products`."""

    data: list[str]
    links: ListProductsResponseLinks
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.data = [string(item) for item in array(data["data"])]
        self.links = ListProductsResponseLinks.decode(data["links"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "data": self.data,
            "links": self.links.to_dict(),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "data": shapes.Array(shapes.String()),
            "links": shapes.Ref(lambda: ListProductsResponseLinks),
        },
    )
