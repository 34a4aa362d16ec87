"""Product Supplier: operations as data, and how to call them."""

from __future__ import annotations

from collections.abc import Callable

from .. import models
from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.polling import resumed, wait, wait_async

CHECK_BATCH_STATUS: Operation[models.BatchStatus] = Operation(
    name="product_supplier.check_batch_status",
    method="GET",
    path="/CALL/MerchantImportJob/checkBatchStatus/{BATCH_ID}",
    operation_id="checkBatchStatus",
    tags=("Product Supplier",),
    parameters=(Parameter("batch_id", "BATCH_ID", "path", required=True),),
    security=(("ApiKey",),),
    success={"200": Json(shapes.Ref(lambda: models.BatchStatus))},
)


class ProductSupplier:
    """Stock and price updates of suppliers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def check_batch_status(self, *, batch_id: str) -> models.BatchStatus:
        """Look up the status of a batch

        Takes the batch ID that Receive Stock or Receive Price returned.

        ``GET /CALL/MerchantImportJob/checkBatchStatus/{BATCH_ID}``

        Args:
            batch_id: ID of the batch.
        """
        return self._caller.call(CHECK_BATCH_STATUS, {"batch_id": batch_id})

    def wait_for_batch_status(
        self,
        *,
        batch_id: str,
        wait_until: Callable[[models.BatchStatus], bool],
        timeout: float = 600.0,
    ) -> models.BatchStatus:
        """Call `check_batch_status` until `wait_until` is true of what it returns.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_batch_status` from its `resume_token`.
        """
        return wait(
            self._caller,
            CHECK_BATCH_STATUS,
            {"batch_id": batch_id},
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_batch_status(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.BatchStatus], bool],
        timeout: float = 600.0,
    ) -> models.BatchStatus:
        """Go on with `wait_for_batch_status` from the `resume_token` of its error, also in
        another process; the first look is at once.
        """
        return wait(
            self._caller,
            CHECK_BATCH_STATUS,
            resumed(CHECK_BATCH_STATUS, resume_token),
            until=wait_until,
            timeout=timeout,
        )


class AsyncProductSupplier:
    """Stock and price updates of suppliers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def check_batch_status(self, *, batch_id: str) -> models.BatchStatus:
        """Look up the status of a batch

        Takes the batch ID that Receive Stock or Receive Price returned.

        ``GET /CALL/MerchantImportJob/checkBatchStatus/{BATCH_ID}``

        Args:
            batch_id: ID of the batch.
        """
        return await self._caller.call(CHECK_BATCH_STATUS, {"batch_id": batch_id})

    async def wait_for_batch_status(
        self,
        *,
        batch_id: str,
        wait_until: Callable[[models.BatchStatus], bool],
        timeout: float = 600.0,
    ) -> models.BatchStatus:
        """Call `check_batch_status` until `wait_until` is true of what it returns.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_batch_status` from its `resume_token`.
        """
        return await wait_async(
            self._caller,
            CHECK_BATCH_STATUS,
            {"batch_id": batch_id},
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_batch_status(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.BatchStatus], bool],
        timeout: float = 600.0,
    ) -> models.BatchStatus:
        """Go on with `wait_for_batch_status` from the `resume_token` of its error, also in
        another process; the first look is at once.
        """
        return await wait_async(
            self._caller,
            CHECK_BATCH_STATUS,
            resumed(CHECK_BATCH_STATUS, resume_token),
            until=wait_until,
            timeout=timeout,
        )
