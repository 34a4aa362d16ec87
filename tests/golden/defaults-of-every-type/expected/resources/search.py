"""How to call the operations of search.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _search_operations as _operations


class Search:
    """Operations of search."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def search(
        self,
        *,
        text: str | None = None,
        limit: int | None = None,
        ratio: float | None = None,
        exact: bool | None = None,
        tags: list[str] | None = None,
        since: dt.date | None = None,
        order: models.Order | Literal["asc", "desc"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Search.

        ``GET /search``

        Args:
            text: What to look for. Default: 'it\\'s "all"\\n'.
            limit: Default: 20.
            ratio: Default: 0.5.
            exact: Default: False.
            tags: Default: ["a", "b"].
            since: Default: "2026-01-31".
            order: Default: "asc".

        Example:
            client.search.search()"""
        return self._caller.given(options).call(
            _operations.SEARCH,
            {
                "text": text,
                "limit": limit,
                "ratio": ratio,
                "exact": exact,
                "tags": tags,
                "since": since,
                "order": order,
            },
        )


class AsyncSearch:
    """Operations of search."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def search(
        self,
        *,
        text: str | None = None,
        limit: int | None = None,
        ratio: float | None = None,
        exact: bool | None = None,
        tags: list[str] | None = None,
        since: dt.date | None = None,
        order: models.Order | Literal["asc", "desc"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Search.

        ``GET /search``

        Args:
            text: What to look for. Default: 'it\\'s "all"\\n'.
            limit: Default: 20.
            ratio: Default: 0.5.
            exact: Default: False.
            tags: Default: ["a", "b"].
            since: Default: "2026-01-31".
            order: Default: "asc".

        Example:
            await client.search.search()"""
        return await self._caller.given(options).call(
            _operations.SEARCH,
            {
                "text": text,
                "limit": limit,
                "ratio": ratio,
                "exact": exact,
                "tags": tags,
                "since": since,
                "order": order,
            },
        )
