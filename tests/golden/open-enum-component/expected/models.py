"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array
from ._runtime.model import JsonModel, OpenIntEnum, OpenStrEnum


class Status(OpenStrEnum):
    """Where an order stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    SHIPPED = "shipped"


class Priority(OpenIntEnum):
    """Known values; a server may send others."""

    VALUE_1 = 1
    """Today."""
    VALUE_2 = 2
    """This week."""
    VALUE_3 = 3
    """Whenever."""


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    status: Status | str
    priority: Priority | int | None = None
    history: list[Status | str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.status = Status.decode(data["status"])
        self.priority = Priority.decode(data["priority"]) if "priority" in data else None
        self.history = (
            [Status.decode(item) for item in array(data["history"])] if "history" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "status": self.status,
        }
        if self.priority is not None:
            data["priority"] = self.priority
        if self.history is not None:
            data["history"] = self.history
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "status": shapes.Enum(lambda: Status),
        },
        optional={
            "priority": shapes.Enum(lambda: Priority),
            "history": shapes.Array(shapes.Enum(lambda: Status)),
        },
    )
