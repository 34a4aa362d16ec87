from __future__ import annotations

import pickle

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Headers
from oasmith.runtime.problems import Problem

_EVERY = [
    errors.ClientError("x"),
    errors.ConfigurationError("x"),
    errors.ConnectTimeout("x"),
    errors.CertificateError("x"),
    errors.DecodeError([Problem("a", "missing")], "GET /x, 200"),
    errors.RequestValidationError([Problem("a", "missing")]),
    errors.PagingError("x"),
    errors.PollTimeout("x", result=[1]),
    errors.BatchFailed("x", result={"status": "failed"}),
    errors.NotFoundError(404, {"message": "no"}, Headers([("X-Y", "z")])),
]


@pytest.mark.parametrize("error", _EVERY, ids=lambda error: type(error).__name__)
def test_every_error_pickles_with_all_it_knows(error: errors.ClientError) -> None:
    error.operation, error.attempts, error.request_id = "items.list", 2, "r-1"
    twin = pickle.loads(pickle.dumps(error))
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert twin.__dict__.keys() == error.__dict__.keys()
    assert (twin.operation, twin.attempts, twin.request_id) == ("items.list", 2, "r-1")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (422, errors.UnprocessableError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (599, errors.ServerError),
        (302, errors.ApiError),
        (418, errors.ApiError),
    ],
)
def test_a_status_has_its_class(status: int, kind: type[errors.ApiError]) -> None:
    assert errors.error_class(status) is kind


def test_an_api_error_tells_the_id_but_neither_headers_nor_body() -> None:
    error = errors.ServerError(503, {"token": "hush"}, Headers([("Set-Cookie", "hush")]))
    error.operation, error.request_id, error.attempts = "items.list", "r-1", 3
    assert str(error) == "503 Service Unavailable (items.list, request id r-1, attempt 3, 0.0 s)"
    assert "hush" not in repr(error)
    assert error.headers["set-cookie"] == "hush"


def test_only_failures_before_sending_are_known_to_be_unsent() -> None:
    assert not errors.ConnectTimeout.maybe_sent
    assert not errors.PoolTimeout.maybe_sent
    assert not errors.CertificateError.maybe_sent
    assert errors.ReadTimeout.maybe_sent
    assert errors.ConnectionLost.maybe_sent
