"""imports: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

START_IMPORT: Operation[None] = Operation(
    name="imports.start_import",
    method="POST",
    path="/imports",
    operation_id="startImport",
    tags=("imports",),
    success={"202": Nothing()},
)


class Imports:
    """Operations of imports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def start_import(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /imports``.

        Callbacks:
            onEnd: read by `webhooks.parse_on_end`.
            onData: read by `webhooks.parse_start_import_on_data`.
        """
        return self._caller.given(options).call(START_IMPORT, {})


class AsyncImports:
    """Operations of imports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def start_import(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /imports``.

        Callbacks:
            onEnd: read by `webhooks.parse_on_end`.
            onData: read by `webhooks.parse_start_import_on_data`.
        """
        return await self._caller.given(options).call(START_IMPORT, {})
