"""Models of Envelopes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import boolean, integer, record, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Envelope(JsonModel):
    """`Envelope` of the API."""

    success: bool
    result: dict[str, Any] | str | None = None
    meta: dict[str, Any] | None = None
    note: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.success = boolean(data["success"])
        self.result = (
            cls.shape.optional["result"].decode(data["result"]) if "result" in data else None
        )
        self.meta = record(data["meta"]) if "meta" in data else None
        self.note = record(data["note"]) if "note" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "success": self.success,
        }
        if self.result is not None:
            data["result"] = finite(self.result)
        if self.meta is not None:
            data["meta"] = finite(self.meta)
        if self.note is not None:
            data["note"] = finite(self.note)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "success": shapes.Boolean(),
        },
        optional={
            "result": _unions.OneOf(shapes.Map(shapes.Anything()), shapes.String()),
            "meta": shapes.Map(shapes.Anything()),
            "note": shapes.Map(shapes.Anything()),
        },
    )


@dataclass(slots=True, kw_only=True)
class User(JsonModel):
    """A person."""

    name: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Page(JsonModel):
    """`Page` of the API."""

    total: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.total = integer(data["total"]) if "total" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.total is not None:
            data["total"] = self.total
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "total": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class UserEnvelopeNote(JsonModel):
    """`note` of `UserEnvelope`."""

    total: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.total = integer(data["total"]) if "total" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.total is not None:
            data["total"] = self.total
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "total": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class UserEnvelope(JsonModel):
    """`UserEnvelope` of the API."""

    success: bool
    result: User | None = None
    meta: Page | None = None
    """Where in the list."""
    note: UserEnvelopeNote | None = None
    """Another."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.success = boolean(data["success"])
        self.result = User.decode(data["result"]) if "result" in data else None
        self.meta = Page.decode(data["meta"]) if "meta" in data else None
        self.note = UserEnvelopeNote.decode(data["note"]) if "note" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "success": self.success,
        }
        if self.result is not None:
            data["result"] = self.result.to_dict()
        if self.meta is not None:
            data["meta"] = self.meta.to_dict()
        if self.note is not None:
            data["note"] = self.note.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "success": shapes.Boolean(),
        },
        optional={
            "result": shapes.Ref(lambda: User),
            "meta": shapes.Ref(lambda: Page),
            "note": _constraints.Limited(shapes.Ref(lambda: UserEnvelopeNote), min_properties=1),
        },
    )


@dataclass(slots=True, kw_only=True)
class KeyEnvelope(JsonModel):
    """`KeyEnvelope` of the API."""

    success: bool
    result: Key | None = None
    meta: dict[str, Any] | None = None
    note: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.success = boolean(data["success"])
        self.result = (
            cls.shape.optional["result"].decode(data["result"]) if "result" in data else None
        )
        self.meta = record(data["meta"]) if "meta" in data else None
        self.note = record(data["note"]) if "note" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "success": self.success,
        }
        if self.result is not None:
            data["result"] = encode(self.result)
        if self.meta is not None:
            data["meta"] = finite(self.meta)
        if self.note is not None:
            data["note"] = finite(self.note)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "success": shapes.Boolean(),
        },
        optional={
            "result": shapes.Lazy(lambda: KEY),
            "meta": shapes.Map(shapes.Anything()),
            "note": shapes.Map(shapes.Anything()),
        },
    )


Key: TypeAlias = User | str
KEY: _shape.Shape[Key] = _unions.OneOf(shapes.Ref(lambda: User), shapes.String())
