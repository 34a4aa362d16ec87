"""How to call the operations of events.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from . import _events_operations as _operations


class Events:
    """Operations of events."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_events(
        self,
        *,
        since: UUID | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.ListEventsResponseItem | None]:
        """List events.

        ``GET /events``

        Returns:
            One page.

        Example:
            client.events.list_events()"""
        return self._caller.given(options).call(
            _operations.LIST_EVENTS,
            {"since": since},
        )

    def iter_events(
        self,
        *,
        since: UUID | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[list[models.ListEventsResponseItem | None], models.ListEventsResponseItem | None]:
        """Every item of `list_events`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.events.iter_events():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_EVENTS,
            {"since": since},
            _operations.LIST_EVENTS_PAGING,
            resume_token=resume_token,
        )


class AsyncEvents:
    """Operations of events."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_events(
        self,
        *,
        since: UUID | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.ListEventsResponseItem | None]:
        """List events.

        ``GET /events``

        Returns:
            One page.

        Example:
            await client.events.list_events()"""
        return await self._caller.given(options).call(
            _operations.LIST_EVENTS,
            {"since": since},
        )

    def iter_events(
        self,
        *,
        since: UUID | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[
        list[models.ListEventsResponseItem | None],
        models.ListEventsResponseItem | None,
    ]:
        """Every item of `list_events`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.events.iter_events():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_EVENTS,
            {"since": since},
            _operations.LIST_EVENTS_PAGING,
            resume_token=resume_token,
        )
