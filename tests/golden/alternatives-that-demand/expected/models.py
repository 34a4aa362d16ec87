"""Models of Contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime.checks import Must
from ._runtime.model import UNSET, OpenModel


@dataclass(slots=True, kw_only=True)
class Contact(
    OpenModel,
    rules=[
        Must({"anyOf": [{"required": ["email"]}, {"required": ["phone", "code"]}]}),
    ],
):
    """Taken by `contacts.create_contact`; returned by `contacts.create_contact`."""

    name: str
    email: str | None = None
    phone: str | None = None
    code: str | None = None
    one: One | None = None
    three: Three | None = None
    any: Whichever | None = None


@dataclass(slots=True, kw_only=True)
class One(
    OpenModel,
    rules=[
        Must({"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}),
    ],
):
    """`one` of `Contact`."""

    a: str | None = None
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Three(
    OpenModel,
    rules=[
        Must({"anyOf": [{"required": ["a"]}, {"required": ["b"]}, {"required": ["c"]}]}),
    ],
):
    """`three` of `Contact`."""

    a: str | None = None
    b: str | None = None
    c: str | None = None


@dataclass(slots=True, kw_only=True)
class Whichever(OpenModel):
    """`any` of `Contact`."""

    a: str | None = None
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Child(
    OpenModel,
    rules=[
        Must(
            {
                "allOf": [
                    {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
                    {"anyOf": [{"required": ["c"]}, {"required": ["d"]}]},
                ],
            },
        ),
    ],
):
    """No operation uses it."""

    a: str | None = None
    b: str | None = None
    c: str | None = None
    d: Any = UNSET
