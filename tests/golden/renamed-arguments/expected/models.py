"""Models of Wallets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, constant, integer, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel
from ._runtime.renamed import warn_renamed


@dataclass(slots=True, kw_only=True)
class Entry(JsonModel):
    """`Entry` of the API."""

    amount: int
    note: str | None = None
    event: Event | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.amount = integer(data["amount"])
        self.note = string(data["note"]) if "note" in data else None
        self.event = cls.shape.optional["event"].decode(data["event"]) if "event" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "amount": self.amount,
        }
        if self.note is not None:
            data["note"] = self.note
        if self.event is not None:
            data["event"] = encode(self.event)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "amount": shapes.Integer(),
        },
        optional={
            "note": shapes.String(),
            "event": shapes.Lazy(lambda: EVENT),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventVariant4(JsonModel):
    """`variant 1` of `Event`."""

    event: Literal["revoked"] = "revoked"
    token: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.event = constant(data["event"], "revoked")
        self.token = string(data["token"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "event": self.event,
            "token": self.token,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "event": shapes.Const("revoked"),
            "token": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventVariant1(JsonModel):
    """`variant 2` of `Event`."""

    event: Literal["created"] = "created"
    user: str
    email: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.event = constant(data["event"], "created")
        self.user = string(data["user"])
        self.email = string(data["email"]) if "email" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "event": self.event,
            "user": self.user,
        }
        if self.email is not None:
            data["email"] = self.email
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "event": shapes.Const("created"),
            "user": shapes.String(),
        },
        optional={
            "email": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventVariant2(JsonModel):
    """`variant 3` of `Event`."""

    event: Literal["deleted"] = "deleted"
    user: str
    email: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.event = constant(data["event"], "deleted")
        self.user = string(data["user"])
        self.email = string(data["email"]) if "email" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "event": self.event,
            "user": self.user,
        }
        if self.email is not None:
            data["email"] = self.email
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "event": shapes.Const("deleted"),
            "user": shapes.String(),
        },
        optional={
            "email": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListEntriesResponse(JsonModel):
    """`response` of `GET /wallets/{walletId}/entries`."""

    next: str | None = None
    items: list[Entry] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = string(data["next"]) if "next" in data else None
        self.items = (
            [Entry.decode(item) for item in array(data["items"])] if "items" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not None:
            data["next"] = self.next
        if self.items is not None:
            data["items"] = [item.to_dict() for item in self.items]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.String(),
            "items": shapes.Array(shapes.Ref(lambda: Entry)),
        },
    )


Event: TypeAlias = EventVariant4 | EventVariant1 | EventVariant2 | dict[str, Any]
EVENT: _shape.Shape[Event] = _unions.OneOf(
    shapes.Ref(lambda: EventVariant4),
    shapes.Ref(lambda: EventVariant1),
    shapes.Ref(lambda: EventVariant2),
    tag="event",
    mapping={
        "revoked": shapes.Ref(lambda: EventVariant4),
        "created": shapes.Ref(lambda: EventVariant1),
        "deleted": shapes.Ref(lambda: EventVariant2),
    },
)


_RENAMED = {
    "GetEntryResponse": "Entry",
    "ListEntriesResponseItem": "Entry",
}

if TYPE_CHECKING:
    GetEntryResponse: TypeAlias = Entry
    ListEntriesResponseItem: TypeAlias = Entry
else:

    def __getattr__(name: str) -> object:
        if name not in _RENAMED:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        warn_renamed(name, _RENAMED[name])
        return globals()[_RENAMED[name]]
