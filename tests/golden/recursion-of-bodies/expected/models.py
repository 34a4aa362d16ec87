"""Models of Nests."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeAlias

from ._runtime import aliases as _aliases
from ._runtime.constraints import Limits

Nest: TypeAlias = list[Annotated["Nest", _aliases.Alias(lambda: Nest)]]
Names: TypeAlias = dict[str, Annotated["Names", _aliases.Alias(lambda: Names)] | None]
Dates: TypeAlias = dt.date | list[Annotated["Dates", _aliases.Alias(lambda: Dates)]]
Grown: TypeAlias = Annotated[
    list[Annotated["Grown", _aliases.Alias(lambda: Grown)]],
    Limits(max_items=2),
]
