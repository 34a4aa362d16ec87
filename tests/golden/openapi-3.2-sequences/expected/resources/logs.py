"""How to call the operations of logs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream
from . import _logs_operations as _operations


class Logs:
    """Operations of logs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def read_logs(
        self,
        **options: Unpack[CallOptions],
    ) -> list[models.Entry]:
        """Read logs.

        ``GET /logs``

        Returns:
            The entries, one a line.

        Example:
            client.logs.read_logs()"""
        return self._caller.given(options).call(
            _operations.READ_LOGS,
            {},
        )

    def stream_logs(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Entry]:
        """The items of `read_logs` as they arrive, to be iterated in ``with``.

        Example:
            with client.logs.stream_logs() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.READ_LOGS,
            {},
            _operations.READ_LOGS_ITEMS,
        )

    def write_logs(
        self,
        *,
        body: list[models.WriteLogsRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Write logs.

        ``POST /logs``

        Example:
            client.logs.write_logs(body=[models.WriteLogsRequestItem(text="…")])"""
        return self._caller.given(options).call(
            _operations.WRITE_LOGS,
            {},
            body=body,
        )


class AsyncLogs:
    """Operations of logs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def read_logs(
        self,
        **options: Unpack[CallOptions],
    ) -> list[models.Entry]:
        """Read logs.

        ``GET /logs``

        Returns:
            The entries, one a line.

        Example:
            await client.logs.read_logs()"""
        return await self._caller.given(options).call(
            _operations.READ_LOGS,
            {},
        )

    def stream_logs(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Entry]:
        """The items of `read_logs` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.logs.stream_logs() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.READ_LOGS,
            {},
            _operations.READ_LOGS_ITEMS,
        )

    async def write_logs(
        self,
        *,
        body: list[models.WriteLogsRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Write logs.

        ``POST /logs``

        Example:
            await client.logs.write_logs(body=[models.WriteLogsRequestItem(text="…")])"""
        return await self._caller.given(options).call(
            _operations.WRITE_LOGS,
            {},
            body=body,
        )
