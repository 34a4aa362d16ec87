"""Models of Contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Person(OpenModel):
    """`Person` of the API."""

    first_name: str


@dataclass(slots=True, kw_only=True)
class Company(OpenModel):
    """`Company` of the API."""

    legal_name: str
    contact: Contact | None = None


@dataclass(slots=True, kw_only=True)
class AddressBook(OpenModel):
    """`AddressBook` of the API."""

    owner: Person | None | Unset = UNSET
    entries: list[Contact] | None = None


Contact: TypeAlias = Person | Company
