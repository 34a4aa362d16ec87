"""Models of Pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime.model import UNSET, JsonModel, OpenModel


@dataclass(slots=True, kw_only=True)
class Page(OpenModel):
    """`more` of `UserPage`."""

    items: list[Any]
    more: Page | None = None


@dataclass(slots=True, kw_only=True)
class User(OpenModel):
    """`items` of `UserPage`."""

    name: str


@dataclass(slots=True, kw_only=True)
class UserPage(OpenModel):
    """Returned by `users.list_users`."""

    items: list[User]
    more: Page | None = None


@dataclass(slots=True, kw_only=True)
class NumberPage(OpenModel):
    """No operation uses it."""

    items: list[int]
    more: Page | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class Counted(OpenModel):
    """No operation uses it."""

    items: list[Any]
    more: Page | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class Tree(OpenModel):
    """No operation uses it."""

    value: Any = UNSET
    children: list[Tree] | None = None


@dataclass(slots=True, kw_only=True)
class StrictTree(JsonModel):
    """No operation uses it."""

    value: str | None = None
    children: list[StrictTree] | None = None


@dataclass(slots=True, kw_only=True)
class ListNamesResponse(OpenModel):
    """Returned by `users.list_names`."""

    items: list[str]
    more: Page | None = None
