"""Models of Profiles."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.constraints import Limits
from ._runtime.model import (
    READ_ONLY,
    UNSET,
    WRITE_ONLY,
    JsonModel,
    OpenModel,
    Unset,
    WireName,
    WithNulls,
)


@dataclass(slots=True, kw_only=True)
class Profile(WithNulls, OpenModel):
    """Returned by `profiles.get_profile`."""

    id: str
    nickname: str | None
    email: str | None = None
    phone: str | None = None
    plan: Literal["free", "paid"] | str | None = None
    home: Address | None = None
    patient: HumanName | None = None
    born: dt.date | None = None
    anything: Any = None
    nothing: None = None
    maybe: Maybe | None = None
    kind: Literal["profile"] | None = "profile"
    name_of_the_partner: Annotated[str, WireName("name of the partner")] | None = None

    def given(
        self,
        name: Literal[
            "phone",
            "plan",
            "home",
            "born",
            "anything",
            "nothing",
            "maybe",
            "name_of_the_partner",
        ],
    ) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


@dataclass(slots=True, kw_only=True)
class HumanName(OpenModel):
    """A property has the name of the method, and keeps it."""

    given: str | None | Unset = UNSET
    family: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Address(
    WithNulls,
    JsonModel,
    rules=[
        Limits(min_properties=1),
    ],
):
    """`home` of `Profile`."""

    street: str | None = None
    city: str | None = None

    def given(self, name: Literal["street", "city"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


@dataclass(slots=True, kw_only=True)
class ProfileUpdate(OpenModel):
    """Taken by `profiles.update_profile`."""

    phone: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Account(WithNulls, OpenModel):
    """It travels both ways, except for what only the server sets."""

    note: str | None | Unset = UNSET
    locked_by: Annotated[str, READ_ONLY] | None = None
    """Read-only."""
    secret: Annotated[str, WRITE_ONLY] | None | Unset = UNSET
    """Write-only."""

    def given(self, name: Literal["locked_by"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


Maybe: TypeAlias = int
