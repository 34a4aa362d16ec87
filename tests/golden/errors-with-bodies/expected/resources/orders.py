"""orders: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing, Text
from .._runtime.operation import Operation, Parameter

CREATE_ORDER: Operation[None] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    operation_id="createOrder",
    tags=("orders",),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    security=(("key",),),
    success={"201": Nothing()},
    errors={
        "404": (
            Json(shapes.Ref(lambda: models.NoCustomer)),
            Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
        ),
        "422": Json(shapes.Ref(lambda: models.Fault)),
        "5XX": Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
    },
)

GET_ORDER: Operation[models.Order] = Operation(
    name="orders.get_order",
    method="GET",
    path="/orders/{order_id}",
    operation_id="getOrder",
    tags=("orders",),
    parameters=(
        Parameter("order_id", "order_id", "path", required=True),
        Parameter("fields", "fields", "query"),
    ),
    security=(("key",),),
    success={"200": Json(shapes.Ref(lambda: models.Order))},
    errors={
        "4XX": Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
        "409": Json(shapes.Array(shapes.Ref(lambda: models.Fault))),
        "default": Text(),
    },
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_order(self, *, body: models.Order, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /orders``.

        Raises:
            NotFoundError: its `body` is `models.NoCustomer | models.Problem`.
            UnprocessableError: its `body` is `models.Fault`.
            ServerError: its `body` is `models.Problem`.
        """
        return self._caller.given(options).call(CREATE_ORDER, {}, body=body)

    def get_order(
        self,
        *,
        order_id: str,
        fields: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Call ``GET /orders/{order_id}``.

        Raises:
            ApiError: its `body` is `models.Problem | str`.
            ConflictError: its `body` is `list[models.Fault]`.
        """
        return self._caller.given(options).call(GET_ORDER, {"order_id": order_id, "fields": fields})


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_order(self, *, body: models.Order, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /orders``.

        Raises:
            NotFoundError: its `body` is `models.NoCustomer | models.Problem`.
            UnprocessableError: its `body` is `models.Fault`.
            ServerError: its `body` is `models.Problem`.
        """
        return await self._caller.given(options).call(CREATE_ORDER, {}, body=body)

    async def get_order(
        self,
        *,
        order_id: str,
        fields: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Call ``GET /orders/{order_id}``.

        Raises:
            ApiError: its `body` is `models.Problem | str`.
            ConflictError: its `body` is `list[models.Fault]`.
        """
        return await self._caller.given(options).call(
            GET_ORDER,
            {"order_id": order_id, "fields": fields},
        )
