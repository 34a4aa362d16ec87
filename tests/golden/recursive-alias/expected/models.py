"""Models of Documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Document(JsonModel):
    """`Document` of the API."""

    content: JsonValue | None = None
    outline: Tree | None = None
    nested: Even | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.content = (
            cls.shape.optional["content"].decode(data["content"]) if "content" in data else None
        )
        self.outline = (
            cls.shape.optional["outline"].decode(data["outline"]) if "outline" in data else None
        )
        self.nested = (
            cls.shape.optional["nested"].decode(data["nested"]) if "nested" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.content is not None:
            data["content"] = finite(self.content)
        if self.outline is not None:
            data["outline"] = self.outline
        if self.nested is not None:
            data["nested"] = self.nested
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "content": shapes.Lazy(lambda: JSON_VALUE),
            "outline": shapes.Lazy(lambda: TREE),
            "nested": shapes.Lazy(lambda: EVEN),
        },
    )


JsonValue: TypeAlias = "str | float | list[JsonValue] | dict[str, JsonValue]"
JSON_VALUE: _shape.Shape[JsonValue] = _unions.OneOf(
    shapes.String(),
    shapes.Number(),
    shapes.Array(shapes.Lazy(lambda: JSON_VALUE)),
    shapes.Map(shapes.Lazy(lambda: JSON_VALUE)),
)
Tree: TypeAlias = "list[Tree]"
TREE: _shape.Shape[Tree] = shapes.Array(shapes.Lazy(lambda: TREE))
Odd: TypeAlias = "dict[str, Even]"
ODD: _shape.Shape[Odd] = shapes.Map(shapes.Lazy(lambda: EVEN))
Even: TypeAlias = "list[Odd]"
EVEN: _shape.Shape[Even] = shapes.Array(shapes.Lazy(lambda: ODD))
