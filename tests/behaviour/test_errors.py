"""Every documented error of every operation, and those nobody documented."""

from __future__ import annotations

import pickle
from importlib import import_module
from typing import Any

import pytest

from tests.behaviour.operations import MICROSOFT_ERROR, OPERATIONS, Operation
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import Vendor, answer

DOCUMENTED = [
    pytest.param(operation, status, id=f"{operation.name}-{status}")
    for operation in OPERATIONS
    for status in operation.errors
]


def _failure(side: Sync, client: Any, operation: Operation) -> Any:
    package = import_module(type(client).__module__.partition(".")[0])
    with pytest.raises(package.ClientError) as caught:
        side.run(operation.call(client))
    return caught.value


@pytest.mark.parametrize(("operation", "status"), DOCUMENTED)
def test_a_documented_error_is_typed(
    side: Sync, operation: Operation, status: int, request: pytest.FixtureRequest
) -> None:
    vendor: Vendor = request.getfixturevalue(operation.vendor)
    vendor.answers(answer(operation.error, status, X_Trace="t-1"))
    error = _failure(side, side.client(vendor, max_retries=0), operation)
    package = import_module(vendor.package)
    assert type(error) is getattr(package, operation.errors[status])
    assert isinstance(error, package.ApiError)
    assert (error.status, error.operation, error.attempts) == (status, operation.name, 1)
    assert error.headers["x-TRACE"] == "t-1"
    if operation.error_model:
        models = import_module(f"{vendor.package}.models")
        assert type(error.body) is getattr(models, operation.error_model)
        assert error.body.to_dict() == operation.error
    else:
        assert error.body == operation.error
    assert f": {status} " in str(error)
    assert str(error).endswith(f" ({operation.name}, attempt 1 of 1, 0.0 s)")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
@pytest.mark.parametrize(
    ("status", "kind"), [(409, "ConflictError"), (418, "ApiError"), (422, "UnprocessableError")]
)
def test_an_undocumented_error_has_the_raw_body(
    side: Sync, operation: Operation, status: int, kind: str, request: pytest.FixtureRequest
) -> None:
    vendor: Vendor = request.getfixturevalue(operation.vendor)
    vendor.answers(answer({"any": ["thing"]}, status))
    error = _failure(side, side.client(vendor), operation)
    assert (type(error).__name__, error.body) == (kind, {"any": ["thing"]})


@pytest.mark.parametrize(
    ("body", "read"),
    [(b"<html>", "<html>"), (b"", None), (b"[5]", [5])],
)
def test_an_error_body_that_does_not_fit_is_given_as_it_came(
    side: Sync, about_you: Vendor, body: bytes, read: object
) -> None:
    about_you.answers(answer(body, 400))
    error = _failure(side, side.client(about_you), OPERATIONS[0])
    assert (type(error).__name__, error.body) == ("BadRequestError", read)


def test_microsoft_errors_say_their_code_and_the_id_to_report(
    side: Sync, microsoft: Vendor
) -> None:
    microsoft.answers(answer(MICROSOFT_ERROR, 400, WebRequestActivityId="activity-1"))
    client = side.client(microsoft)
    from microsoft_content import BadRequestError
    from microsoft_content.models import ErrorCode

    with pytest.raises(BadRequestError) as caught:
        statuses = client.product_statuses
        side.run(statuses.get_product_statuses(merchant_id=1, continuation_token="stale"))
    body: Any = caught.value.body
    (reason,) = body.errors
    assert reason.code is ErrorCode.CONTINUATION_TOKEN_INVALID_ERR
    assert caught.value.request_id == "activity-1"
    assert str(caught.value) == (
        f"GET {microsoft.url.removeprefix('http://')}/stores/{{merchantId}}/productstatuses: "
        "400 Bad Request: The token is not valid. "
        "(product_statuses.get_product_statuses, request id activity-1, attempt 1 of 4, 0.0 s)"
    )


def test_an_unknown_error_code_is_kept(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(answer({"errors": [{"code": "BrandNewErr"}]}, 404))
    error = _failure(side, side.client(microsoft), OPERATIONS[3])
    assert error.body.errors[0].code == "BrandNewErr"
    assert error.request_id == ""
