"""How to call the operations of sample client.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from . import _sample_client_operations as _operations


class SampleClient_:
    """Operations of sample client."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(
        self,
        *,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.SampleClientGetResponse:
        """Get.

        ``GET /clients``

        Example:
            client.sample_client.get()"""
        return self._caller.given(options).call(
            _operations.GET,
            {"cursor": cursor},
        )

    def iter_get(
        self,
        *,
        cursor: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.SampleClientGetResponse, str]:
        """Every item of `get`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.sample_client.iter_get():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.GET,
            {"cursor": cursor},
            _operations.GET_PAGING,
            resume_token=resume_token,
        )

    def get_paging(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get paging.

        ``POST /clients``

        Example:
            client.sample_client.get_paging()"""
        return self._caller.given(options).call(
            _operations.GET_PAGING_,
            {},
        )


class AsyncSampleClient_:
    """Operations of sample client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get(
        self,
        *,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.SampleClientGetResponse:
        """Get.

        ``GET /clients``

        Example:
            await client.sample_client.get()"""
        return await self._caller.given(options).call(
            _operations.GET,
            {"cursor": cursor},
        )

    def iter_get(
        self,
        *,
        cursor: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.SampleClientGetResponse, str]:
        """Every item of `get`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.sample_client.iter_get():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.GET,
            {"cursor": cursor},
            _operations.GET_PAGING,
            resume_token=resume_token,
        )

    async def get_paging(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get paging.

        ``POST /clients``

        Example:
            await client.sample_client.get_paging()"""
        return await self._caller.given(options).call(
            _operations.GET_PAGING_,
            {},
        )
