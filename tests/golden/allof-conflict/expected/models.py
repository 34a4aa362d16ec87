"""Models of Contradictions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime.decode import integer, noted, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Base(JsonModel):
    """`Base` of the API."""

    id: int
    size: float | None = None
    state: Literal["on", "off", "broken"] | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = integer(data["id"])
        self.size = number(data["size"]) if "size" in data else None
        self.state = (
            noted(string(data["state"]), ("on", "off", "broken")) if "state" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.size is not None:
            data["size"] = finite(self.size)
        if self.state is not None:
            data["state"] = self.state
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.Integer(),
        },
        optional={
            "size": _constraints.Limited(shapes.Number(), minimum=1),
            "state": shapes.Choice("on", "off", "broken"),
        },
    )


@dataclass(slots=True, kw_only=True)
class Part(JsonModel):
    """`Part` of the API."""

    id: int
    size: int | None = None
    state: Literal["off", "broken"] | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = integer(data["id"])
        self.size = integer(data["size"]) if "size" in data else None
        self.state = noted(string(data["state"]), ("off", "broken")) if "state" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.size is not None:
            data["size"] = self.size
        if self.state is not None:
            data["state"] = self.state
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.Integer(),
        },
        optional={
            "size": _constraints.Limited(shapes.Integer(), minimum=1),
            "state": shapes.Choice("off", "broken"),
        },
    )
