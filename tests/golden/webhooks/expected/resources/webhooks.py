"""webhooks: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation

LIST_WEBHOOKS: Operation[list[str]] = Operation(
    name="webhooks.list_webhooks",
    method="GET",
    path="/webhooks",
    operation_id="listWebhooks",
    tags=("webhooks",),
    success={"200": Json(shapes.Array(shapes.String()))},
)


class Webhooks:
    """Operations of webhooks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_webhooks(self, **options: Unpack[CallOptions]) -> list[str]:
        """Call ``GET /webhooks``."""
        return self._caller.given(options).call(LIST_WEBHOOKS, {})


class AsyncWebhooks:
    """Operations of webhooks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_webhooks(self, **options: Unpack[CallOptions]) -> list[str]:
        """Call ``GET /webhooks``."""
        return await self._caller.given(options).call(LIST_WEBHOOKS, {})
