"""Models of Siblings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime.constraints import Limits
from ._runtime.model import READ_ONLY, OpenModel, WithNulls


@dataclass(slots=True, kw_only=True)
class Address(OpenModel):
    """Any address."""

    city: str | None = None


@dataclass(slots=True, kw_only=True)
class PersonWork(OpenModel):
    """`work` of `Person`."""

    city: str


@dataclass(slots=True, kw_only=True)
class PersonHoliday(OpenModel):
    """`holiday` of `Person`."""

    beach: bool | None = None
    city: str | None = None


@dataclass(slots=True, kw_only=True)
class Person(WithNulls, OpenModel):
    """Returned by `people.get_person`."""

    home: Address
    """Where they live. Deprecated."""
    work: PersonWork | None = None
    holiday: PersonHoliday | None = None
    name: Annotated[str, Limits(min_length=1, max_length=20)] | None = None
    nick: Annotated[Text, READ_ONLY] | None = None
    """Read-only. Default: "none"."""
    maybe: Address | None = None
    """Perhaps."""

    def given(self, name: Literal["maybe"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


Text: TypeAlias = Annotated[str, Limits(max_length=100)]
