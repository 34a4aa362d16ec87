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
    def feeds(self) -> FeedsWithResponse:
        return FeedsWithResponse(self._caller)


class FeedsWithResponse:
    """`Feeds`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.feeds import Feeds

        plain = Feeds(caller)
        self.get_feed = full(plain.get_feed)
        self.put_feed = full(plain.put_feed)
        self.get_events = full(plain.get_events)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def feeds(self) -> AsyncFeedsWithResponse:
        return AsyncFeedsWithResponse(self._caller)


class AsyncFeedsWithResponse:
    """`AsyncFeeds`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.feeds import AsyncFeeds

        plain = AsyncFeeds(caller)
        self.get_feed = full_async(plain.get_feed)
        self.put_feed = full_async(plain.put_feed)
        self.get_events = full_async(plain.get_events)
