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
    """Operations of search."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def by_form(
        self,
        *,
        filter: models.ByFormFilter,
        **options: Unpack[CallOptions],
    ) -> None:
        """By form.

        ``GET /form``

        Example:
            client.search.by_form(filter=models.ByFormFilter(text="…"))"""
        return self._caller.given(options).call(
            _operations.BY_FORM,
            {"filter": filter},
        )

    def by_json(
        self,
        *,
        query: list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """By json.

        ``GET /json``

        Example:
            client.search.by_json()"""
        return self._caller.given(options).call(
            _operations.BY_JSON,
            {"query": query},
        )


class AsyncSearch:
    """Operations of search."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def by_form(
        self,
        *,
        filter: models.ByFormFilter,
        **options: Unpack[CallOptions],
    ) -> None:
        """By form.

        ``GET /form``

        Example:
            await client.search.by_form(filter=models.ByFormFilter(text="…"))"""
        return await self._caller.given(options).call(
            _operations.BY_FORM,
            {"filter": filter},
        )

    async def by_json(
        self,
        *,
        query: list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """By json.

        ``GET /json``

        Example:
            await client.search.by_json()"""
        return await self._caller.given(options).call(
            _operations.BY_JSON,
            {"query": query},
        )
