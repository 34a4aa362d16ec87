"""What the vendors answer arrives typed, whole, and flows back unchanged."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

import aboutyou.models
import microsoft_content.models
from tests.behaviour.operations import (
    BATCH,
    OFFERS,
    OPERATIONS,
    PRODUCTS,
    SHIPMENTS,
    STATUSES,
    SUMMARY,
    Operation,
)
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import BATCH_ID, Vendor, answer


@pytest.fixture(params=OPERATIONS, ids=lambda operation: operation.name)
def operation(request: pytest.FixtureRequest) -> Operation:
    chosen: Operation = request.param
    return chosen


@pytest.fixture
def vendor(operation: Operation, request: pytest.FixtureRequest) -> Vendor:
    chosen: Vendor = request.getfixturevalue(operation.vendor)
    return chosen


def test_every_operation_sends_what_its_vendor_wants(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(answer(operation.full))
    result = side.run(operation.call(side.client(vendor)))
    assert [seen.path for seen in vendor.seen] == [vendor.prefix + operation.path]
    assert result.to_dict() == operation.full


def test_unknown_fields_are_kept_and_flow_back(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    grown = _grown(operation.full)
    vendor.answers(answer(grown))
    result = side.run(operation.call(side.client(vendor)))
    assert result.additional_properties == {"new": {"deep": [1, None]}}
    assert result.to_dict() == grown
    assert json.loads(result.to_json()) == grown


def _grown(value: Any) -> Any:
    """The value with a new field in every object, except that maps of text keep to text."""
    if isinstance(value, list):
        return [_grown(item) for item in value]
    if not isinstance(value, dict) or value.keys() == {"de", "en"}:
        return value
    return {**{name: _grown(item) for name, item in value.items()}, "new": {"deep": [1, None]}}


def test_the_results_of_a_product_batch_are_typed(side: Sync, about_you: Vendor) -> None:
    about_you.answers(answer(PRODUCTS))
    client = side.client(about_you)
    result = side.run(client.results.get_product_batch_results(batch_request_id=BATCH_ID))
    models = aboutyou.models
    assert type(result) is models.UpsertProductBatchResultsResponse
    assert result.batch_request_id == BATCH_ID
    assert result.status is models.RequestStatus.COMPLETED
    good, bad = result.items
    assert (good.success, bad.success, bad.errors) == (True, False, ["price too high"])
    item = good.request_item
    assert (item.ean, item.hs_code, item.name) == (None, None, "Shirt")
    assert (item.given("ean"), item.given("hs_code")) == (False, True)
    assert (item.size, item.second_size) == (None, None)
    assert not item.given("second_size")
    assert item.descriptions == {"de": "Hemd", "en": "Shirt"}
    assert isinstance(item.material_composition_textile, list)
    (composition,) = item.material_composition_textile
    assert composition.components == [models.TextileMaterial(material_id=5, fraction=100)]
    assert item.prices == [models.Price(country_code="DE", retail_price=19.99, sale_price=None)]
    assert about_you.seen[0].query == {"batch_request_id": str(BATCH_ID)}


def test_the_results_of_a_status_update_are_typed(side: Sync, about_you: Vendor) -> None:
    about_you.answers(answer(STATUSES))
    client = side.client(about_you)
    results = client.results
    result = side.run(results.get_product_status_update_batch_results(batch_request_id=BATCH_ID))
    assert result.items[0].request_item == aboutyou.models.UpdateProductStatusItem(
        style_key="shirt-1", status="published"
    )


def test_the_results_of_shipments_are_typed(side: Sync, about_you: Vendor) -> None:
    about_you.answers(answer(SHIPMENTS))
    client = side.client(about_you)
    result = side.run(client.results.get_ship_order_batch_results(batch_request_id=BATCH_ID))
    assert result.items[0].request_item.order_items == [1, 2]


def test_offers_are_typed(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(answer(OFFERS))
    client = side.client(microsoft)
    page = side.run(client.product_statuses.get_product_statuses(merchant_id=1, max_results=250))
    models = microsoft_content.models
    assert page.next_page_token is None
    (offer,) = page.resources
    assert type(offer.creation_date) is datetime
    assert offer.creation_date == datetime(2024, 3, 1, 10, 0, 0, 123000, UTC)
    assert offer.expiration_date == datetime(2024, 4, 1, 10, tzinfo=timezone(timedelta(hours=2)))
    assert offer.last_update_date == datetime(2024, 3, 2, 10, 0, 0, 123456, UTC)
    assert offer.status is models.ProductStatusValue.WARNING
    (issue,) = offer.item_level_issues
    assert issue.servability is models.Servability.DISAPPROVED
    assert microsoft.seen[0].query == {"max-results": "250"}


def test_a_merchant_id_takes_all_sixty_four_bits_both_ways(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(answer(SUMMARY))
    client = side.client(microsoft)
    statuses = client.product_statuses
    summary = side.run(statuses.get_product_statuses_summary(merchant_id=2**64 - 1))
    assert microsoft.seen[0].path.endswith("/stores/18446744073709551615/productstatusessummary")
    assert summary.merchant_id == 2**64 - 1
    assert json.loads(summary.to_json(), parse_float=Decimal) == SUMMARY


def test_failed_products_are_free_form(side: Sync, mircate: Vendor) -> None:
    mircate.answers(answer(BATCH), answer({}))
    client = side.client(mircate)
    status = side.run(client.product_supplier.check_batch_status(batch_id="a/b"))
    assert status.failed_products == BATCH["failedProducts"]
    assert mircate.seen[0].path.endswith("/checkBatchStatus/a%2Fb")
    empty = side.run(client.product_supplier.check_batch_status(batch_id="c"))
    assert (empty.batch_status, empty.failed_products, empty.to_dict()) == (None, None, {})


def test_null_where_only_absence_is_documented_is_kept_and_told(
    side: Sync, microsoft: Vendor
) -> None:
    came = {"resources": None, "nextPageToken": None}
    microsoft.answers(answer(came))
    client = side.client(microsoft)
    page = side.run(client.product_statuses.get_product_statuses(merchant_id=1))
    assert (page.resources, page.next_page_token, page.to_dict()) == (None, None, came)
    assert {(drift.path, drift.found) for drift in client.drift} == {
        ("resources", "null"),
        ("nextPageToken", "null"),
    }


def test_unknown_enum_values_are_kept_and_flow_back(side: Sync, microsoft: Vendor) -> None:
    issue = {"code": "NewErr", "servability": "Throttled"}
    sent = {"resources": [{"status": "Suspended", "itemLevelIssues": [issue]}]}
    microsoft.answers(answer(sent))
    client = side.client(microsoft)
    page = side.run(client.product_statuses.get_product_statuses(merchant_id=1))
    (offer,) = page.resources
    assert type(offer.status) is str
    assert (offer.status, offer.item_level_issues[0].servability) == ("Suspended", "Throttled")
    assert page.to_dict() == sent


def test_an_unknown_batch_status_is_kept_and_flows_back(side: Sync, about_you: Vendor) -> None:
    sent = {**PRODUCTS, "status": "paused"}
    about_you.answers(answer(sent))
    client = side.client(about_you)
    result = side.run(client.results.get_product_batch_results(batch_request_id=BATCH_ID))
    assert type(result.status) is str
    assert result.to_dict() == sent
