"""Models of Documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ._runtime import hints as _hints
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Document(OpenModel):
    """`Document` of the API."""

    content: JsonValue | None = None
    outline: Tree | None = None
    nested: Even | None = None


JsonValue: TypeAlias = (
    str
    | float
    | list[Annotated["JsonValue", _hints.Alias(lambda: JsonValue)]]
    | dict[str, Annotated["JsonValue", _hints.Alias(lambda: JsonValue)]]
)
Tree: TypeAlias = list[Annotated["Tree", _hints.Alias(lambda: Tree)]]
Odd: TypeAlias = dict[str, Annotated["Even", _hints.Alias(lambda: Even)]]
Even: TypeAlias = list[Annotated["Odd", _hints.Alias(lambda: Odd)]]
