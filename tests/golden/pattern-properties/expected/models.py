"""Models of Headers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import special_shapes as _special_shapes
from ._runtime import unicode_patterns as _unicode_patterns
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Numbers(OpenModel):
    """No operation uses it."""

    name: str | None = None
    additional_properties: dict[
        str,
        Annotated[
            int,
            _special_shapes.ByName({"^n[0-9]+\\Z": shapes.Integer()}, _special_shapes.Never()),
        ],
    ] = field(default_factory=dict[str, Any])


@dataclass(slots=True, kw_only=True)
class Loose(OpenModel):
    """No operation uses it."""

    name: str | None = None
    additional_properties: dict[
        str,
        Annotated[Any, _special_shapes.ByName({"^d-": _formats.Date()}, shapes.Anything())],
    ] = field(default_factory=dict[str, Any])


Strict: TypeAlias = dict[
    str,
    Annotated[str, _special_shapes.ByName({"^x-": shapes.String()}, _special_shapes.Never())],
]
Several: TypeAlias = dict[
    str,
    Annotated[
        str | int | bool,
        _special_shapes.ByName({"^s-": shapes.String(), "^n-": shapes.Integer()}, shapes.Boolean()),
    ],
]
Lettered: TypeAlias = dict[
    str,
    Annotated[
        int | bool | str,
        _unicode_patterns.UnicodeByName(
            {"^[\\p{Lu}]": shapes.Integer(), "^é\\Z": shapes.Boolean()},
            shapes.String(),
        ),
    ],
]
