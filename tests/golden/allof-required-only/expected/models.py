"""Models of Users."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.checks import Must
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class User(OpenModel):
    """No operation uses it."""

    email: str | None = None
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Signup(OpenModel):
    """No operation uses it."""

    email: str
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Contact(
    OpenModel,
    rules=[
        Must({"anyOf": [{"required": ["email"]}, {"required": ["phone"]}]}),
    ],
):
    """Either way of contact will do."""

    email: str | None = None
    phone: str | None = None
