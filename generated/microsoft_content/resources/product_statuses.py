"""ProductStatuses: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, ByToken, Pager

GET_PRODUCT_STATUSES_SUMMARY: Operation[models.ProductStatusesSummary] = Operation(
    name="product_statuses.get_product_statuses_summary",
    method="GET",
    path="/stores/{merchantId}/productstatusessummary",
    operation_id="getProductStatusesSummary",
    tags=("ProductStatuses",),
    parameters=(
        Parameter(
            "merchant_id",
            "merchantId",
            "path",
            required=True,
            shape=_constraints.Limited(shapes.Integer(), minimum=0, maximum=18446744073709551615),
        ),
        Parameter("customer_id", "CustomerId", "header", requires="CustomerAccountId"),
        Parameter("customer_account_id", "CustomerAccountId", "header"),
    ),
    security=(("AuthenticationToken", "DeveloperToken"),),
    success={"200": Json(shapes.Ref(lambda: models.ProductStatusesSummary))},
    errors={
        "400": Json(shapes.Ref(lambda: models.ErrorResponse)),
        "401": Json(shapes.Ref(lambda: models.ErrorResponse)),
        "404": Json(shapes.Ref(lambda: models.ErrorResponse)),
        "500": Json(shapes.Ref(lambda: models.ErrorResponse)),
    },
)

GET_PRODUCT_STATUSES: Operation[models.ProductStatuses] = Operation(
    name="product_statuses.get_product_statuses",
    method="GET",
    path="/stores/{merchantId}/productstatuses",
    operation_id="getProductStatuses",
    tags=("ProductStatuses",),
    parameters=(
        Parameter(
            "merchant_id",
            "merchantId",
            "path",
            required=True,
            shape=_constraints.Limited(shapes.Integer(), minimum=0, maximum=18446744073709551615),
        ),
        Parameter(
            "max_results",
            "max-results",
            "query",
            shape=_constraints.Limited(shapes.Integer(), maximum=250),
        ),
        Parameter("continuation_token", "continuation-token", "query"),
        Parameter("customer_id", "CustomerId", "header", requires="CustomerAccountId"),
        Parameter("customer_account_id", "CustomerAccountId", "header"),
    ),
    security=(("AuthenticationToken", "DeveloperToken"),),
    success={"200": Json(shapes.Ref(lambda: models.ProductStatuses))},
    errors={
        "400": Json(shapes.Ref(lambda: models.ErrorResponse)),
        "401": Json(shapes.Ref(lambda: models.ErrorResponse)),
        "404": Json(shapes.Ref(lambda: models.ErrorResponse)),
        "500": Json(shapes.Ref(lambda: models.ErrorResponse)),
    },
)

GET_PRODUCT_STATUSES_PAGING: ByToken[models.ProductStatuses, models.ProductStatus] = ByToken(
    argument="continuation_token",
    items=lambda page: page.resources,
    next=lambda page: page.next_page_token,
)


class ProductStatuses:
    """Which product offers of a store are served, and what is wrong with the others."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_product_statuses_summary(self, *, merchant_id: int) -> models.ProductStatusesSummary:
        """Count the offers of a store by status

        Numbers of approved, disapproved, expiring and pending offers. A changed offer may
        take up to two hours to show in them.

        ``GET /stores/{merchantId}/productstatusessummary``

        Args:
            merchant_id: ID of the store.

        Headers:
            WebRequestActivityId: ID of the vendor's log entry of this request; their support
                asks for it.

        Raises:
            BadRequestError: its `body` is `models.ErrorResponse`.
            AuthenticationError: its `body` is `models.ErrorResponse`.
            NotFoundError: its `body` is `models.ErrorResponse`.
            ServerError: its `body` is `models.ErrorResponse`.
        """
        return self._caller.call(GET_PRODUCT_STATUSES_SUMMARY, {"merchant_id": merchant_id})

    def get_product_statuses(
        self,
        *,
        merchant_id: int,
        max_results: int | None = None,
        continuation_token: str | None = None,
    ) -> models.ProductStatuses:
        """List the offers of a store that have issues

        Only offers that are disapproved or have a warning are listed, one page at a time.

        ``GET /stores/{merchantId}/productstatuses``

        Args:
            merchant_id: ID of the store.
            max_results: Largest number of offers in one page. Default: 25.
            continuation_token: The page to return: `nextPageToken` of the page before. Left
                out for the first page.

        Headers:
            WebRequestActivityId: ID of the vendor's log entry of this request; their support
                asks for it.

        Raises:
            BadRequestError: its `body` is `models.ErrorResponse`.
            AuthenticationError: its `body` is `models.ErrorResponse`.
            NotFoundError: its `body` is `models.ErrorResponse`.
            ServerError: its `body` is `models.ErrorResponse`.
        """
        return self._caller.call(
            GET_PRODUCT_STATUSES,
            {
                "merchant_id": merchant_id,
                "max_results": max_results,
                "continuation_token": continuation_token,
            },
        )

    def iter_product_statuses(
        self,
        *,
        merchant_id: int,
        max_results: int | None = None,
        continuation_token: str | None = None,
        resume_token: str | None = None,
    ) -> Pager[models.ProductStatuses, models.ProductStatus]:
        """Every item of `get_product_statuses`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller,
            GET_PRODUCT_STATUSES,
            {
                "merchant_id": merchant_id,
                "max_results": max_results,
                "continuation_token": continuation_token,
            },
            GET_PRODUCT_STATUSES_PAGING,
            resume_token=resume_token,
        )


class AsyncProductStatuses:
    """Which product offers of a store are served, and what is wrong with the others."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_product_statuses_summary(
        self,
        *,
        merchant_id: int,
    ) -> models.ProductStatusesSummary:
        """Count the offers of a store by status

        Numbers of approved, disapproved, expiring and pending offers. A changed offer may
        take up to two hours to show in them.

        ``GET /stores/{merchantId}/productstatusessummary``

        Args:
            merchant_id: ID of the store.

        Headers:
            WebRequestActivityId: ID of the vendor's log entry of this request; their support
                asks for it.

        Raises:
            BadRequestError: its `body` is `models.ErrorResponse`.
            AuthenticationError: its `body` is `models.ErrorResponse`.
            NotFoundError: its `body` is `models.ErrorResponse`.
            ServerError: its `body` is `models.ErrorResponse`.
        """
        return await self._caller.call(GET_PRODUCT_STATUSES_SUMMARY, {"merchant_id": merchant_id})

    async def get_product_statuses(
        self,
        *,
        merchant_id: int,
        max_results: int | None = None,
        continuation_token: str | None = None,
    ) -> models.ProductStatuses:
        """List the offers of a store that have issues

        Only offers that are disapproved or have a warning are listed, one page at a time.

        ``GET /stores/{merchantId}/productstatuses``

        Args:
            merchant_id: ID of the store.
            max_results: Largest number of offers in one page. Default: 25.
            continuation_token: The page to return: `nextPageToken` of the page before. Left
                out for the first page.

        Headers:
            WebRequestActivityId: ID of the vendor's log entry of this request; their support
                asks for it.

        Raises:
            BadRequestError: its `body` is `models.ErrorResponse`.
            AuthenticationError: its `body` is `models.ErrorResponse`.
            NotFoundError: its `body` is `models.ErrorResponse`.
            ServerError: its `body` is `models.ErrorResponse`.
        """
        return await self._caller.call(
            GET_PRODUCT_STATUSES,
            {
                "merchant_id": merchant_id,
                "max_results": max_results,
                "continuation_token": continuation_token,
            },
        )

    def iter_product_statuses(
        self,
        *,
        merchant_id: int,
        max_results: int | None = None,
        continuation_token: str | None = None,
        resume_token: str | None = None,
    ) -> AsyncPager[models.ProductStatuses, models.ProductStatus]:
        """Every item of `get_product_statuses`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller,
            GET_PRODUCT_STATUSES,
            {
                "merchant_id": merchant_id,
                "max_results": max_results,
                "continuation_token": continuation_token,
            },
            GET_PRODUCT_STATUSES_PAGING,
            resume_token=resume_token,
        )
