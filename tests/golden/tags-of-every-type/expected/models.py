"""Models of Tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime import shapes
from ._runtime.model import OpenModel, Unset
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Paid(OpenModel):
    """Part of `Outcome`."""

    ok: Literal[True] = True
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class Declined(OpenModel):
    """Part of `Outcome`."""

    ok: Literal[False] = False
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class First(OpenModel):
    """Part of `Gear`."""

    gear: Literal[1] = 1


@dataclass(slots=True, kw_only=True)
class Second(OpenModel):
    """Part of `Gear`."""

    gear: Literal[2] = 2


@dataclass(slots=True, kw_only=True)
class Neutral(OpenModel):
    """Part of `Gear`."""

    gear: None = None


@dataclass(slots=True, kw_only=True)
class Yes(OpenModel):
    """Part of `Odd`."""

    is_: Literal[True] = True


@dataclass(slots=True, kw_only=True)
class One(OpenModel):
    """Part of `Odd`."""

    is_: Literal[1] = 1


@dataclass(slots=True, kw_only=True)
class Small(OpenModel):
    """Part of `Half`."""

    size: Annotated[float, shapes.Const(0.5)] = 0.5


@dataclass(slots=True, kw_only=True)
class Large(OpenModel):
    """Part of `Half`."""

    size: Literal[1, 2]


@dataclass(slots=True, kw_only=True)
class Reference(OpenModel):
    """Part of `Item`."""

    type: Literal["reference"] | None | Unset = "reference"
    id: int | None = None


@dataclass(slots=True, kw_only=True)
class Text(OpenModel):
    """Part of `Item`."""

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
