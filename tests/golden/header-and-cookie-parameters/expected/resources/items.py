"""How to call the operations of items.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Unpack
from uuid import UUID

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _items_operations as _operations


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(
        self,
        *,
        x_trace_id: UUID,
        if_modified_since: dt.datetime | None = None,
        x_shops: list[int] | None = None,
        session: str | None = None,
        theme: Literal["dark", "light"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List items.

        ``GET /items``

        Example:
            client.items.list_items(x_trace_id=UUID("00000000-0000-4000-8000-000000000000"))"""
        return self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {
                "x_trace_id": x_trace_id,
                "if_modified_since": if_modified_since,
                "x_shops": x_shops,
                "session": session,
                "theme": theme,
            },
        )


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(
        self,
        *,
        x_trace_id: UUID,
        if_modified_since: dt.datetime | None = None,
        x_shops: list[int] | None = None,
        session: str | None = None,
        theme: Literal["dark", "light"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List items.

        ``GET /items``

        Example:
            await client.items.list_items(x_trace_id=UUID("00000000-0000-4000-8000-000000000000"))
        """
        return await self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {
                "x_trace_id": x_trace_id,
                "if_modified_since": if_modified_since,
                "x_shops": x_shops,
                "session": session,
                "theme": theme,
            },
        )
