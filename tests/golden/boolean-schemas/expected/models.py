"""Models of Booleans."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import rare as _rare
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Box(JsonModel):
    """`Box` of the API."""

    content: Any
    forbidden: None = None
    everything: Any = UNSET
    impossible: Impossible | None = None
    items: list[Any] | None = None
    empty: list[None] | None = None
    either: str | None = None
    both: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.content = data["content"]
        self.forbidden = (
            cls.shape.optional["forbidden"].decode(data["forbidden"])
            if "forbidden" in data
            else None
        )
        self.everything = data.get("everything", UNSET)
        self.impossible = (
            cls.shape.optional["impossible"].decode(data["impossible"])
            if "impossible" in data
            else None
        )
        self.items = array(data["items"]) if "items" in data else None
        self.empty = cls.shape.optional["empty"].decode(data["empty"]) if "empty" in data else None
        self.either = string(data["either"]) if "either" in data else None
        self.both = string(data["both"]) if "both" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "content": finite(self.content),
        }
        if self.forbidden is not None:
            data["forbidden"] = self.forbidden
        if self.everything is not UNSET:
            data["everything"] = finite(self.everything)
        if self.impossible is not None:
            data["impossible"] = self.impossible
        if self.items is not None:
            data["items"] = finite(self.items)
        if self.empty is not None:
            data["empty"] = self.empty
        if self.either is not None:
            data["either"] = self.either
        if self.both is not None:
            data["both"] = self.both
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "content": shapes.Anything(),
        },
        optional={
            "forbidden": _rare.Never(),
            "everything": shapes.Anything(),
            "impossible": shapes.Lazy(lambda: IMPOSSIBLE),
            "items": shapes.Array(shapes.Anything()),
            "empty": shapes.Array(_rare.Never()),
            "either": shapes.String(),
            "both": shapes.String(),
        },
    )


Everything: TypeAlias = Any
Impossible: TypeAlias = None
IMPOSSIBLE: _shape.Shape[Impossible] = _rare.Never()
