"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def cars(self) -> CarsWithResponse:
        return CarsWithResponse(self._caller)


class CarsWithResponse:
    """`Cars`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.cars import Cars

        plain = Cars(caller)
        self.create_car = full(plain.create_car)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def cars(self) -> AsyncCarsWithResponse:
        return AsyncCarsWithResponse(self._caller)


class AsyncCarsWithResponse:
    """`AsyncCars`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.cars import AsyncCars

        plain = AsyncCars(caller)
        self.create_car = full_async(plain.create_car)
