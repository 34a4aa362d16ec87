"""How to call the operations of search.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _search_operations as _operations


class Search:
    """Finding things again."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def search(
        self,
        *,
        q: str,
        limit: int | None = None,
        explain: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Hit:
        """Search for products.

        Gives the best hits first. **Never** more than `limit`.

        ``GET /search``

        Args:
            q: What to look for.
            limit: Largest number of hits. Default: 20.
            explain: Whether to say of every hit why it was found, which makes the answer
                larger and slower and is meant for people who tune the ranking. Default:
                False.

        Example:
            client.search.search(q="…")"""
        return self._caller.given(options).call(
            _operations.SEARCH,
            {
                "q": q,
                "limit": limit,
                "explain": explain,
            },
        )


class AsyncSearch:
    """Finding things again."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def search(
        self,
        *,
        q: str,
        limit: int | None = None,
        explain: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Hit:
        """Search for products.

        Gives the best hits first. **Never** more than `limit`.

        ``GET /search``

        Args:
            q: What to look for.
            limit: Largest number of hits. Default: 20.
            explain: Whether to say of every hit why it was found, which makes the answer
                larger and slower and is meant for people who tune the ranking. Default:
                False.

        Example:
            await client.search.search(q="…")"""
        return await self._caller.given(options).call(
            _operations.SEARCH,
            {
                "q": q,
                "limit": limit,
                "explain": explain,
            },
        )
