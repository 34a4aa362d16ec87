"""Models of Pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Page(JsonModel):
    """`Page` of the API."""

    items: list[Any]
    more: Page | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = array(data["items"])
        self.more = Page.decode(data["more"]) if "more" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": finite(self.items),
        }
        if self.more is not None:
            data["more"] = self.more.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.Anything()),
        },
        optional={
            "more": shapes.Ref(lambda: Page),
        },
    )


@dataclass(slots=True, kw_only=True)
class User(JsonModel):
    """`User` of the API."""

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
class UserPage(JsonModel):
    """`UserPage` of the API."""

    items: list[User]
    more: Page | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = [User.decode(item) for item in array(data["items"])]
        self.more = Page.decode(data["more"]) if "more" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": [item.to_dict() for item in self.items],
        }
        if self.more is not None:
            data["more"] = self.more.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.Ref(lambda: User)),
        },
        optional={
            "more": shapes.Ref(lambda: Page),
        },
    )


@dataclass(slots=True, kw_only=True)
class NumberPage(JsonModel):
    """`NumberPage` of the API."""

    items: list[int]
    more: Page | None = None
    count: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = [integer(item) for item in array(data["items"])]
        self.more = Page.decode(data["more"]) if "more" in data else None
        self.count = integer(data["count"]) if "count" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": self.items,
        }
        if self.more is not None:
            data["more"] = self.more.to_dict()
        if self.count is not None:
            data["count"] = self.count
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.Integer()),
        },
        optional={
            "more": shapes.Ref(lambda: Page),
            "count": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Counted(JsonModel):
    """`Counted` of the API."""

    items: list[Any]
    more: Page | None = None
    count: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = array(data["items"])
        self.more = Page.decode(data["more"]) if "more" in data else None
        self.count = integer(data["count"]) if "count" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": finite(self.items),
        }
        if self.more is not None:
            data["more"] = self.more.to_dict()
        if self.count is not None:
            data["count"] = self.count
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.Anything()),
        },
        optional={
            "more": shapes.Ref(lambda: Page),
            "count": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Tree(JsonModel):
    """`Tree` of the API."""

    value: Any = UNSET
    children: list[Tree] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.value = data.get("value", UNSET)
        self.children = (
            [Tree.decode(item) for item in array(data["children"])] if "children" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.value is not UNSET:
            data["value"] = finite(self.value)
        if self.children is not None:
            data["children"] = [item.to_dict() for item in self.children]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "value": shapes.Anything(),
            "children": shapes.Array(shapes.Ref(lambda: Tree)),
        },
    )


@dataclass(slots=True, kw_only=True)
class StrictTree(JsonModel):
    """`StrictTree` of the API."""

    value: str | None = None
    children: list[StrictTree] | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.value = string(data["value"]) if "value" in data else None
        self.children = (
            [StrictTree.decode(item) for item in array(data["children"])]
            if "children" in data
            else None
        )
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.value is not None:
            data["value"] = self.value
        if self.children is not None:
            data["children"] = [item.to_dict() for item in self.children]
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "value": shapes.String(),
            "children": shapes.Array(shapes.Ref(lambda: StrictTree)),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class ListNamesResponse(JsonModel):
    """`response` of `GET /names`."""

    items: list[str]
    more: Page | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = [string(item) for item in array(data["items"])]
        self.more = Page.decode(data["more"]) if "more" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": self.items,
        }
        if self.more is not None:
            data["more"] = self.more.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.String()),
        },
        optional={
            "more": shapes.Ref(lambda: Page),
        },
    )
