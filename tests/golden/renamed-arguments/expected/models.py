"""Models of Wallets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.renamed import warn_renamed
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Entry(OpenModel):
    """Returned by `wallets.read_entry`."""

    amount: int
    note: str | None = None
    event: Event | None = None


@dataclass(slots=True, kw_only=True)
class RevokedEvent(OpenModel):
    """Part of `Event`."""

    event: Literal["revoked"] = "revoked"
    token: str


@dataclass(slots=True, kw_only=True)
class EventVariant1(OpenModel):
    """Part of `Event`."""

    event: Literal["created"] = "created"
    user: str
    email: str | None = None


@dataclass(slots=True, kw_only=True)
class EventVariant2(OpenModel):
    """Part of `Event`."""

    event: Literal["deleted"] = "deleted"
    user: str
    email: str | None = None


@dataclass(slots=True, kw_only=True)
class ListEntriesResponse(OpenModel):
    """Returned by `wallets.list_entries`."""

    next: str | None = None
    items: list[Entry] | None = None


Event: TypeAlias = Annotated[
    RevokedEvent | EventVariant1 | EventVariant2 | dict[str, Any],
    Tagged(
        "event",
        lambda: {"revoked": RevokedEvent, "created": EventVariant1, "deleted": EventVariant2},
    ),
]


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
