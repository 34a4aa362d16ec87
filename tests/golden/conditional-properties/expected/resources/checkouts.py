"""checkouts: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
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

    def create_checkout(
        self,
        *,
        body: models.Checkout,
        **options: Unpack[CallOptions],
    ) -> models.Checkout:
        """Call ``POST /checkouts``."""
        return self._caller.given(options).call(CREATE_CHECKOUT, {}, body=body)


class AsyncCheckouts:
    """Operations of checkouts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_checkout(
        self,
        *,
        body: models.Checkout,
        **options: Unpack[CallOptions],
    ) -> models.Checkout:
        """Call ``POST /checkouts``."""
        return await self._caller.given(options).call(CREATE_CHECKOUT, {}, body=body)
