"""timeout: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict, Unpack

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Text
from .._runtime.http import Timeout
from .._runtime.operation import Operation, Parameter
from .._runtime.sequences import (
    AsyncItemStream,
    ItemReader,
    ItemStream,
    ServerSentEvent,
    plain,
)

EXPORT: Operation[str] = Operation(
    name="timeout.export",
    method="GET",
    path="/export",
    operation_id="export",
    tags=("timeout",),
    parameters=(
        Parameter("strict", "strict", "query"),
        Parameter("extra_query", "extra_query", "query"),
    ),
    security=(("key",),),
    success={"200": Text(media_type="text/event-stream")},
)

EXPORT_ITEMS: ItemReader[ServerSentEvent] = ItemReader("text/event-stream", plain)


class _OptionsButExtraQueryStrict(TypedDict, total=False):
    """`CallOptions` but for what parameters are called: extra_query, strict."""

    timeout: Timeout | float
    extra_headers: Mapping[str, str]
    extra_body: Mapping[str, object]
    max_retries: int


class Timeout_:
    """Operations of timeout."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def export(
        self,
        *,
        strict: bool | None = None,
        extra_query: str | None = None,
        **options: Unpack[_OptionsButExtraQueryStrict],
    ) -> str:
        """Call ``GET /export``."""
        return self._caller.given(options).call(
            EXPORT,
            {"strict": strict, "extra_query": extra_query},
        )

    def stream_export(
        self,
        *,
        strict: bool | None = None,
        extra_query: str | None = None,
        **options: Unpack[_OptionsButExtraQueryStrict],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `export` as they arrive, to be iterated in ``with``."""
        return ItemStream[ServerSentEvent](
            self._caller.given(options),
            EXPORT,
            {"strict": strict, "extra_query": extra_query},
            EXPORT_ITEMS,
        )


class AsyncTimeout_:
    """Operations of timeout."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def export(
        self,
        *,
        strict: bool | None = None,
        extra_query: str | None = None,
        **options: Unpack[_OptionsButExtraQueryStrict],
    ) -> str:
        """Call ``GET /export``."""
        return await self._caller.given(options).call(
            EXPORT,
            {"strict": strict, "extra_query": extra_query},
        )

    def stream_export(
        self,
        *,
        strict: bool | None = None,
        extra_query: str | None = None,
        **options: Unpack[_OptionsButExtraQueryStrict],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `export` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[ServerSentEvent](
            self._caller.given(options),
            EXPORT,
            {"strict": strict, "extra_query": extra_query},
            EXPORT_ITEMS,
        )
