"""Models of Tags."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, integer, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Paid(JsonModel):
    """`Paid` of the API."""

    ok: Literal[True] = True
    note: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.ok = constant(data["ok"], True)
        self.note = string(data["note"]) if "note" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ok": self.ok,
        }
        if self.note is not None:
            data["note"] = self.note
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "ok": shapes.Const(True),
        },
        optional={
            "note": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Declined(JsonModel):
    """`Declined` of the API."""

    ok: Literal[False] = False
    note: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.ok = constant(data["ok"], False)
        self.note = string(data["note"]) if "note" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ok": self.ok,
        }
        if self.note is not None:
            data["note"] = self.note
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "ok": shapes.Const(False),
        },
        optional={
            "note": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class First(JsonModel):
    """`First` of the API."""

    gear: Literal[1] = 1
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.gear = constant(data["gear"], 1)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gear": self.gear,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "gear": shapes.Const(1),
        },
    )


@dataclass(slots=True, kw_only=True)
class Second(JsonModel):
    """`Second` of the API."""

    gear: Literal[2] = 2
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.gear = constant(data["gear"], 2)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gear": self.gear,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "gear": shapes.Const(2),
        },
    )


@dataclass(slots=True, kw_only=True)
class Neutral(JsonModel):
    """`Neutral` of the API."""

    gear: None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.gear = constant(data["gear"], None)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gear": self.gear,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "gear": shapes.Const(None),
        },
    )


@dataclass(slots=True, kw_only=True)
class Yes(JsonModel):
    """`Yes` of the API."""

    is_: Literal[True] = True
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.is_ = constant(data["is"], True)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "is": self.is_,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "is": shapes.Const(True),
        },
    )


@dataclass(slots=True, kw_only=True)
class One(JsonModel):
    """`One` of the API."""

    is_: Literal[1] = 1
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.is_ = constant(data["is"], 1)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "is": self.is_,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "is": shapes.Const(1),
        },
    )


@dataclass(slots=True, kw_only=True)
class Small(JsonModel):
    """`Small` of the API."""

    size: float = 0.5
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.size = constant(data["size"], 0.5)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "size": finite(self.size),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "size": shapes.Const(0.5),
        },
    )


@dataclass(slots=True, kw_only=True)
class Large(JsonModel):
    """`Large` of the API."""

    size: Literal[1, 2]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.size = cls.shape.required["size"].decode(data["size"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "size": self.size,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "size": _unions.OneOf(shapes.Const(1), shapes.Const(2)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Reference(JsonModel):
    """`Reference` of the API."""

    type: Literal["reference"] | None | Unset = "reference"
    id: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = (
            v if (v := data.get("type", UNSET)) is UNSET or v is None else constant(v, "reference")
        )
        self.id = integer(data["id"]) if "id" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.type is not UNSET:
            data["type"] = self.type
        if self.id is not None:
            data["id"] = self.id
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "type": shapes.Nullable(shapes.Const("reference")),
            "id": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Text(JsonModel):
    """`Text` of the API."""

    type: Literal["text"] = "text"
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "text")
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("text"),
        },
    )


Outcome: TypeAlias = Paid | Declined
"""The keys of a mapping are texts, whatever the type of the property is."""
OUTCOME: _shape.Shape[Outcome] = _unions.OneOf(
    shapes.Ref(lambda: Paid),
    shapes.Ref(lambda: Declined),
    tag="ok",
    mapping={True: shapes.Ref(lambda: Paid), False: shapes.Ref(lambda: Declined)},
)
Gear: TypeAlias = First | Second | Neutral | dict[str, Any]
GEAR: _shape.Shape[Gear] = _unions.OneOf(
    shapes.Ref(lambda: First),
    shapes.Ref(lambda: Second),
    shapes.Ref(lambda: Neutral),
    tag="gear",
    mapping={
        1: shapes.Ref(lambda: First),
        2: shapes.Ref(lambda: Second),
        None: shapes.Ref(lambda: Neutral),
    },
)
Odd: TypeAlias = Yes | One
"""No table of Python tells true from 1."""
ODD: _shape.Shape[Odd] = _unions.OneOf(shapes.Ref(lambda: Yes), shapes.Ref(lambda: One))
Half: TypeAlias = Small | Large | dict[str, Any]
HALF: _shape.Shape[Half] = _unions.OneOf(
    shapes.Ref(lambda: Small),
    shapes.Ref(lambda: Large),
    tag="size",
    mapping={
        0.5: shapes.Ref(lambda: Small),
        1: shapes.Ref(lambda: Large),
        2: shapes.Ref(lambda: Large),
    },
)
Item: TypeAlias = Reference | Text | dict[str, Any]
ITEM: _shape.Shape[Item] = _unions.OneOf(
    shapes.Ref(lambda: Reference),
    shapes.Ref(lambda: Text),
    tag="type",
    mapping={"reference": shapes.Ref(lambda: Reference), "text": shapes.Ref(lambda: Text)},
)
