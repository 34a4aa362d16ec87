"""Models of Labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from ._runtime.model import UNSET, OpenIntEnum, OpenModel, OpenStrEnum, Unset
from ._runtime.union_marks import ANY_OTHER


class Service(OpenStrEnum):
    """Known values; a server may send others."""

    STANDARD = "standard"
    EXPRESS = "express"


class Country(OpenStrEnum):
    """The values that may be sent."""

    AT = "at"
    BE = "be"
    CH = "ch"
    CZ = "cz"
    DE = "de"
    DK = "dk"
    ES = "es"
    FR = "fr"
    IT = "it"


class Priority(OpenIntEnum):
    """The values that may be sent."""

    VALUE_1 = 1
    VALUE_2 = 2


class LabelRequestTitled(OpenStrEnum):
    """Known values; a server may send others."""

    FIRST = "x"
    SECOND = "y"


class Extensible(OpenStrEnum):
    """Known values; a server may send others."""

    C = "c"
    D = "d"


@dataclass(slots=True, kw_only=True)
class LabelRequest(OpenModel):
    """Taken by `labels.create_label`."""

    service: Service | Literal["standard", "express"]
    size: Literal["small", "large"] | None = None
    unit: Literal["g", "kg"] | None | Unset = UNSET
    floor: Literal[0, 1, 2] | None = None
    kind: Literal["label"] | None = None
    country: Country | None = None
    priority: Priority | Literal[1, 2] | None | Unset = UNSET
    extras: list[Literal["insured", "tracked"]] | None = None
    others: list[Service] | None = None
    by_country: dict[str, Service] | None = None
    like: Annotated[Literal["big", "small"] | str, ANY_OTHER] | None = None
    extensible: Annotated[Literal["a", "b"] | str, ANY_OTHER] | None = None
    named_extensible: Extensible | str | None = None
    titled: LabelRequestTitled | str | None = None
    zalando: str | None = None
    like_service: Annotated[Service | str, ANY_OTHER] | None = None


@dataclass(slots=True, kw_only=True)
class Label(OpenModel):
    """Returned by `labels.list_labels` and `labels.create_label`."""

    service: Service | str
    size: Literal["small", "large"] | str


@dataclass(slots=True, kw_only=True)
class Settings(OpenModel):
    """What travels both ways stays open."""

    service: Service | str | None = None
    size: Literal["small", "large"] | str | None = None
