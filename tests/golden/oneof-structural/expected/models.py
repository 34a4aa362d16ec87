"""Models of Contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Person(OpenModel):
    """Part of `Contact`."""

    first_name: str


@dataclass(slots=True, kw_only=True)
class Company(OpenModel):
    """Part of `Contact`."""

    legal_name: str
    contact: Contact | None = None


@dataclass(slots=True, kw_only=True)
class AddressBook(OpenModel):
    """No operation uses it."""

    owner: Person | None | Unset = UNSET
    entries: list[Contact] | None = None


Contact: TypeAlias = Person | Company
