"""Models of Imports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self
from uuid import UUID

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.encode import encode
from ._runtime.formats import uuid
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class ImportSource(JsonModel):
    """`source` of `Import`."""

    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
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
    )


@dataclass(slots=True, kw_only=True)
class Import(JsonModel):
    """`Import` of the API."""

    skus: list[str]
    source: ImportSource | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.skus = [string(item) for item in array(data["skus"])]
        self.source = ImportSource.decode(data["source"]) if "source" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "skus": self.skus,
        }
        if self.source is not None:
            data["source"] = self.source.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "skus": shapes.Array(shapes.String()),
        },
        optional={
            "source": shapes.Ref(lambda: ImportSource),
        },
    )


@dataclass(slots=True, kw_only=True)
class ReceiptJob(JsonModel):
    """`job` of `Receipt`."""

    id: UUID
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = uuid(data["id"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": encode(self.id),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": _formats.Uuid(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Receipt(JsonModel):
    """`Receipt` of the API."""

    id: str | None = None
    job: ReceiptJob | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"]) if "id" in data else None
        self.job = ReceiptJob.decode(data["job"]) if "job" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.id is not None:
            data["id"] = self.id
        if self.job is not None:
            data["job"] = self.job.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "id": shapes.String(),
            "job": shapes.Ref(lambda: ReceiptJob),
        },
    )


@dataclass(slots=True, kw_only=True)
class Job(JsonModel):
    """`Job` of the API."""

    state: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.state = string(data["state"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "state": self.state,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "state": shapes.String(),
        },
    )
