"""How to call the operations of items.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions, OptionsButTimeout
from .._runtime.paging import AsyncPager, Pager
from .._runtime.polling import resumed, wait, wait_async
from . import _items_operations as _operations


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(
        self,
        *,
        cursor: str | None = None,
        size: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListItemsResponse:
        """List items.

        ``GET /items``

        Example:
            client.items.list_items()"""
        return self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {
                "cursor": cursor,
                "size": size,
            },
        )

    def iter_items(
        self,
        *,
        cursor: str | None = None,
        size: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListItemsResponse, str]:
        """Every item of `list_items`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.items.iter_items():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_ITEMS,
            {
                "cursor": cursor,
                "size": size,
            },
            _operations.LIST_ITEMS_PAGING,
            resume_token=resume_token,
        )

    def replace_names(
        self,
        *,
        body: list[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace names.

        ``PUT /items``

        Example:
            client.items.replace_names()"""
        return self._caller.given(options).call(
            _operations.REPLACE_NAMES,
            {},
            body=body,
        )

    def create_item(
        self,
        *,
        name: str,
        note: str | None = None,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Create item.

        ``POST /items``

        Example:
            client.items.create_item(name="…")"""
        return self._caller.given(options).call(
            _operations.CREATE_ITEM,
            {},
            body=models.Item(
                name=name,
                note=note,
            ),
            content_type=content_type,
        )

    def delete_items(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete items.

        ``DELETE /items``

        Example:
            client.items.delete_items()"""
        return self._caller.given(options).call(
            _operations.DELETE_ITEMS,
            {},
        )

    def get_item(
        self,
        id: int,
        *,
        timeout_: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.GetItemResponse:
        """Get item.

        ``GET /items/{id}``

        Example:
            client.items.get_item(123)"""
        return self._caller.given(options).call(
            _operations.GET_ITEM,
            {
                "id": id,
                "timeout_": timeout_,
            },
        )

    def wait_for_item(
        self,
        id: int,
        *,
        timeout_: int | None = None,
        wait_until: Callable[[models.GetItemResponse], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.GetItemResponse:
        """Call `get_item` until the status is `done`, or `wait_until` is true of it.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_item` from its `resume_token`.

        Example:
            client.items.wait_for_item(123)"""
        return wait(
            self._caller.given(options),
            _operations.GET_ITEM,
            {
                "id": id,
                "timeout_": timeout_,
            },
            _operations.GET_ITEM_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_item(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.GetItemResponse], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.GetItemResponse:
        """Go on with `wait_for_item` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            client.items.resume_wait_for_item(resume_token="…")"""
        return wait(
            self._caller.given(options),
            _operations.GET_ITEM,
            resumed(
                _operations.GET_ITEM,
                resume_token,
            ),
            _operations.GET_ITEM_POLLING,
            until=wait_until,
            timeout=timeout,
        )


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(
        self,
        *,
        cursor: str | None = None,
        size: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListItemsResponse:
        """List items.

        ``GET /items``

        Example:
            await client.items.list_items()"""
        return await self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {
                "cursor": cursor,
                "size": size,
            },
        )

    def iter_items(
        self,
        *,
        cursor: str | None = None,
        size: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListItemsResponse, str]:
        """Every item of `list_items`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.items.iter_items():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_ITEMS,
            {
                "cursor": cursor,
                "size": size,
            },
            _operations.LIST_ITEMS_PAGING,
            resume_token=resume_token,
        )

    async def replace_names(
        self,
        *,
        body: list[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Replace names.

        ``PUT /items``

        Example:
            await client.items.replace_names()"""
        return await self._caller.given(options).call(
            _operations.REPLACE_NAMES,
            {},
            body=body,
        )

    async def create_item(
        self,
        *,
        name: str,
        note: str | None = None,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Create item.

        ``POST /items``

        Example:
            await client.items.create_item(name="…")"""
        return await self._caller.given(options).call(
            _operations.CREATE_ITEM,
            {},
            body=models.Item(
                name=name,
                note=note,
            ),
            content_type=content_type,
        )

    async def delete_items(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete items.

        ``DELETE /items``

        Example:
            await client.items.delete_items()"""
        return await self._caller.given(options).call(
            _operations.DELETE_ITEMS,
            {},
        )

    async def get_item(
        self,
        id: int,
        *,
        timeout_: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.GetItemResponse:
        """Get item.

        ``GET /items/{id}``

        Example:
            await client.items.get_item(123)"""
        return await self._caller.given(options).call(
            _operations.GET_ITEM,
            {
                "id": id,
                "timeout_": timeout_,
            },
        )

    async def wait_for_item(
        self,
        id: int,
        *,
        timeout_: int | None = None,
        wait_until: Callable[[models.GetItemResponse], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.GetItemResponse:
        """Call `get_item` until the status is `done`, or `wait_until` is true of it.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_item` from its `resume_token`.

        Example:
            await client.items.wait_for_item(123)"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_ITEM,
            {
                "id": id,
                "timeout_": timeout_,
            },
            _operations.GET_ITEM_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_item(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.GetItemResponse], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.GetItemResponse:
        """Go on with `wait_for_item` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            await client.items.resume_wait_for_item(resume_token="…")"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_ITEM,
            resumed(
                _operations.GET_ITEM,
                resume_token,
            ),
            _operations.GET_ITEM_POLLING,
            until=wait_until,
            timeout=timeout,
        )
