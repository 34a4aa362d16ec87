"""What the vendors' pages say holds in the documents that are loaded for them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.source.files import ReadFile, read_file
from oasmith.source.load import load_document
from oasmith.source.parse import parse

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
PUBLISHED = {
    "get-product-batch-results.json": (
        "10db0c698fdeac4cebf0a255557b7f7c957be6d1295e3a0ce9efd80cc00c812b"
    ),
    "get-product-status-update-batch-results.json": (
        "2a7b482f1b01261b1f4af0934782501104674a1e4b9a9cd9c2ecf4eabd0068f7"
    ),
    "get-shipped-order-batch-results.json": (
        "1402237ac787d49fbfeba94f63cf9b9ade4de87690f10b51db7dc7b9989c3ce2"
    ),
}
"""SHA-256 of the fenced blocks of the vendor's three pages, as they were published."""

VENDORS = {
    "aboutyou": (
        [SPECS / "aboutyou" / name for name in PUBLISHED],
        [SPECS / "aboutyou/aboutyou.overlay.yaml"],
    ),
    "microsoft": ([SPECS / "microsoft/microsoft-content.yaml"], []),
    "mircate": ([SPECS / "mircate/mircate.yaml"], []),
}


def document_of(vendor: str) -> Document:
    document, found = load_document(*VENDORS[vendor], root=ROOT)
    assert document is not None
    assert found == ()
    return document


def schemas_of(vendor: str) -> Json:
    return document_of(vendor).value["components"]["schemas"]


def operation(vendor: str, path: str) -> Json:
    return document_of(vendor).value["paths"][path]["get"]


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_document_is_valid(vendor: str) -> None:
    assert list(OpenAPIV31SpecValidator(document_of(vendor).value).iter_errors()) == []


@pytest.mark.parametrize("name", PUBLISHED)
def test_fragments_are_kept_as_published(name: str) -> None:
    data = (SPECS / "aboutyou" / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == PUBLISHED[name]


def test_about_you_fragments_make_one_document_of_three_operations() -> None:
    value = document_of("aboutyou").value
    assert list(value["paths"]) == [
        "/api/v1/results/products",
        "/api/v1/results/status",
        "/api/v1/results/ship-orders",
    ]
    assert len(value["components"]["schemas"]) == 17
    assert "servers" not in value
    for name in PUBLISHED:
        fragment = json.loads((SPECS / "aboutyou" / name).read_bytes())
        for schema, body in fragment["components"]["schemas"].items():
            assert body.items() <= value["components"]["schemas"][schema].items()


def test_every_about_you_operation_has_its_quota_and_its_polling_contract() -> None:
    value = document_of("aboutyou").value
    statuses = value["components"]["schemas"]["RequestStatus"]["enum"]
    for item in value["paths"].values():
        polling = item["get"]["x-oasmith-polling"]
        assert item["get"]["x-oasmith-rate-limit"] == {"requests": 200, "per": 60}
        assert polling["status"] == "$response.body#/status"
        assert sorted(polling["pending"] + polling["success"] + polling["failure"]) == sorted(
            statuses
        )


def test_every_overlay_action_says_why() -> None:
    overlay = read_file(SPECS / "aboutyou/aboutyou.overlay.yaml", ROOT)
    assert isinstance(overlay, ReadFile)
    tree, _ = parse(overlay.source)
    assert tree is not None
    assert all(action["x-reason"] for action in tree.value["actions"])


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        (
            "/stores/{merchantId}/productstatusessummary",
            ["MerchantId", "CustomerId", "CustomerAccountId"],
        ),
        (
            "/stores/{merchantId}/productstatuses",
            ["MerchantId", "MaxResults", "ContinuationToken", "CustomerId", "CustomerAccountId"],
        ),
    ],
)
def test_microsoft_operations_take_and_answer_what_the_page_lists(
    path: str, parameters: list[str]
) -> None:
    found = operation("microsoft", path)
    assert [p["$ref"].rpartition("/")[2] for p in found["parameters"]] == parameters
    assert list(found["responses"]) == ["200", "400", "401", "404", "500"]


def test_microsoft_parameters_are_those_of_the_page() -> None:
    value = document_of("microsoft").value
    parameters = value["components"]["parameters"]
    uint64 = {"type": "integer", "format": "uint64", "minimum": 0, "maximum": 2**64 - 1}
    assert parameters["MerchantId"]["schema"] == uint64
    assert parameters["MaxResults"]["name"] == "max-results"
    assert parameters["MaxResults"]["schema"] == {"type": "integer", "default": 25, "maximum": 250}
    assert parameters["ContinuationToken"]["name"] == "continuation-token"
    assert parameters["CustomerId"]["x-oasmith-requires"] == "CustomerAccountId"
    assert all(parameters[n]["x-oasmith-client"] for n in ("CustomerId", "CustomerAccountId"))
    assert value["security"] == [{"AuthenticationToken": [], "DeveloperToken": []}]
    assert value["servers"][0]["url"] == "https://content.api.ads.microsoft.com/v9.1/bmc"


def test_microsoft_paging_follows_the_token_of_the_response() -> None:
    found = operation("microsoft", "/stores/{merchantId}/productstatuses")
    assert found["x-oasmith-paging"] == {
        "token": {"query": "continuation-token"},
        "next": "$response.body#/nextPageToken",
        "items": "$response.body#/resources",
    }


def test_microsoft_request_id_is_on_every_response() -> None:
    value = document_of("microsoft").value
    header = value["x-oasmith-request-id"]
    answers = [*value["components"]["responses"].values()]
    answers += [item["get"]["responses"]["200"] for item in value["paths"].values()]
    assert header == "WebRequestActivityId"
    assert all(header in answer["headers"] for answer in answers)


@pytest.mark.parametrize(
    ("schema", "properties"),
    [
        ("Error", "code message"),
        ("ErrorResponse", "errors"),
        (
            "ProductStatus",
            "creationDate expirationDate itemLevelIssues lastUpdateDate productId status title",
        ),
        ("ProductStatuses", "nextPageToken resources"),
        ("ProductStatusesSummary", "approved disapproved expiring merchantId pending"),
        ("ProductStatusItemLevelIssue", "attributeName code description servability"),
    ],
)
def test_microsoft_objects_have_the_properties_of_the_page(schema: str, properties: str) -> None:
    found = schemas_of("microsoft")[schema]
    assert list(found["properties"]) == properties.split()
    assert "required" not in found


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ("ProductStatusValue", ["Disapproved", "Warning"]),
        ("Servability", ["Disapproved", "Unaffected"]),
        ("ErrorCode", ["ContinuationTokenInvalidErr"]),
    ],
)
def test_microsoft_value_sets_told_in_prose_are_enums(schema: str, values: list[str]) -> None:
    assert schemas_of("microsoft")[schema]["enum"] == values


def test_mircate_says_what_its_page_says() -> None:
    value = document_of("mircate").value
    found = operation("mircate", "/CALL/MerchantImportJob/checkBatchStatus/{BATCH_ID}")
    assert value["servers"][0]["url"] == "https://api.b2b.retter.io/5p1hp1d2t"
    assert value["components"]["securitySchemes"]["ApiKey"]["name"] == "x-api-key"
    assert [p["name"] for p in found["parameters"]] == ["BATCH_ID"]
    assert list(found["responses"]) == ["200", "400", "403", "404"]
    assert found["tags"] == ["Product Supplier"]
    assert found["x-oasmith-polling"] == {"condition": "caller"}
    types = {n: p["type"] for n, p in schemas_of("mircate")["BatchStatus"]["properties"].items()}
    assert types == {
        "batchStatus": "string",
        "failCount": "integer",
        "successCount": "integer",
        "failedProducts": "array",
        "ratio": "string",
        "pushPriceFrequency": "integer",
        "bulkOperationType": "string",
    }


@pytest.mark.parametrize("vendor", ["microsoft", "mircate"])
def test_every_hand_written_part_names_its_source(vendor: str) -> None:
    unsourced = [
        where for where, part in parts_of(document_of(vendor).value) if not is_sourced(part)
    ]
    assert unsourced == []


def parts_of(value: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    """Everything written by hand that is not a reference to something else written by hand."""
    yield from ((f"server {server['url']}", server) for server in value["servers"])
    yield from ((f"tag {tag['name']}", tag) for tag in value["tags"])
    yield "info", value["info"]
    for path, item in value["paths"].items():
        found = item["get"]
        yield path, found
        inline = [*found["parameters"], *found["responses"].values()]
        yield from ((path, part) for part in inline if "$ref" not in part)
    for section, named in value["components"].items():
        yield from ((f"{section}/{name}", part) for name, part in named.items())


def is_sourced(part: Json) -> bool:
    source = part.get("x-oasmith-source", {})
    return bool(source.get("page") and source.get("heading"))
