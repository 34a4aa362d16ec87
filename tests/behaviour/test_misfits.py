"""Answers that do not fit: one error that names the call and every place."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from tests.behaviour.operations import OFFERS, OPERATIONS, PRODUCTS, SUMMARY, Operation
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import BATCH_ID, Vendor, answer

GET_PRODUCTS, GET_OFFERS, GET_SUMMARY = OPERATIONS[0], OPERATIONS[3], OPERATIONS[4]


def _failure(side: Sync, vendor: Vendor, operation: Operation, body: Any) -> Any:
    vendor.answers(answer(body, WebRequestActivityId="activity-1"))
    with pytest.raises(import_module(vendor.package).DecodeError) as caught:
        side.run(operation.call(side.client(vendor, strict=True)))
    assert len(vendor.seen) == 1
    return caught.value


def _changed(value: Any, path: list[str | int], new: Any) -> Any:
    """A copy with another value at the path; `...` removes what is there."""
    if not path:
        return new
    copy, (key, *rest) = value.copy(), path
    if not rest and new is ...:
        del copy[key]
    else:
        copy[key] = _changed(copy.get(key) if isinstance(copy, dict) else copy[key], rest, new)
    return copy


def _place(vendor: Vendor, path: str) -> str:
    """What messages call an operation."""
    return f"GET {vendor.url.removeprefix('http://')}{path}"


def test_a_missing_required_field_is_named_with_call_and_status(
    side: Sync, about_you: Vendor
) -> None:
    body = _changed(PRODUCTS, ["items", 1, "requestItem", "prices", 0, "retail_price"], ...)
    error = _failure(side, about_you, GET_PRODUCTS, body)
    assert str(error) == (
        f"{_place(about_you, '/api/v1/results/products')}: 200 OK: "
        "items[1].requestItem.prices[0].retail_price: missing "
        f"({GET_PRODUCTS.name}, attempt 1 of 4, 0.0 s)"
    )
    assert (error.operation, error.status, error.attempts) == (GET_PRODUCTS.name, 200, 1)
    assert [problem.path for problem in error.problems] == [
        "items[1].requestItem.prices[0].retail_price"
    ]


def test_all_problems_come_in_one_message(side: Sync, about_you: Vendor) -> None:
    body = _changed(PRODUCTS, ["items", 0, "requestItem", "weight"], "abc")
    body = _changed(body, ["items", 1, "success"], "yes")
    body = _changed(body, ["batchRequestId"], "not-a-uuid")
    error = _failure(side, about_you, GET_PRODUCTS, body)
    head = (
        f"{_place(about_you, '/api/v1/results/products')}: 200 OK: the body does not fit its type"
    )
    assert str(error).splitlines() == [
        f"{head} ({GET_PRODUCTS.name}, attempt 1 of 4, 0.0 s)",
        "  batchRequestId: expected a UUID, got str 'not-a-uuid'",
        "  items[0].requestItem.weight: expected int, got str 'abc'",
        "  items[1].success: expected bool, got str 'yes'",
    ]


@pytest.mark.parametrize(
    ("path", "wrong", "told"),
    [
        (["status"], 3, "status: expected str, got int 3"),
        (["status"], None, "status: expected str, got null"),
        (["items"], {}, "items: expected list, got dict"),
        (["items", 0], [], "items[0]: expected dict, got list"),
        (["items", 0, "requestItem", "brand"], True, "expected int, got bool True"),
        (["items", 0, "requestItem", "brand"], 1.5, "expected int, got float 1.5"),
        (["items", 0, "requestItem", "ean"], 5, "requestItem.ean: expected str, got int 5"),
        (["items", 0, "requestItem", "descriptions"], {"de": 1}, "descriptions.de: expected str"),
    ],
)
def test_a_wrong_type_is_named(
    side: Sync, about_you: Vendor, path: list[str | int], wrong: Any, told: str
) -> None:
    error = _failure(side, about_you, GET_PRODUCTS, _changed(PRODUCTS, path, wrong))
    assert told in str(error)
    assert len(error.problems) == 1


def test_a_date_time_without_offset_is_named(side: Sync, microsoft: Vendor) -> None:
    body = _changed(OFFERS, ["resources", 0, "creationDate"], "2024-03-01T10:00:00")
    error = _failure(side, microsoft, GET_OFFERS, body)
    assert str(error) == (
        f"{_place(microsoft, '/stores/{merchantId}/productstatuses')}: 200 OK: "
        "resources[0].creationDate: expected an RFC 3339 date-time with an offset, "
        "got str '2024-03-01T10:00:00' "
        f"({GET_OFFERS.name}, request id activity-1, attempt 1 of 4, 0.0 s)"
    )
    assert error.request_id == "activity-1"


def test_a_number_in_quotes_is_not_a_number(side: Sync, microsoft: Vendor) -> None:
    error = _failure(side, microsoft, GET_SUMMARY, {**SUMMARY, "approved": "3"})
    assert "approved: expected int, got str '3'" in str(error)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"<html>Down for maintenance</html>", "not JSON: "),
        (b'{"items": [', "not JSON: "),
        (b'{"n": NaN}', "not JSON: "),
        (b"[]", "expected dict, got list"),
        (b"null", "expected dict, got null"),
        (b"[" * 100_000, "not JSON: "),
    ],
)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_what_is_not_the_expected_json_is_a_decode_error(
    side: Sync,
    operation: Operation,
    body: bytes,
    told: str,
    request: pytest.FixtureRequest,
) -> None:
    error = _failure(side, request.getfixturevalue(operation.vendor), operation, body)
    assert f": 200 OK: {told}" in str(error)
    assert error.content == body
    assert f" ({operation.name}, " in str(error)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_an_answer_without_a_body_is_none(
    side: Sync, operation: Operation, request: pytest.FixtureRequest
) -> None:
    vendor: Vendor = request.getfixturevalue(operation.vendor)
    vendor.answers(answer(b""))
    assert side.run(operation.call(side.client(vendor))) is None


def test_a_hostile_answer_is_cut_in_the_message(side: Sync, about_you: Vendor) -> None:
    body = _changed(PRODUCTS, ["items"], [{"x\n" * 50: 1, "success": "y\x1b" * 5_000}] * 500)
    error = _failure(side, about_you, GET_PRODUCTS, body)
    assert len(str(error)) < 3_000
    assert "\x1b" not in str(error)
    assert str(error).endswith("\n  and 980 more")


def test_batch_ids_are_for_the_operation_that_was_called(side: Sync, about_you: Vendor) -> None:
    error = _failure(side, about_you, OPERATIONS[2], {**PRODUCTS, "batchRequestId": BATCH_ID.hex})
    assert "/api/v1/results/ship-orders: 200 OK: " in str(error)
