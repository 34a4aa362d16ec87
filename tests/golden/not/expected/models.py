"""Models of Exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import checks as _checks
from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Thing(JsonModel):
    """`Thing` of the API."""

    name: str
    size: Any = UNSET
    tag: str | None = None
    nothing: None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.size = data.get("size", UNSET)
        self.tag = string(data["tag"]) if "tag" in data else None
        self.nothing = (
            cls.shape.optional["nothing"].decode(data["nothing"]) if "nothing" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.size is not UNSET:
            data["size"] = finite(self.size)
        if self.tag is not None:
            data["tag"] = self.tag
        if self.nothing is not None:
            data["nothing"] = self.nothing
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        required={
            "name": _checks.Must(shapes.String(), {"not": {"enum": ["admin", "root"]}}),
        },
        optional={
            "size": _checks.Must(shapes.Anything(), {"not": {"type": "string"}}),
            "tag": _checks.Must(shapes.String(), {"not": {"const": ""}}),
            "nothing": _rare.Never(),
        },
        schema={"not": {"required": ["legacy"]}},
    )
