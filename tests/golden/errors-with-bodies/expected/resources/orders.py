"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _orders_operations as _operations


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_order(
        self,
        *,
        body: models.Order,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create order.

        ``POST /orders``

        Raises:
            NotFoundError: No such customer. Its `body` is `models.NoCustomer |
                models.Problem`.
            UnprocessableError: Something is wrong with it. Its `body` is `models.Fault`.
            ServerError: Our fault. Its `body` is `models.Problem`.

        Example:
            client.orders.create_order(body=models.Order(reference="…"))"""
        return self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {},
            body=body,
        )

    def get_order(
        self,
        order_id: str,
        *,
        fields: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Get order.

        ``GET /orders/{order_id}``

        Raises:
            ApiError: Your fault. Anything else. Its `body` is `models.Problem | str`.
            ConflictError: Its state, in the way. Its `body` is `list[models.Fault]`.

        Example:
            client.orders.get_order("your-order-id")"""
        return self._caller.given(options).call(
            _operations.GET_ORDER,
            {
                "order_id": order_id,
                "fields": fields,
            },
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_order(
        self,
        *,
        body: models.Order,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create order.

        ``POST /orders``

        Raises:
            NotFoundError: No such customer. Its `body` is `models.NoCustomer |
                models.Problem`.
            UnprocessableError: Something is wrong with it. Its `body` is `models.Fault`.
            ServerError: Our fault. Its `body` is `models.Problem`.

        Example:
            await client.orders.create_order(body=models.Order(reference="…"))"""
        return await self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {},
            body=body,
        )

    async def get_order(
        self,
        order_id: str,
        *,
        fields: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Get order.

        ``GET /orders/{order_id}``

        Raises:
            ApiError: Your fault. Anything else. Its `body` is `models.Problem | str`.
            ConflictError: Its state, in the way. Its `body` is `list[models.Fault]`.

        Example:
            await client.orders.get_order("your-order-id")"""
        return await self._caller.given(options).call(
            _operations.GET_ORDER,
            {
                "order_id": order_id,
                "fields": fields,
            },
        )
