"""Models of Values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, TypeAlias

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class ValueThingObject(OpenModel):
    """`thing` of `Value`."""

    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Value(OpenModel):
    """Returned by `values.list_values`."""

    id: str | int
    scalar: Scalar | None | Unset = UNSET
    one_or_many: list[str] | str | None = None
    when: dt.datetime | None | Unset = UNSET
    thing: ValueThingObject | str | None = None
    single: int | None = None
    any_json: dict[str, Any] | list[Any] | str | float | bool | None | Unset = UNSET
    none: None | Unset = None


Scalar: TypeAlias = str | float | bool
