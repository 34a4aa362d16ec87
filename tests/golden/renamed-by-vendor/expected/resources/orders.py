"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import builtins
from collections.abc import Coroutine
from typing import Any, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from .._runtime.renamed import warn_renamed
from . import _orders_operations as _operations


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_purchases(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListResponse:
        """List purchases.

        ``GET /orders``

        Returns:
            A page.

        Example:
            client.orders.list_purchases()"""
        return self._caller.given(options).call(
            _operations.LIST_PURCHASES,
            {
                "page": page,
                "states": states,
            },
        )

    def iter_purchases(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListResponse, models.Purchase]:
        """Every item of `list_purchases`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.orders.iter_purchases():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_PURCHASES,
            {
                "page": page,
                "states": states,
            },
            _operations.LIST_PURCHASES_PAGING,
            resume_token=resume_token,
        )

    def create_order(
        self,
        *,
        user_id_2: str,
        user_id: str | None = None,
        state: models.PurchaseState | str | None = None,
        lines: models.Lines | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Purchase:
        """Create order.

        ``POST /orders``

        Returns:
            What was bought.

        Example:
            client.orders.create_order(user_id_2="…")"""
        return self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {},
            body=models.Purchase(
                user_id_2=user_id_2,
                user_id=user_id,
                state=state,
                lines=lines,
            ),
        )

    def cancel_purchase(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancel purchase.

        ``DELETE /orders/{id}``

        Example:
            client.orders.cancel_purchase("your-id")"""
        return self._caller.given(options).call(
            _operations.CANCEL_PURCHASE,
            {"id": id},
        )

    def cancel_order(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Deprecated: it is `client.orders.cancel_purchase` now."""
        warn_renamed(
            "client.orders.cancel_order",
            "client.orders.cancel_purchase",
        )
        return self.cancel_purchase(
            id=id,
            **options,
        )

    def iter_list(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListResponse, models.Purchase]:
        """Deprecated: it is `client.orders.iter_purchases` now."""
        warn_renamed(
            "client.orders.iter_list",
            "client.orders.iter_purchases",
        )
        return self.iter_purchases(
            page=page,
            states=states,
            resume_token=resume_token,
            **options,
        )

    def list(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListResponse:
        """Deprecated: it is `client.orders.list_purchases` now."""
        warn_renamed(
            "client.orders.list",
            "client.orders.list_purchases",
        )
        return self.list_purchases(
            page=page,
            states=states,
            **options,
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_purchases(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListResponse:
        """List purchases.

        ``GET /orders``

        Returns:
            A page.

        Example:
            await client.orders.list_purchases()"""
        return await self._caller.given(options).call(
            _operations.LIST_PURCHASES,
            {
                "page": page,
                "states": states,
            },
        )

    def iter_purchases(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListResponse, models.Purchase]:
        """Every item of `list_purchases`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.orders.iter_purchases():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_PURCHASES,
            {
                "page": page,
                "states": states,
            },
            _operations.LIST_PURCHASES_PAGING,
            resume_token=resume_token,
        )

    async def create_order(
        self,
        *,
        user_id_2: str,
        user_id: str | None = None,
        state: models.PurchaseState | str | None = None,
        lines: models.Lines | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Purchase:
        """Create order.

        ``POST /orders``

        Returns:
            What was bought.

        Example:
            await client.orders.create_order(user_id_2="…")"""
        return await self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {},
            body=models.Purchase(
                user_id_2=user_id_2,
                user_id=user_id,
                state=state,
                lines=lines,
            ),
        )

    async def cancel_purchase(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancel purchase.

        ``DELETE /orders/{id}``

        Example:
            await client.orders.cancel_purchase("your-id")"""
        return await self._caller.given(options).call(
            _operations.CANCEL_PURCHASE,
            {"id": id},
        )

    def cancel_order(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Deprecated: it is `client.orders.cancel_purchase` now."""
        warn_renamed(
            "client.orders.cancel_order",
            "client.orders.cancel_purchase",
        )
        return self.cancel_purchase(
            id=id,
            **options,
        )

    def iter_list(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListResponse, models.Purchase]:
        """Deprecated: it is `client.orders.iter_purchases` now."""
        warn_renamed(
            "client.orders.iter_list",
            "client.orders.iter_purchases",
        )
        return self.iter_purchases(
            page=page,
            states=states,
            resume_token=resume_token,
            **options,
        )

    def list(
        self,
        *,
        page: str | None = None,
        states: builtins.list[models.PurchaseState] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, models.ListResponse]:
        """Deprecated: it is `client.orders.list_purchases` now."""
        warn_renamed(
            "client.orders.list",
            "client.orders.list_purchases",
        )
        return self.list_purchases(
            page=page,
            states=states,
            **options,
        )
