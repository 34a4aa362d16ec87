"""Models of Rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime import special_shapes as _special_shapes
from ._runtime.constraints import Limits
from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Row(OpenModel):
    """Taken by `rows.create_row`."""

    id: int
    price: float | None = None
    scores: list[Annotated[int, Limits(minimum=0)]] | None = None
    when: dt.datetime | None = None
    amount: Any = UNSET
    code: (
        Annotated[
            Any,
            _special_shapes.Within(
                _constraints.Limited(shapes.String(), pattern="^[a-z]+$"),
                _constraints.Limited(shapes.Number(), minimum=1),
            ),
        ]
        | Unset
    ) = UNSET
