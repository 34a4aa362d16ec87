"""Models of Envelopes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Envelope(OpenModel):
    """No operation uses it."""

    success: bool
    result: dict[str, Any] | str | None = None
    meta: dict[str, Any] | None = None
    note: dict[str, Any] | None = None


@dataclass(slots=True, kw_only=True)
class User(OpenModel):
    """A person."""

    name: str


@dataclass(slots=True, kw_only=True)
class Page(OpenModel):
    """`meta` of `UserEnvelope`."""

    total: int | None = None


@dataclass(slots=True, kw_only=True)
class UserEnvelopeNote(
    OpenModel,
    rules=[
        Limits(min_properties=1),
    ],
):
    """`note` of `UserEnvelope`."""

    total: int | None = None


@dataclass(slots=True, kw_only=True)
class UserEnvelope(OpenModel):
    """No operation uses it."""

    success: bool
    result: User | None = None
    meta: Page | None = None
    """Where in the list."""
    note: UserEnvelopeNote | None = None
    """Another."""


@dataclass(slots=True, kw_only=True)
class KeyEnvelope(OpenModel):
    """No operation uses it."""

    success: bool
    result: Key | None = None
    meta: dict[str, Any] | None = None
    note: dict[str, Any] | None = None


Key: TypeAlias = User | str
