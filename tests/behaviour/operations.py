"""Every operation of the three vendors: how it is called, a full answer, what it documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.behaviour.vendors import BATCH_ID

PRODUCT_ITEM = {
    "style_key": "shirt-1",
    "sku": "shirt-1-m",
    "hs_code": None,
    "name": "Shirt",
    "descriptions": {"de": "Hemd", "en": "Shirt"},
    "color": 38920,
    "size": None,
    "brand": 10,
    "category": 20,
    "weight": 250,
    "countries": ["DE", "AT"],
    "country_of_origin": "PT",
    "attributes": [1, 2],
    "material_composition_textile": [
        {"cluster_id": 1, "components": [{"material_id": 5, "fraction": 100}]}
    ],
    "prices": [{"country_code": "DE", "retail_price": 19.99, "sale_price": None}],
    "images": ["https://img.example.com/1.jpg"],
}

PRODUCTS = {
    "batchRequestId": str(BATCH_ID),
    "status": "completed",
    "items": [
        {"requestItem": PRODUCT_ITEM, "success": True, "errors": []},
        {"requestItem": PRODUCT_ITEM, "success": False, "errors": ["price too high"]},
    ],
}

STATUSES = {
    "batchRequestId": str(BATCH_ID),
    "status": "completed",
    "items": [
        {
            "requestItem": {"style_key": "shirt-1", "status": "published"},
            "success": True,
            "errors": [],
        }
    ],
}

SHIPMENTS = {
    "batchRequestId": str(BATCH_ID),
    "status": "completed",
    "items": [
        {
            "requestItem": {
                "order_items": [1, 2],
                "carrier_key": "DHL",
                "shipment_tracking_key": "s-1",
                "return_tracking_key": "r-1",
            },
            "success": True,
            "errors": [],
        }
    ],
}

SUMMARY = {
    "approved": 3,
    "disapproved": 0,
    "expiring": 1,
    "merchantId": 2**64 - 1,
    "pending": 2,
}

OFFERS = {
    "resources": [
        {
            "creationDate": "2024-03-01T10:00:00.123Z",
            "expirationDate": "2024-04-01T10:00:00+02:00",
            "itemLevelIssues": [
                {
                    "attributeName": "title",
                    "code": "TitleTooLongErr",
                    "description": "The title is too long.",
                    "servability": "Disapproved",
                }
            ],
            "lastUpdateDate": "2024-03-02T10:00:00.1234567Z",
            "productId": "Online:en:US:1",
            "status": "Warning",
            "title": "Shirt",
        }
    ]
}

BATCH = {
    "batchStatus": "DONE",
    "failCount": 1,
    "successCount": 2,
    "failedProducts": [{}, {"sku": "a-1", "reasons": [{"code": 7}, None]}],
    "ratio": "66%",
    "pushPriceFrequency": 15,
    "bulkOperationType": "PRICE",
}

MESSAGE = {"message": "no such batch"}
MICROSOFT_ERROR = {
    "errors": [{"code": "ContinuationTokenInvalidErr", "message": "The token is not valid."}]
}


@dataclass(frozen=True)
class Operation:
    """One operation; `errors` are the documented statuses, `error` a body that they come with."""

    vendor: str
    name: str
    path: str
    arguments: Mapping[str, Any]
    full: Mapping[str, Any]
    errors: Mapping[int, str]
    error: Mapping[str, Any]
    error_model: str = ""

    def call(self, client: Any) -> Any:
        """Call it."""
        resource, method = self.name.split(".")
        return getattr(getattr(client, resource), method)(**self.arguments)


_ABOUT_YOU_ERRORS = {400: "BadRequestError", 401: "AuthenticationError", 404: "NotFoundError"}
_MICROSOFT_ERRORS = {**_ABOUT_YOU_ERRORS, 500: "ServerError"}
_MIRCATE_ERRORS = {400: "BadRequestError", 403: "PermissionDeniedError", 404: "NotFoundError"}


def _about_you(method: str, path: str, full: Mapping[str, Any]) -> Operation:
    name, arguments = f"results.{method}", {"batch_request_id": BATCH_ID}
    return Operation(
        "about_you", name, path, arguments, full, _ABOUT_YOU_ERRORS, MESSAGE, "BadRequest"
    )


def _microsoft(method: str, path: str, full: Mapping[str, Any]) -> Operation:
    name, arguments, errors = f"product_statuses.{method}", {"merchant_id": 123}, _MICROSOFT_ERRORS
    return Operation(
        "microsoft", name, path, arguments, full, errors, MICROSOFT_ERROR, "ErrorResponse"
    )


OPERATIONS: tuple[Operation, ...] = (
    _about_you("get_product_batch_results", "/api/v1/results/products", PRODUCTS),
    _about_you("get_product_status_update_batch_results", "/api/v1/results/status", STATUSES),
    _about_you("get_ship_order_batch_results", "/api/v1/results/ship-orders", SHIPMENTS),
    _microsoft("get_product_statuses", "/stores/123/productstatuses", OFFERS),
    _microsoft("get_product_statuses_summary", "/stores/123/productstatusessummary", SUMMARY),
    Operation(
        "mircate",
        "product_supplier.check_batch_status",
        "/CALL/MerchantImportJob/checkBatchStatus/b-1",
        {"batch_id": "b-1"},
        BATCH,
        _MIRCATE_ERRORS,
        {"error": "no such batch"},
    ),
)
