"""cars: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

CREATE_CAR: Operation[None] = Operation(
    name="cars.create_car",
    method="POST",
    path="/cars",
    operation_id="createCar",
    tags=("cars",),
    body=(Json(shapes.Ref(lambda: models.Car)),),
    body_required=True,
    success={"204": Nothing()},
)


class Cars:
    """Operations of cars."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_car(self, *, body: models.Car, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /cars``."""
        return self._caller.given(options).call(CREATE_CAR, {}, body=body)


class AsyncCars:
    """Operations of cars."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_car(self, *, body: models.Car, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /cars``."""
        return await self._caller.given(options).call(CREATE_CAR, {}, body=body)
