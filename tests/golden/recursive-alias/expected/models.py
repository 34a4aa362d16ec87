"""Models of Documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ._runtime import aliases as _aliases
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Document(OpenModel):
    """No operation uses it."""

    content: JsonValue | None = None
    outline: Tree | None = None
    nested: Even | None = None


JsonValue: TypeAlias = (
    str
    | float
    | list[Annotated["JsonValue", _aliases.Alias(lambda: JsonValue)]]
    | dict[str, Annotated["JsonValue", _aliases.Alias(lambda: JsonValue)]]
)
Tree: TypeAlias = list[Annotated["Tree", _aliases.Alias(lambda: Tree)]]
Odd: TypeAlias = dict[str, Annotated["Even", _aliases.Alias(lambda: Even)]]
Even: TypeAlias = list[Annotated["Odd", _aliases.Alias(lambda: Odd)]]
