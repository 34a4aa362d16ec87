"""orders: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[None] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/users/{id}/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(
        Parameter("page", "page", "query"),
        Parameter("id", "id", "path", required=True),
    ),
    success={"204": Nothing()},
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(self, *, id: str, page: int | None = None) -> None:
        """Call ``GET /users/{id}/orders``."""
        return self._caller.call(LIST_ORDERS, {"page": page, "id": id})


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(self, *, id: str, page: int | None = None) -> None:
        """Call ``GET /users/{id}/orders``."""
        return await self._caller.call(LIST_ORDERS, {"page": page, "id": id})
