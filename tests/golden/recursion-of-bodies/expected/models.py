"""Models of Nests."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeAlias

from ._runtime import hints as _hints
from ._runtime.constraints import Limits

Nest: TypeAlias = list[Annotated["Nest", _hints.Alias(lambda: Nest)]]
Names: TypeAlias = dict[str, Annotated["Names", _hints.Alias(lambda: Names)] | None]
Dates: TypeAlias = dt.date | list[Annotated["Dates", _hints.Alias(lambda: Dates)]]
Grown: TypeAlias = Annotated[
    list[Annotated["Grown", _hints.Alias(lambda: Grown)]],
    Limits(max_items=2),
]
