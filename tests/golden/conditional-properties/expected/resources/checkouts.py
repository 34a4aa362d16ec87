"""checkouts: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation

CREATE_CHECKOUT: Operation[models.Checkout] = Operation(
    name="checkouts.create_checkout",
    method="POST",
    path="/checkouts",
    operation_id="createCheckout",
    tags=("checkouts",),
    body=(Json(shapes.Ref(lambda: models.Checkout)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Checkout))},
)


class Checkouts:
    """Operations of checkouts."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_checkout(self, *, body: models.Checkout) -> models.Checkout:
        """Call ``POST /checkouts``."""
        return self._caller.call(CREATE_CHECKOUT, {}, body=body)


class AsyncCheckouts:
    """Operations of checkouts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_checkout(self, *, body: models.Checkout) -> models.Checkout:
        """Call ``POST /checkouts``."""
        return await self._caller.call(CREATE_CHECKOUT, {}, body=body)
