"""logs: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.json_lines import JsonLines
from .._runtime.operation import Operation
from .._runtime.sequences import AsyncItemStream, ItemReader, ItemStream, typed

READ_LOGS: Operation[list[models.Entry]] = Operation(
    name="logs.read_logs",
    method="GET",
    path="/logs",
    operation_id="readLogs",
    tags=("logs",),
    success={"200": JsonLines(shapes.Array(shapes.Ref(lambda: models.Entry)))},
)

READ_LOGS_ITEMS: ItemReader[models.Entry] = ItemReader(
    "application/jsonl", typed(shapes.Ref(lambda: models.Entry))
)

WRITE_LOGS: Operation[None] = Operation(
    name="logs.write_logs",
    method="POST",
    path="/logs",
    operation_id="writeLogs",
    tags=("logs",),
    body=(
        JsonLines(
            shapes.Array(shapes.Ref(lambda: models.WriteLogsRequestItem)),
            media_type="application/json-seq",
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)


class Logs:
    """Operations of logs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def read_logs(self, **options: Unpack[CallOptions]) -> list[models.Entry]:
        """Call ``GET /logs``."""
        return self._caller.given(options).call(READ_LOGS, {})

    def stream_logs(self, **options: Unpack[CallOptions]) -> ItemStream[models.Entry]:
        """The items of `read_logs` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Entry](self._caller.given(options), READ_LOGS, {}, READ_LOGS_ITEMS)

    def write_logs(
        self,
        *,
        body: list[models.WriteLogsRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /logs``."""
        return self._caller.given(options).call(WRITE_LOGS, {}, body=body)


class AsyncLogs:
    """Operations of logs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def read_logs(self, **options: Unpack[CallOptions]) -> list[models.Entry]:
        """Call ``GET /logs``."""
        return await self._caller.given(options).call(READ_LOGS, {})

    def stream_logs(self, **options: Unpack[CallOptions]) -> AsyncItemStream[models.Entry]:
        """The items of `read_logs` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Entry](
            self._caller.given(options),
            READ_LOGS,
            {},
            READ_LOGS_ITEMS,
        )

    async def write_logs(
        self,
        *,
        body: list[models.WriteLogsRequestItem],
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /logs``."""
        return await self._caller.given(options).call(WRITE_LOGS, {}, body=body)
