"""Product Supplier: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CHECK_BATCH_STATUS: Operation[models.BatchStatus] = Operation(
    name="product_supplier.check_batch_status",
    method="GET",
    path="/CALL/MerchantImportJob/checkBatchStatus/{BATCH_ID}",
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
