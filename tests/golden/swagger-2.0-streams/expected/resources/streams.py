"""How to call the operations of streams.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream
from .._runtime.uploads import Upload
from . import _streams_operations as _operations


class Streams:
    """Operations of streams."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def watch(
        self,
        **options: Unpack[CallOptions],
    ) -> list[models.EventStream]:
        """Watch.

        ``POST /watch``

        Returns:
            A successful response.(streaming responses).

        Raises:
            ApiError: Fault. Its `body` is `models.Status`.

        Example:
            client.streams.watch()"""
        return self._caller.given(options).call(
            _operations.WATCH,
            {},
        )

    def stream_watch(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.EventStream]:
        """The items of `watch` as they arrive, to be iterated in ``with``.

        Example:
            with client.streams.stream_watch() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.WATCH,
            {},
            _operations.WATCH_ITEMS,
        )

    def follow(
        self,
        **options: Unpack[CallOptions],
    ) -> list[models.EventStream]:
        """Follow.

        ``GET /follow``

        Returns:
            As newer versions write it.

        Example:
            client.streams.follow()"""
        return self._caller.given(options).call(
            _operations.FOLLOW,
            {},
        )

    def stream_follow(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.EventStream]:
        """The items of `follow` as they arrive, to be iterated in ``with``.

        Example:
            with client.streams.stream_follow() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.FOLLOW,
            {},
            _operations.FOLLOW_ITEMS,
        )

    def get_logs(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get logs.

        ``GET /logs``

        Returns:
            Raw.

        Example:
            client.streams.get_logs()"""
        return self._caller.given(options).call(
            _operations.GET_LOGS,
            {},
        )

    def put_logs(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put logs.

        ``PUT /logs``

        Example:
            client.streams.put_logs(body=b"...")"""
        return self._caller.given(options).call(
            _operations.PUT_LOGS,
            {},
            body=body,
        )

    def get_file(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get file.

        ``GET /file``

        Example:
            client.streams.get_file()"""
        return self._caller.given(options).call(
            _operations.GET_FILE,
            {},
        )

    def export(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Export.

        ``GET /export``

        Returns:
            A tar without schema.

        Raises:
            NotFoundError: None.

        Example:
            client.streams.export()"""
        return self._caller.given(options).call(
            _operations.EXPORT,
            {},
        )


class AsyncStreams:
    """Operations of streams."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def watch(
        self,
        **options: Unpack[CallOptions],
    ) -> list[models.EventStream]:
        """Watch.

        ``POST /watch``

        Returns:
            A successful response.(streaming responses).

        Raises:
            ApiError: Fault. Its `body` is `models.Status`.

        Example:
            await client.streams.watch()"""
        return await self._caller.given(options).call(
            _operations.WATCH,
            {},
        )

    def stream_watch(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.EventStream]:
        """The items of `watch` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.streams.stream_watch() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.WATCH,
            {},
            _operations.WATCH_ITEMS,
        )

    async def follow(
        self,
        **options: Unpack[CallOptions],
    ) -> list[models.EventStream]:
        """Follow.

        ``GET /follow``

        Returns:
            As newer versions write it.

        Example:
            await client.streams.follow()"""
        return await self._caller.given(options).call(
            _operations.FOLLOW,
            {},
        )

    def stream_follow(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.EventStream]:
        """The items of `follow` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.streams.stream_follow() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.FOLLOW,
            {},
            _operations.FOLLOW_ITEMS,
        )

    async def get_logs(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get logs.

        ``GET /logs``

        Returns:
            Raw.

        Example:
            await client.streams.get_logs()"""
        return await self._caller.given(options).call(
            _operations.GET_LOGS,
            {},
        )

    async def put_logs(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put logs.

        ``PUT /logs``

        Example:
            await client.streams.put_logs(body=b"...")"""
        return await self._caller.given(options).call(
            _operations.PUT_LOGS,
            {},
            body=body,
        )

    async def get_file(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get file.

        ``GET /file``

        Example:
            await client.streams.get_file()"""
        return await self._caller.given(options).call(
            _operations.GET_FILE,
            {},
        )

    async def export(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Export.

        ``GET /export``

        Returns:
            A tar without schema.

        Raises:
            NotFoundError: None.

        Example:
            await client.streams.export()"""
        return await self._caller.given(options).call(
            _operations.EXPORT,
            {},
        )
