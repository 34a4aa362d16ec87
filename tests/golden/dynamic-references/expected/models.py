"""Models of Pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime.model import UNSET, JsonModel, OpenModel


@dataclass(slots=True, kw_only=True)
class Page(OpenModel):
    """`Page` of the API."""

    items: list[Any]
    more: Page | None = None


@dataclass(slots=True, kw_only=True)
class User(OpenModel):
    """`User` of the API."""

    name: str


@dataclass(slots=True, kw_only=True)
class UserPage(OpenModel):
    """`UserPage` of the API."""

    items: list[User]
    more: Page | None = None


@dataclass(slots=True, kw_only=True)
class NumberPage(OpenModel):
    """`NumberPage` of the API."""

    items: list[int]
    more: Page | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class Counted(OpenModel):
    """`Counted` of the API."""

    items: list[Any]
    more: Page | None = None
    count: int | None = None


@dataclass(slots=True, kw_only=True)
class Tree(OpenModel):
    """`Tree` of the API."""

    value: Any = UNSET
    children: list[Tree] | None = None


@dataclass(slots=True, kw_only=True)
class StrictTree(JsonModel):
    """`StrictTree` of the API."""

    value: str | None = None
    children: list[StrictTree] | None = None


@dataclass(slots=True, kw_only=True)
class ListNamesResponse(OpenModel):
    """`response` of `GET /names`."""

    items: list[str]
    more: Page | None = None
