"""Models of Values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from ._runtime.model import OpenModel, WithNulls


@dataclass(slots=True, kw_only=True)
class ValueThingObject(OpenModel):
    """`thing` of `Value`."""

    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Value(WithNulls, OpenModel):
    """Returned by `values.list_values`."""

    id: str | int
    scalar: Scalar | None = None
    one_or_many: list[str] | str | None = None
    when: dt.datetime | None = None
    thing: ValueThingObject | str | None = None
    single: int | None = None
    any_json: dict[str, Any] | list[Any] | str | float | bool | None = None
    none: None = None

    def given(self, name: Literal["scalar", "when", "any_json", "none"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)


Scalar: TypeAlias = str | float | bool
