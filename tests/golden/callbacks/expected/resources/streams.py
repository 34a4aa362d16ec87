"""streams: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

OPEN_STREAM: Operation[None] = Operation(
    name="streams.open_stream",
    method="POST",
    path="/streams",
    operation_id="openStream",
    tags=("streams",),
    parameters=(Parameter("callback_url", "callbackUrl", "query", required=True),),
    success={"201": Nothing()},
)


class Streams:
    """Operations of streams."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def open_stream(self, *, callback_url: str, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /streams``.

        Callbacks:
            onData: read by `webhooks.parse_open_stream_on_data`.
            onEnd: read by `webhooks.parse_on_end`.
        """
        return self._caller.given(options).call(OPEN_STREAM, {"callback_url": callback_url})


class AsyncStreams:
    """Operations of streams."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def open_stream(self, *, callback_url: str, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /streams``.

        Callbacks:
            onData: read by `webhooks.parse_open_stream_on_data`.
            onEnd: read by `webhooks.parse_on_end`.
        """
        return await self._caller.given(options).call(OPEN_STREAM, {"callback_url": callback_url})
