"""Models of Reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Report(JsonModel):
    """`Report` of the API."""

    value: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.value = integer(data["value"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "value": self.value,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "value": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Ticket(JsonModel):
    """`Ticket` of the API."""

    ticket: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.ticket = string(data["ticket"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ticket": self.ticket,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "ticket": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListReportsResponse(JsonModel):
    """`response` of `GET /reports`."""

    reports: list[Report] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.reports = (
            [Report.decode(item) for item in array(data["reports"])] if "reports" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.reports is not None:
            data["reports"] = [item.to_dict() for item in self.reports]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "reports": shapes.Array(shapes.Ref(lambda: Report)),
        },
    )
