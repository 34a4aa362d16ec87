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
    def streams(self) -> StreamsWithResponse:
        return StreamsWithResponse(self._caller)


class StreamsWithResponse:
    """`Streams`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.streams import Streams

        plain = Streams(caller)
        self.watch = full(plain.watch)
        self.follow = full(plain.follow)
        self.get_logs = full(plain.get_logs)
        self.put_logs = full(plain.put_logs)
        self.get_file = full(plain.get_file)
        self.export = full(plain.export)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def streams(self) -> AsyncStreamsWithResponse:
        return AsyncStreamsWithResponse(self._caller)


class AsyncStreamsWithResponse:
    """`AsyncStreams`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.streams import AsyncStreams

        plain = AsyncStreams(caller)
        self.watch = full_async(plain.watch)
        self.follow = full_async(plain.follow)
        self.get_logs = full_async(plain.get_logs)
        self.put_logs = full_async(plain.put_logs)
        self.get_file = full_async(plain.get_file)
        self.export = full_async(plain.export)
