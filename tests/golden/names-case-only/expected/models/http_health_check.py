"""HTTPHealthCheck of Probes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .._runtime import shapes
from .._runtime.decode import integer
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class HTTPHealthCheck(JsonModel):
    """`HTTPHealthCheck` of the API."""

    port: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.port = integer(data["port"]) if "port" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.port is not None:
            data["port"] = self.port
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "port": shapes.Integer(),
        },
    )
