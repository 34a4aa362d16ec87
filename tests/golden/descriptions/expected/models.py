"""Models of Parcels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime.model import READ_ONLY, OpenModel


@dataclass(slots=True, kw_only=True)
class Parcel(OpenModel):
    """Returned by `parcels.list_parcels`; taken by `parcels.send_parcel`."""

    weight: float
    state: Annotated[str, READ_ONLY] | None = None
    """State, which is read-only."""
    kind: str | None = None
    """As follows.

    * `a` - a letter
    * `b` - a box"""
    label: Label | None = None


@dataclass(slots=True, kw_only=True)
class Label(OpenModel):
    """`label` of `Parcel`."""

    text: str | None = None
    """What is printed. Example: "To you"."""


@dataclass(slots=True, kw_only=True)
class Problem(OpenModel):
    """Body of errors of `parcels.list_parcels`."""

    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class Unused(OpenModel):
    """No operation uses it."""

    reason: str | None = None
