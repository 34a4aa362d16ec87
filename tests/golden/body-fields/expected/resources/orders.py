"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .. import models as _models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.model import UNSET, Unset
from .._runtime.options import OptionsButTimeout
from . import _orders_operations as _operations


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_order(
        self,
        shop: str,
        sku: str,
        *,
        sku_body: str,
        quantity: int,
        models: str | None = None,
        dry: bool | None = None,
        note: str | None | Unset = UNSET,
        kind: Literal["order"] = "order",
        timeout: int | None = None,
        self_body: str | None = None,
        models_: list[str] | None = None,
        pin: str | None = None,
        gifts: list[models.Gift] | None = None,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Order:
        """Create order.

        ``POST /shops/{shop}/orders/{sku}``

        Body: What is wanted.

        Args:
            sku_body: What to send.
            quantity: How many. Default: 1.
            note: For the packers. Example: "fragile".
            timeout: Days until it is given up.
            pin: Write-only.

        Example:
            client.orders.create_order("your-shop", "your-sku", sku_body="…", quantity=123)"""
        return self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {
                "sku": sku,
                "shop": shop,
                "models": models,
                "dry": dry,
            },
            body=_models.Order(
                sku=sku_body,
                quantity=quantity,
                note=note,
                kind=kind,
                timeout=timeout,
                self=self_body,
                models_=models_,
                pin=pin,
                gifts=gifts,
            ),
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_order(
        self,
        shop: str,
        sku: str,
        *,
        sku_body: str,
        quantity: int,
        models: str | None = None,
        dry: bool | None = None,
        note: str | None | Unset = UNSET,
        kind: Literal["order"] = "order",
        timeout: int | None = None,
        self_body: str | None = None,
        models_: list[str] | None = None,
        pin: str | None = None,
        gifts: list[models.Gift] | None = None,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Order:
        """Create order.

        ``POST /shops/{shop}/orders/{sku}``

        Body: What is wanted.

        Args:
            sku_body: What to send.
            quantity: How many. Default: 1.
            note: For the packers. Example: "fragile".
            timeout: Days until it is given up.
            pin: Write-only.

        Example:
            await client.orders.create_order("your-shop", "your-sku", sku_body="…", quantity=123)"""
        return await self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {
                "sku": sku,
                "shop": shop,
                "models": models,
                "dry": dry,
            },
            body=_models.Order(
                sku=sku_body,
                quantity=quantity,
                note=note,
                kind=kind,
                timeout=timeout,
                self=self_body,
                models_=models_,
                pin=pin,
                gifts=gifts,
            ),
        )
