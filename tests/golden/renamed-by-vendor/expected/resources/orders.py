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
            A page."""
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
        item, also in another process."""
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
        body: models.Purchase,
        **options: Unpack[CallOptions],
    ) -> models.Purchase:
        """Create order.

        ``POST /orders``

        Returns:
            What was bought."""
        return self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {},
            body=body,
        )

    def cancel_purchase(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancel purchase.

        ``DELETE /orders/{id}``"""
        return self._caller.given(options).call(
            _operations.CANCEL_PURCHASE,
            {"id": id},
        )

    def cancel_order(
        self,
        *,
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
            A page."""
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
        item, also in another process."""
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
        body: models.Purchase,
        **options: Unpack[CallOptions],
    ) -> models.Purchase:
        """Create order.

        ``POST /orders``

        Returns:
            What was bought."""
        return await self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {},
            body=body,
        )

    async def cancel_purchase(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Cancel purchase.

        ``DELETE /orders/{id}``"""
        return await self._caller.given(options).call(
            _operations.CANCEL_PURCHASE,
            {"id": id},
        )

    def cancel_order(
        self,
        *,
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
