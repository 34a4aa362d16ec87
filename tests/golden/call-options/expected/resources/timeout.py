"""How to call the operations of timeout.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict, Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.http import Timeout
from .._runtime.sequences import AsyncItemStream, ItemStream, ServerSentEvent
from . import _timeout_operations as _operations


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
        """Export.

        ``GET /export``

        Example:
            client.timeout.export()"""
        return self._caller.given(options).call(
            _operations.EXPORT,
            {
                "strict": strict,
                "extra_query": extra_query,
            },
        )

    def stream_export(
        self,
        *,
        strict: bool | None = None,
        extra_query: str | None = None,
        **options: Unpack[_OptionsButExtraQueryStrict],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `export` as they arrive, to be iterated in ``with``.

        Example:
            with client.timeout.stream_export() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.EXPORT,
            {
                "strict": strict,
                "extra_query": extra_query,
            },
            _operations.EXPORT_ITEMS,
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
        """Export.

        ``GET /export``

        Example:
            await client.timeout.export()"""
        return await self._caller.given(options).call(
            _operations.EXPORT,
            {
                "strict": strict,
                "extra_query": extra_query,
            },
        )

    def stream_export(
        self,
        *,
        strict: bool | None = None,
        extra_query: str | None = None,
        **options: Unpack[_OptionsButExtraQueryStrict],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `export` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.timeout.stream_export() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.EXPORT,
            {
                "strict": strict,
                "extra_query": extra_query,
            },
            _operations.EXPORT_ITEMS,
        )
