"""Models of Tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime import shapes
from ._runtime.model import OpenModel, Unset
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Paid(OpenModel):
    """`Paid` of the API."""

    ok: Literal[True] = True
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class Declined(OpenModel):
    """`Declined` of the API."""

    ok: Literal[False] = False
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class First(OpenModel):
    """`First` of the API."""

    gear: Literal[1] = 1


@dataclass(slots=True, kw_only=True)
class Second(OpenModel):
    """`Second` of the API."""

    gear: Literal[2] = 2


@dataclass(slots=True, kw_only=True)
class Neutral(OpenModel):
    """`Neutral` of the API."""

    gear: None = None


@dataclass(slots=True, kw_only=True)
class Yes(OpenModel):
    """`Yes` of the API."""

    is_: Literal[True] = True


@dataclass(slots=True, kw_only=True)
class One(OpenModel):
    """`One` of the API."""

    is_: Literal[1] = 1


@dataclass(slots=True, kw_only=True)
class Small(OpenModel):
    """`Small` of the API."""

    size: Annotated[float, shapes.Const(0.5)] = 0.5


@dataclass(slots=True, kw_only=True)
class Large(OpenModel):
    """`Large` of the API."""

    size: Literal[1, 2]


@dataclass(slots=True, kw_only=True)
class Reference(OpenModel):
    """`Reference` of the API."""

    type: Literal["reference"] | None | Unset = "reference"
    id: int | None = None


@dataclass(slots=True, kw_only=True)
class Text(OpenModel):
    """`Text` of the API."""

    type: Literal["text"] = "text"


Outcome: TypeAlias = Annotated[Paid | Declined, Tagged("ok", lambda: {True: Paid, False: Declined})]
"""The keys of a mapping are texts, whatever the type of the property is."""
Gear: TypeAlias = Annotated[
    First | Second | Neutral | dict[str, Any],
    Tagged("gear", lambda: {1: First, 2: Second, None: Neutral}),
]
Odd: TypeAlias = Yes | One
"""No table of Python tells true from 1."""
Half: TypeAlias = Annotated[
    Small | Large | dict[str, Any],
    Tagged("size", lambda: {0.5: Small, 1: Large, 2: Large}),
]
Item: TypeAlias = Annotated[
    Reference | Text | dict[str, Any],
    Tagged("type", lambda: {"reference": Reference, "text": Text}),
]
