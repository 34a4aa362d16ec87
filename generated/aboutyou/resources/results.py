"""Results: operations as data, and how to call them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from .. import models
from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.limits import RateLimit
from .._runtime.operation import Operation, Parameter
from .._runtime.polling import Polling, resumed, wait, wait_async

GET_PRODUCT_BATCH_RESULTS: Operation[models.UpsertProductBatchResultsResponse] = Operation(
    name="results.get_product_batch_results",
    method="GET",
    path="/api/v1/results/products",
    operation_id="scapi_app_endpoints_result_api_get_product_batch_results",
    tags=("Results",),
    parameters=(Parameter("batch_request_id", "batch_request_id", "query", required=True),),
    security=(("APIKeyAuth",),),
    success={"200": Json(shapes.Ref(lambda: models.UpsertProductBatchResultsResponse))},
    errors={
        "400": Json(shapes.Ref(lambda: models.BadRequest)),
        "401": Json(shapes.Ref(lambda: models.BadRequest)),
        "404": Json(shapes.Ref(lambda: models.BadRequest)),
    },
    rate_limit=RateLimit(200, per=60.0),
)

GET_PRODUCT_BATCH_RESULTS_POLLING: Polling[models.UpsertProductBatchResultsResponse] = Polling(
    status=lambda result: result.status,
    success=("completed",),
    failure=("failed",),
    pending=("pending", "processing", "retry"),
)

GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS: Operation[
    models.UpdateProductStatusBatchResultsResponse
] = Operation(
    name="results.get_product_status_update_batch_results",
    method="GET",
    path="/api/v1/results/status",
    operation_id="scapi_app_endpoints_result_api_get_product_status_update_batch_results",
    tags=("Results",),
    parameters=(Parameter("batch_request_id", "batch_request_id", "query", required=True),),
    security=(("APIKeyAuth",),),
    success={"200": Json(shapes.Ref(lambda: models.UpdateProductStatusBatchResultsResponse))},
    errors={
        "400": Json(shapes.Ref(lambda: models.BadRequest)),
        "401": Json(shapes.Ref(lambda: models.BadRequest)),
        "404": Json(shapes.Ref(lambda: models.BadRequest)),
    },
    rate_limit=RateLimit(200, per=60.0),
)

GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS_POLLING: Polling[
    models.UpdateProductStatusBatchResultsResponse
] = Polling(
    status=lambda result: result.status,
    success=("completed",),
    failure=("failed",),
    pending=("pending", "processing", "retry"),
)

GET_SHIP_ORDER_BATCH_RESULTS: Operation[models.ShipmentOrderResultsResponse] = Operation(
    name="results.get_ship_order_batch_results",
    method="GET",
    path="/api/v1/results/ship-orders",
    operation_id="scapi_app_endpoints_result_api_get_ship_order_batch_results",
    tags=("Results",),
    parameters=(Parameter("batch_request_id", "batch_request_id", "query", required=True),),
    security=(("APIKeyAuth",),),
    success={"200": Json(shapes.Ref(lambda: models.ShipmentOrderResultsResponse))},
    errors={
        "400": Json(shapes.Ref(lambda: models.BadRequest)),
        "401": Json(shapes.Ref(lambda: models.BadRequest)),
        "404": Json(shapes.Ref(lambda: models.BadRequest)),
    },
    rate_limit=RateLimit(200, per=60.0),
)

GET_SHIP_ORDER_BATCH_RESULTS_POLLING: Polling[models.ShipmentOrderResultsResponse] = Polling(
    status=lambda result: result.status,
    success=("completed",),
    failure=("failed",),
    pending=("pending", "processing", "retry"),
)


class Results:
    """Operations of Results."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_product_batch_results(
        self,
        *,
        batch_request_id: UUID,
    ) -> models.UpsertProductBatchResultsResponse:
        """Get Product Batch Results

        **Rate limit:** 200 requests per minute

        ``GET /api/v1/results/products``

        At most 200 calls in 60 s.

        Raises:
            BadRequestError: its `body` is `models.BadRequest`.
            AuthenticationError: its `body` is `models.BadRequest`.
            NotFoundError: its `body` is `models.BadRequest`.
        """
        return self._caller.call(GET_PRODUCT_BATCH_RESULTS, {"batch_request_id": batch_request_id})

    def wait_for_product_batch_results(
        self,
        *,
        batch_request_id: UUID,
        wait_until: Callable[[models.UpsertProductBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpsertProductBatchResultsResponse:
        """Call `get_product_batch_results` until the status is `completed`, or `wait_until` is
        true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_product_batch_results` from its `resume_token`.
        """
        return wait(
            self._caller,
            GET_PRODUCT_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
            GET_PRODUCT_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_product_batch_results(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.UpsertProductBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpsertProductBatchResultsResponse:
        """Go on with `wait_for_product_batch_results` from the `resume_token` of its error, also
        in another process; the first look is at once.
        """
        return wait(
            self._caller,
            GET_PRODUCT_BATCH_RESULTS,
            resumed(GET_PRODUCT_BATCH_RESULTS, resume_token),
            GET_PRODUCT_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def get_product_status_update_batch_results(
        self,
        *,
        batch_request_id: UUID,
    ) -> models.UpdateProductStatusBatchResultsResponse:
        """Get Product Status Update Batch Results

        **Rate limit:** 200 requests per minute

        ``GET /api/v1/results/status``

        At most 200 calls in 60 s.

        Raises:
            BadRequestError: its `body` is `models.BadRequest`.
            AuthenticationError: its `body` is `models.BadRequest`.
            NotFoundError: its `body` is `models.BadRequest`.
        """
        return self._caller.call(
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
        )

    def wait_for_product_status_update_batch_results(
        self,
        *,
        batch_request_id: UUID,
        wait_until: Callable[[models.UpdateProductStatusBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpdateProductStatusBatchResultsResponse:
        """Call `get_product_status_update_batch_results` until the status is `completed`, or
        `wait_until` is true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_product_status_update_batch_results` from its
                `resume_token`.
        """
        return wait(
            self._caller,
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_product_status_update_batch_results(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.UpdateProductStatusBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpdateProductStatusBatchResultsResponse:
        """Go on with `wait_for_product_status_update_batch_results` from the `resume_token` of
        its error, also in another process; the first look is at once.
        """
        return wait(
            self._caller,
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS,
            resumed(GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS, resume_token),
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def get_ship_order_batch_results(
        self,
        *,
        batch_request_id: UUID,
    ) -> models.ShipmentOrderResultsResponse:
        """Get Ship Order Batch Results

        **Rate limit:** 200 requests per minute

        ``GET /api/v1/results/ship-orders``

        At most 200 calls in 60 s.

        Raises:
            BadRequestError: its `body` is `models.BadRequest`.
            AuthenticationError: its `body` is `models.BadRequest`.
            NotFoundError: its `body` is `models.BadRequest`.
        """
        return self._caller.call(
            GET_SHIP_ORDER_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
        )

    def wait_for_ship_order_batch_results(
        self,
        *,
        batch_request_id: UUID,
        wait_until: Callable[[models.ShipmentOrderResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.ShipmentOrderResultsResponse:
        """Call `get_ship_order_batch_results` until the status is `completed`, or `wait_until`
        is true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_ship_order_batch_results` from its `resume_token`.
        """
        return wait(
            self._caller,
            GET_SHIP_ORDER_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
            GET_SHIP_ORDER_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_ship_order_batch_results(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.ShipmentOrderResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.ShipmentOrderResultsResponse:
        """Go on with `wait_for_ship_order_batch_results` from the `resume_token` of its error,
        also in another process; the first look is at once.
        """
        return wait(
            self._caller,
            GET_SHIP_ORDER_BATCH_RESULTS,
            resumed(GET_SHIP_ORDER_BATCH_RESULTS, resume_token),
            GET_SHIP_ORDER_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )


class AsyncResults:
    """Operations of Results."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_product_batch_results(
        self,
        *,
        batch_request_id: UUID,
    ) -> models.UpsertProductBatchResultsResponse:
        """Get Product Batch Results

        **Rate limit:** 200 requests per minute

        ``GET /api/v1/results/products``

        At most 200 calls in 60 s.

        Raises:
            BadRequestError: its `body` is `models.BadRequest`.
            AuthenticationError: its `body` is `models.BadRequest`.
            NotFoundError: its `body` is `models.BadRequest`.
        """
        return await self._caller.call(
            GET_PRODUCT_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
        )

    async def wait_for_product_batch_results(
        self,
        *,
        batch_request_id: UUID,
        wait_until: Callable[[models.UpsertProductBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpsertProductBatchResultsResponse:
        """Call `get_product_batch_results` until the status is `completed`, or `wait_until` is
        true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_product_batch_results` from its `resume_token`.
        """
        return await wait_async(
            self._caller,
            GET_PRODUCT_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
            GET_PRODUCT_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_product_batch_results(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.UpsertProductBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpsertProductBatchResultsResponse:
        """Go on with `wait_for_product_batch_results` from the `resume_token` of its error, also
        in another process; the first look is at once.
        """
        return await wait_async(
            self._caller,
            GET_PRODUCT_BATCH_RESULTS,
            resumed(GET_PRODUCT_BATCH_RESULTS, resume_token),
            GET_PRODUCT_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def get_product_status_update_batch_results(
        self,
        *,
        batch_request_id: UUID,
    ) -> models.UpdateProductStatusBatchResultsResponse:
        """Get Product Status Update Batch Results

        **Rate limit:** 200 requests per minute

        ``GET /api/v1/results/status``

        At most 200 calls in 60 s.

        Raises:
            BadRequestError: its `body` is `models.BadRequest`.
            AuthenticationError: its `body` is `models.BadRequest`.
            NotFoundError: its `body` is `models.BadRequest`.
        """
        return await self._caller.call(
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
        )

    async def wait_for_product_status_update_batch_results(
        self,
        *,
        batch_request_id: UUID,
        wait_until: Callable[[models.UpdateProductStatusBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpdateProductStatusBatchResultsResponse:
        """Call `get_product_status_update_batch_results` until the status is `completed`, or
        `wait_until` is true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_product_status_update_batch_results` from its
                `resume_token`.
        """
        return await wait_async(
            self._caller,
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_product_status_update_batch_results(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.UpdateProductStatusBatchResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.UpdateProductStatusBatchResultsResponse:
        """Go on with `wait_for_product_status_update_batch_results` from the `resume_token` of
        its error, also in another process; the first look is at once.
        """
        return await wait_async(
            self._caller,
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS,
            resumed(GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS, resume_token),
            GET_PRODUCT_STATUS_UPDATE_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def get_ship_order_batch_results(
        self,
        *,
        batch_request_id: UUID,
    ) -> models.ShipmentOrderResultsResponse:
        """Get Ship Order Batch Results

        **Rate limit:** 200 requests per minute

        ``GET /api/v1/results/ship-orders``

        At most 200 calls in 60 s.

        Raises:
            BadRequestError: its `body` is `models.BadRequest`.
            AuthenticationError: its `body` is `models.BadRequest`.
            NotFoundError: its `body` is `models.BadRequest`.
        """
        return await self._caller.call(
            GET_SHIP_ORDER_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
        )

    async def wait_for_ship_order_batch_results(
        self,
        *,
        batch_request_id: UUID,
        wait_until: Callable[[models.ShipmentOrderResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.ShipmentOrderResultsResponse:
        """Call `get_ship_order_batch_results` until the status is `completed`, or `wait_until`
        is true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_ship_order_batch_results` from its `resume_token`.
        """
        return await wait_async(
            self._caller,
            GET_SHIP_ORDER_BATCH_RESULTS,
            {"batch_request_id": batch_request_id},
            GET_SHIP_ORDER_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_ship_order_batch_results(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.ShipmentOrderResultsResponse], bool] | None = None,
        timeout: float = 600.0,
    ) -> models.ShipmentOrderResultsResponse:
        """Go on with `wait_for_ship_order_batch_results` from the `resume_token` of its error,
        also in another process; the first look is at once.
        """
        return await wait_async(
            self._caller,
            GET_SHIP_ORDER_BATCH_RESULTS,
            resumed(GET_SHIP_ORDER_BATCH_RESULTS, resume_token),
            GET_SHIP_ORDER_BATCH_RESULTS_POLLING,
            until=wait_until,
            timeout=timeout,
        )
