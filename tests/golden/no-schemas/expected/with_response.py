"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here."""

from __future__ import annotations

from functools import cached_property

from ._runtime.call import AsyncCaller, Caller
from ._runtime.responses import as_response, as_response_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def health(self) -> HealthWithResponse:
        return HealthWithResponse(self._caller)


class HealthWithResponse:
    """`Health`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.health import Health

        plain = Health(caller)
        self.ping = as_response(plain.ping)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def health(self) -> AsyncHealthWithResponse:
        return AsyncHealthWithResponse(self._caller)


class AsyncHealthWithResponse:
    """`AsyncHealth`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.health import AsyncHealth

        plain = AsyncHealth(caller)
        self.ping = as_response_async(plain.ping)
