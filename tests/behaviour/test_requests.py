"""What goes out, and what is refused before anything does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import aboutyou
import microsoft_content
import mircate as mircate_package
from tests.behaviour.operations import OFFERS, OPERATIONS, PRODUCTS, SUMMARY
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import BATCH_ID, Vendor, answer


def test_customer_ids_go_with_every_request(side: Sync, microsoft: Vendor) -> None:
    client = side.client(microsoft, customer_id="11", customer_account_id="22")
    microsoft.answers(answer(SUMMARY), answer(OFFERS))
    side.run(client.product_statuses.get_product_statuses_summary(merchant_id=1))
    side.run(client.product_statuses.get_product_statuses(merchant_id=1))
    for seen in microsoft.seen:
        assert (seen.headers["customerid"], seen.headers["customeraccountid"]) == ("11", "22")


def test_customer_ids_stay_away_when_not_given(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(answer(SUMMARY))
    client = side.client(microsoft)
    side.run(client.product_statuses.get_product_statuses_summary(merchant_id=1))
    assert not {"customerid", "customeraccountid"} & microsoft.seen[0].headers.keys()


def test_a_customer_without_an_account_is_refused(side: Sync, microsoft: Vendor) -> None:
    with pytest.raises(microsoft_content.RequestValidationError) as caught:
        side.client(microsoft, customer_id="11")
    assert str(caught.value) == "customer_id: must be given together with customer_account_id"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"merchant_id": 1, "max_results": 251}, "max_results: must be at most 250, got int 251"),
        ({"merchant_id": 2**64}, "merchant_id: must be at most 18446744073709551615, got int"),
        ({"merchant_id": -1}, "merchant_id: must be at least 0, got int -1"),
        ({"merchant_id": "me"}, "merchant_id: expected int, got str 'me'"),
        ({"merchant_id": None}, "merchant_id: missing"),
    ],
)
def test_arguments_against_the_schema_are_refused_before_anything_is_sent(
    side: Sync, microsoft: Vendor, arguments: dict[str, Any], told: str
) -> None:
    client = side.client(microsoft)
    with pytest.raises(microsoft_content.RequestValidationError) as caught:
        side.run(client.product_statuses.get_product_statuses(**arguments))
    assert str(caught.value).startswith(told)
    assert caught.value.operation == "product_statuses.get_product_statuses"
    assert microsoft.seen == []


def test_a_listing_against_the_schema_is_refused_before_anything_is_sent(
    side: Sync, microsoft: Vendor
) -> None:
    statuses = side.client(microsoft).product_statuses
    with pytest.raises(microsoft_content.RequestValidationError, match="at most 250"):
        side.items(statuses.iter_product_statuses(merchant_id=1, max_results=1_000))
    assert microsoft.seen == []


def test_validation_may_be_left_to_the_vendor(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(answer(OFFERS))
    client = side.client(microsoft, validate=False)
    side.run(client.product_statuses.get_product_statuses(merchant_id=1, max_results=251))
    assert microsoft.seen[0].query == {"max-results": "251"}


@pytest.mark.parametrize("batch_id", ["", ".", ".."])
def test_an_id_that_would_change_the_path_is_refused(
    side: Sync, mircate: Vendor, batch_id: str
) -> None:
    client = side.client(mircate)
    with pytest.raises(mircate_package.RequestValidationError, match="batch_id: must not"):
        side.run(client.product_supplier.check_batch_status(batch_id=batch_id))
    assert mircate.seen == []


@pytest.mark.parametrize(
    "spelled",
    [
        lambda vendor: vendor.url,
        lambda vendor: f"{vendor.url}/",
        lambda vendor: f"{vendor.url}///",
        lambda vendor: vendor.url.replace("127.0.0.1", "LOCALHOST"),
    ],
    ids=["plain", "slash", "slashes", "name"],
)
def test_a_base_url_keeps_its_path_and_needs_no_exact_slash(
    side: Sync, about_you: Vendor, spelled: Callable[[Vendor], str]
) -> None:
    about_you.answers(answer(PRODUCTS))
    client = side.client(about_you, base_url=spelled(about_you))
    side.run(client.results.get_product_batch_results(batch_request_id=BATCH_ID))
    assert about_you.seen[0].path == "/seller/api/v1/results/products"


@pytest.mark.parametrize(
    "url", ["", "api.example.com", "ftp://a.example.com", "https://", "https://u:p@a.example.com"]
)
def test_a_base_url_that_is_none_is_refused(side: Sync, about_you: Vendor, url: str) -> None:
    with pytest.raises(aboutyou.ConfigurationError, match="base_url"):
        side.client(about_you, base_url=url)


def test_a_vendor_without_documented_server_demands_a_base_url() -> None:
    for kind in (aboutyou.AboutYouClient, aboutyou.AsyncAboutYouClient):
        with pytest.raises(TypeError, match="base_url"):
            kind(api_key="your-api-key")  # type: ignore[call-arg]


def test_extra_headers_go_with_every_request(side: Sync, mircate: Vendor) -> None:
    mircate.answers(answer({}), answer({}))
    client = side.client(mircate, headers={"X-Team": "shop"})
    other = client.with_options(headers={"X-Trace": "t"})
    for each in (client, other):
        side.run(OPERATIONS[5].call(each))
    traced = [(seen.headers["x-team"], seen.headers.get("x-trace")) for seen in mircate.seen]
    assert traced == [("shop", None), ("shop", "t")]
