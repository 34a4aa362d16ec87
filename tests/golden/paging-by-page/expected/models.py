"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, boolean, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class SearchProductsRequest(JsonModel):
    """`request` of `POST /products/search`."""

    q: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.q = string(data["q"]) if "q" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.q is not None:
            data["q"] = self.q
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "q": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class SearchProductsResponseMeta(JsonModel):
    """`meta` of `SearchProductsResponse`."""

    more: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.more = boolean(data["more"]) if "more" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.more is not None:
            data["more"] = self.more
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "more": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class SearchProductsResponse(JsonModel):
    """`response` of `POST /products/search`."""

    hits: list[str] | None = None
    meta: SearchProductsResponseMeta | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.hits = [string(item) for item in array(data["hits"])] if "hits" in data else None
        self.meta = (
            v
            if (v := data.get("meta", UNSET)) is UNSET or v is None
            else SearchProductsResponseMeta.decode(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.hits is not None:
            data["hits"] = self.hits
        if self.meta is not UNSET:
            data["meta"] = None if self.meta is None else self.meta.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "hits": shapes.Array(shapes.String()),
            "meta": shapes.Nullable(shapes.Ref(lambda: SearchProductsResponseMeta)),
        },
    )
