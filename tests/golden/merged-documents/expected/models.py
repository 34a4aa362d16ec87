"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """`Order` of the API."""

    note: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Old(OpenModel):
    """`Old` of the API."""

    old: str | None | Unset = UNSET
