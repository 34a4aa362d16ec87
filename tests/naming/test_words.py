"""Texts as words: acronyms, brands, digits, signs."""

from __future__ import annotations

import pytest

from oasmith.naming.words import singular, words

WORDS = {
    "userIDs": "user_ids",
    "imageURLs": "image_urls",
    "listAPIs": "list_apis",
    "VATIds": "vat_ids",
    "HTTPHealth": "http_health",
    "OAuth2": "oauth2",
    "OAuth2Token": "oauth2_token",
    "noAuth": "no_auth",
    "IPv4Address": "ipv4_address",
    "ipV6": "ipv6",
    "APIv2": "api_v2",
    "fooAPIv2": "foo_api_v2",
    "TLSv1": "tls_v1",
    "SKUoffers": "sku_offers",
    "B2BCustomer": "b2b_customer",
    "isB2B": "is_b2b",
    "get3PFulfillmentProviders": "get_3p_fulfillment_providers",
    "enable2FAStatus": "enable_2fa_status",
    "i18nKey": "i18n_key",
    "K8sPod": "k8s_pod",
    "io.k8s.api.core.v1.Pod": "io_k8s_api_core_v1_pod",
    "eBay": "ebay",
    "eBayItemId": "ebay_item_id",
    "iOS": "ios",
    "macOS": "macos",
    "testJSONataExpression": "test_jsonata_expression",
    "ISO8601Date": "iso8601_date",
    "md5Hash": "md5_hash",
    "SHA256": "sha256",
    "x509Cert": "x509_cert",
    "addressLine2": "address_line2",
    "2dAggregate": "2d_aggregate",
    "User's offers": "users_offers",
    "f_creationDate": "f_creation_date",
    "price>=": "price_gte",
    "DateCreated<": "date_created_lt",
    "-created": "minus_created",
    "GMT+0": "gmt_plus_0",
    "größeId": "größe_id",
    "日本語": "日本語",
}


@pytest.mark.parametrize("text", WORDS)
def test_words(text: str) -> None:
    assert "_".join(words(text)) == WORDS[text]


@pytest.mark.parametrize("text", ["k8s", "i18n", "e2e", "b2b", "md5sum", "i64s", "v1beta1", "c2c"])
def test_what_is_written_small_stays_one_word(text: str) -> None:
    assert words(text) == (text,)


@pytest.mark.parametrize("text", [*WORDS.values(), "rate_limit_v1beta1"])
def test_words_of_words_are_the_same(text: str) -> None:
    assert "_".join(words(text)) == text


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("orders", "order"),
        ("policies", "policy"),
        ("batches", "batch"),
        ("addresses", "address"),
        ("caches", "cache"),
        ("aliases", "alias"),
        ("statuses", "status"),
        ("series", "series"),
        ("ids", "id"),
        ("status", "status"),
        ("kubernetes", "kubernetes"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
