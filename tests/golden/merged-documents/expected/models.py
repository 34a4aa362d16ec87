"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import OpenModel, WithNulls


@dataclass(slots=True, kw_only=True)
class Order(WithNulls, OpenModel):
    """Returned by `orders.list_orders`."""

    note: str | None = None

    def given(self, name: Literal["note"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


@dataclass(slots=True, kw_only=True)
class Old(WithNulls, OpenModel):
    """Returned by `old.get_old`."""

    old: str | None = None

    def given(self, name: Literal["old"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)
