"""Models of Headers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import rare as _rare
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unicode_patterns as _unicode_patterns
from ._runtime.decode import integer, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Numbers(JsonModel):
    """`Numbers` of the API."""

    name: str | None = None
    additional_properties: dict[str, int] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = {
            key: integer(item) for key, item in cls.shape.rest(data).items()
        }
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
        },
        additional=shapes.Integer(),
    )


@dataclass(slots=True, kw_only=True)
class Loose(JsonModel):
    """`Loose` of the API."""

    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.decode_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(encode(self.additional_properties)))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
        },
        additional=_rare.ByName({"^d-": _formats.Date()}, shapes.Anything()),
    )


Strict: TypeAlias = dict[str, str]
STRICT: _shape.Shape[Strict] = shapes.Map(shapes.String())
Several: TypeAlias = dict[str, str | int | bool]
SEVERAL: _shape.Shape[Several] = shapes.Map(
    _rare.ByName({"^s-": shapes.String(), "^n-": shapes.Integer()}, shapes.Boolean())
)
Lettered: TypeAlias = dict[str, int | bool | str]
LETTERED: _shape.Shape[Lettered] = shapes.Map(
    _unicode_patterns.UnicodeByName(
        {"^[\\p{Lu}]": shapes.Integer(), "^é\\Z": shapes.Boolean()}, shapes.String()
    )
)
