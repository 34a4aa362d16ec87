"""Models of Flows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ._runtime.checks import Must
from ._runtime.model import JsonModel, OpenModel


@dataclass(slots=True, kw_only=True)
class StampedContact(JsonModel):
    """Part of `Stamped`."""

    id: str
    contact: str
    at: str | None = None


@dataclass(slots=True, kw_only=True)
class StampedPlatform(JsonModel):
    """Part of `Stamped`."""

    id: str
    platform: str
    at: str | None = None


@dataclass(slots=True, kw_only=True)
class Contact(OpenModel):
    """Part of `Flow`."""

    id: str
    contact: str


@dataclass(slots=True, kw_only=True)
class Platform(OpenModel):
    """Part of `Flow`."""

    id: str
    platform: str


@dataclass(slots=True, kw_only=True)
class Titled(OpenModel):
    """No operation uses it."""

    mail: str | None = None
    phone: str | None = None


@dataclass(slots=True, kw_only=True)
class Counted(
    OpenModel,
    rules=[
        Must({"oneOf": [{"minProperties": 1}, {"maxProperties": 0}]}),
    ],
):
    """No operation uses it."""

    a: str | None = None
    b: str | None = None


Flow: TypeAlias = Contact | Platform
Closed: TypeAlias = Contact | Platform
Plain: TypeAlias = Contact | Platform
"""Either."""
Loose: TypeAlias = Contact | Platform
Stamped: TypeAlias = StampedContact | StampedPlatform
