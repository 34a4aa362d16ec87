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
    def http_probe(self) -> HttpProbeWithResponse:
        return HttpProbeWithResponse(self._caller)


class HttpProbeWithResponse:
    """`HttpProbe`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.http_probe import HttpProbe

        plain = HttpProbe(caller)
        self.get_http = full(plain.get_http)
        self.get_http_2 = full(plain.get_http_2)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def http_probe(self) -> AsyncHttpProbeWithResponse:
        return AsyncHttpProbeWithResponse(self._caller)


class AsyncHttpProbeWithResponse:
    """`AsyncHttpProbe`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.http_probe import AsyncHttpProbe

        plain = AsyncHttpProbe(caller)
        self.get_http = full_async(plain.get_http)
        self.get_http_2 = full_async(plain.get_http_2)
