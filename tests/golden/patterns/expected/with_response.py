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
    def sites(self) -> SitesWithResponse:
        return SitesWithResponse(self._caller)


class SitesWithResponse:
    """`Sites`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.sites import Sites

        plain = Sites(caller)
        self.create_site = full(plain.create_site)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def sites(self) -> AsyncSitesWithResponse:
        return AsyncSitesWithResponse(self._caller)


class AsyncSitesWithResponse:
    """`AsyncSites`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.sites import AsyncSites

        plain = AsyncSites(caller)
        self.create_site = full_async(plain.create_site)
