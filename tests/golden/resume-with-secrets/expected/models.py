"""Models of Jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Job(JsonModel):
    """`Job` of the API."""

    id: str
    state: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.state = string(data["state"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "state": self.state,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "state": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListJobsResponse(JsonModel):
    """`response` of `GET /jobs`."""

    next: str | None = None
    jobs: list[Job] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = string(data["next"]) if "next" in data else None
        self.jobs = [Job.decode(item) for item in array(data["jobs"])] if "jobs" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not None:
            data["next"] = self.next
        if self.jobs is not None:
            data["jobs"] = [item.to_dict() for item in self.jobs]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.String(),
            "jobs": shapes.Array(shapes.Ref(lambda: Job)),
        },
    )
