"""Models of Messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Message(OpenModel):
    """No operation uses it."""

    components: list[Component] | None = None


@dataclass(slots=True, kw_only=True)
class Row(OpenModel):
    """Part of `Component`."""

    type: Literal[1] = 1
    components: list[Component] | None = None


@dataclass(slots=True, kw_only=True)
class Button(OpenModel):
    """Part of `Component`."""

    type: Literal[2, 3]
    label: str | None = None


@dataclass(slots=True, kw_only=True)
class Ping(OpenModel):
    """Part of `Event`."""

    op: Literal[1] = 1


@dataclass(slots=True, kw_only=True)
class Job(OpenModel):
    """Part of `Event`."""

    op: Literal[-2] = -2
    id: str | None = None


Component: TypeAlias = Annotated[
    Row | Button | dict[str, Any],
    Tagged("type", lambda: {1: Row, 2: Button, 3: Button}),
]
"""Told apart by a number, which no discriminator object declares."""
Event: TypeAlias = Annotated[Ping | Job | dict[str, Any], Tagged("op", lambda: {1: Ping, -2: Job})]
"""The keys of a mapping are strings, whatever the type of the property is."""
