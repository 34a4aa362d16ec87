"""The life of a call, driven through the blocking client with a fake transport and clock."""

from __future__ import annotations

import logging
from typing import Any
from uuid import UUID

import pytest

from oasmith.runtime import errors
from oasmith.runtime.codings import Decoder
from oasmith.runtime.http import Headers, Request, Response, Timeout
from oasmith.runtime.limits import LocalLimiter
from oasmith.runtime.operation import Operation
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import CREATE_ITEM, LIST_ITEMS, Fault, Price, ShopClient

ID = UUID(int=7)
BATCH = {"batchId": str(ID), "status": "completed", "items": []}
LOOKUP = {"batch_id": ID}


def _client(*replies: Reply, **settings: Any) -> tuple[ShopClient, FakeTransport, FakeClock]:
    transport, clock = FakeTransport(replies), FakeClock(chance=1.0)
    client = ShopClient(transport=transport, clock=clock, **settings)
    return client, transport, clock


def test_a_call_sends_one_request_and_decodes_the_answer() -> None:
    client, transport, _ = _client(reply(200, BATCH), base_url="https://api.example.com/v1/")
    assert client.shop.get_batch(batch_id=ID).batch_id == ID
    (request,) = transport.requests
    assert request.method == "GET"
    assert request.url == f"https://api.example.com/v1/batches/{ID}"
    assert request.headers["x-api-key"] == "your-api-key"
    assert request.timeout == Timeout()


def test_transient_answers_are_retried_with_growing_pauses() -> None:
    client, transport, clock = _client(
        reply(503), errors.ReadTimeout(), errors.ConnectError(), reply(200, BATCH)
    )
    client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 4
    assert clock.slept == [0.5, 1.0, 2.0]


def test_retries_end_with_the_last_error_and_count_the_attempts() -> None:
    client, transport, _ = _client(*[reply(503, headers={"X-Request-Id": "r-1"})] * 4)
    with pytest.raises(errors.ServerError) as caught:
        client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 4
    assert str(caught.value) == (
        "GET api.example.com/v1/batches/{batch-id}: 503 Service Unavailable "
        "(shop.get_batch, request id r-1, attempt 4 of 4, 3.5 s)"
    )
    client, transport, _ = _client(reply(503), max_retries=0)
    with pytest.raises(errors.ServerError):
        client.shop.get_batch(batch_id=ID)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (reply(429), True),
        (errors.ConnectTimeout(), True),
        (errors.PoolTimeout(), True),
        (reply(503), False),
        (reply(408), False),
        (errors.ReadTimeout(), False),
        (errors.ConnectionLost(), False),
    ],
)
def test_a_post_is_repeated_only_if_the_server_cannot_have_acted(first: Reply, again: bool) -> None:
    post: Operation[Any] = Operation(name="x", method="POST", path="/x")
    client, transport, _ = _client(first, reply(200))
    if again:
        client.caller.call(post, {})
    else:
        with pytest.raises(errors.ClientError):
            client.caller.call(post, {})
    assert len(transport.requests) == 1 + again


@pytest.mark.parametrize("status", [501, 505])
def test_what_a_server_does_not_do_at_all_is_not_asked_for_again(status: int) -> None:
    client, transport, _ = _client(reply(status))
    with pytest.raises(errors.ServerError):
        client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 1


def test_a_certificate_that_is_not_trusted_is_not_tried_again() -> None:
    client, transport, _ = _client(errors.CertificateError("it is for another name"))
    with pytest.raises(errors.CertificateError, match="it is for another name"):
        client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 1


def test_a_response_of_too_many_codings_is_not_asked_for_again() -> None:
    with pytest.raises(errors.ProtocolError) as refused:
        Decoder(Headers([("Content-Encoding", "gzip, gzip, gzip, gzip")]))
    client, transport, _ = _client(refused.value)
    with pytest.raises(errors.ProtocolError, match="more than 3 content codings"):
        client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 1


def test_an_operation_may_overrule_what_its_method_says() -> None:
    post: Operation[Any] = Operation(name="x", method="POST", path="/x", idempotent=True)
    get: Operation[Any] = Operation(name="x", method="GET", path="/x", idempotent=False)
    client, _, _ = _client(reply(503), reply(200))
    assert client.caller.call(post, {}) is None
    client, transport, _ = _client(reply(503))
    with pytest.raises(errors.ServerError):
        client.caller.call(get, {})
    assert len(transport.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 422, 302])
def test_what_a_retry_cannot_cure_is_not_retried(status: int) -> None:
    client, transport, _ = _client(reply(status, {"message": "no"}))
    with pytest.raises(errors.ApiError) as caught:
        client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 1
    if status != 302:
        assert caught.value.body == Fault(message="no")


def test_the_server_says_how_long_to_wait() -> None:
    client, _, clock = _client(
        reply(503, headers={"Retry-After": "7"}),
        reply(503, headers={"Retry-After-Ms": "250"}),
        reply(200, []),
    )
    client.shop.list_items()
    assert clock.slept == [7, 0.25]


def test_a_server_that_asks_for_too_long_is_not_waited_for() -> None:
    client, transport, clock = _client(reply(429, headers={"Retry-After": "121"}))
    with pytest.raises(errors.RateLimitError):
        client.shop.list_items()
    assert len(transport.requests) == 1
    assert clock.slept == []


def test_the_waits_that_a_server_asks_for_end_with_the_total() -> None:
    busy = [reply(429, headers={"Retry-After": "110"})] * 6
    for total, waits in ((600, 5), (300, 2), (None, 2)):
        client, _, clock = _client(*busy, timeout=total, max_retries=10)
        with pytest.raises(errors.RateLimitError):
            client.shop.list_items()
        assert clock.slept == [110] * waits


def test_an_outage_is_not_multiplied_beyond_the_budget() -> None:
    client, transport, _ = _client(*[reply(503)] * 100)
    for _ in range(10):
        with pytest.raises(errors.ServerError):
            client.shop.list_items()
    assert len(transport.requests) <= 10 + 12


def test_the_total_bounds_attempts_and_pauses() -> None:
    def slow(request: Request) -> Response:
        clock.now += 4.0
        return reply(503)

    client, transport, clock = _client(slow, slow, slow, slow, timeout=10)
    with pytest.raises(errors.ServerError):
        client.shop.list_items()
    assert [request.timeout.total for request in transport.requests] == [10, 5.5, 0.5]
    assert transport.requests[2].timeout.read == 0.5


def test_a_failure_at_the_deadline_is_told_as_such() -> None:
    def slow(request: Request) -> Response:
        clock.now += request.timeout.read
        raise errors.ReadTimeout("silence")

    client, _, clock = _client(slow, timeout=5)
    with pytest.raises(errors.DeadlineExceeded) as caught:
        client.shop.list_items()
    assert isinstance(caught.value.__cause__, errors.ReadTimeout)


def test_calls_wait_for_the_declared_rate_limit() -> None:
    client, _, clock = _client(*[reply(200, BATCH)] * 191)
    for _ in range(190):
        client.shop.get_batch(batch_id=ID)
    assert clock.slept == []
    client.shop.get_batch(batch_id=ID)
    assert clock.slept == [60.0]


def test_a_wait_for_the_rate_limit_that_is_too_long_fails_at_once() -> None:
    client, transport, _ = _client(*[reply(200, BATCH)] * 190, timeout=10)
    for _ in range(190):
        client.shop.get_batch(batch_id=ID)
    with pytest.raises(errors.DeadlineExceeded, match="rate limit"):
        client.shop.get_batch(batch_id=ID)
    assert len(transport.requests) == 190


def test_a_429_closes_the_bucket_for_the_retry_and_for_others() -> None:
    client, _, clock = _client(reply(429), reply(200, BATCH), reply(200, BATCH))
    client.shop.get_batch(batch_id=ID)
    assert clock.slept == [0.5, 59.5]
    client.shop.get_batch(batch_id=ID)
    assert len(clock.slept) == 2


def test_a_slot_that_a_closing_overtook_is_waited_for_anew() -> None:
    client, _, clock = _client(*[reply(200, BATCH)] * 191)
    for _ in range(190):
        client.shop.get_batch(batch_id=ID)
    limiter = client._caller.shared.part("limiter", LocalLimiter)
    [bucket] = limiter._buckets.values()
    plain_sleep = clock.sleep

    def closing_sleep(seconds: float) -> None:
        plain_sleep(seconds)
        if len(clock.slept) == 1:
            bucket.close(30.0)

    clock.sleep = closing_sleep  # type: ignore[method-assign]
    client.shop.get_batch(batch_id=ID)
    assert clock.slept == [60.0, 30.0]


def test_a_decode_error_names_the_place_and_the_call() -> None:
    item = {"style_key": "a", "weight": "abc", "prices": [], "status": "x"}
    wrong = {**BATCH, "items": [{**item, "created": "2024-01-02T03:04:05Z"}]}
    client, _, _ = _client(reply(200, wrong, headers={"X-Request-Id": "r-1"}), strict=True)
    with pytest.raises(errors.DecodeError) as caught:
        client.shop.get_batch(batch_id=ID)
    assert str(caught.value) == (
        "GET api.example.com/v1/batches/{batch-id}: 200 OK: items[0].weight: expected int, "
        "got str 'abc' (shop.get_batch, request id r-1, attempt 1 of 4, 0.0 s)"
    )
    assert (caught.value.status, caught.value.request_id) == (200, "r-1")


def test_secrets_are_asked_for_anew_for_every_attempt() -> None:
    secrets = iter(["one", "two"])
    client, transport, _ = _client(reply(503), reply(200, BATCH), api_key=lambda: next(secrets))
    client.shop.get_batch(batch_id=ID)
    assert [request.headers["X-API-Key"] for request in transport.requests] == ["one", "two"]


def test_secrets_that_ran_out_are_no_result() -> None:
    secrets = iter(["one"])
    client, _, _ = _client(reply(200, BATCH), api_key=lambda: next(secrets))
    client.shop.get_batch(batch_id=ID)
    with pytest.raises(RuntimeError, match="StopIteration"):
        client.shop.get_batch(batch_id=ID)


def test_missing_credentials_are_told_before_anything_is_sent() -> None:
    client, transport, _ = _client()
    price = Price(amount=1, currency="EUR")
    body = {"style_key": "a", "weight": 1, "status": "x", "created": "2024-01-02T00:00:00Z"}
    with pytest.raises(errors.ConfigurationError, match="give token or basic_auth"):
        client.caller.call(CREATE_ITEM, {}, body={**body, "prices": [price]})
    assert transport.requests == []


def test_credentials_are_optional_where_the_spec_says_so() -> None:
    client, transport, _ = _client(reply(200, []), api_key=None)
    client.caller.call(LIST_ITEMS, {})
    assert "x-api-key" not in transport.requests[0].headers


def test_a_secret_never_reaches_an_error() -> None:
    client, _, _ = _client(api_key="hush\r\n")
    with pytest.raises(errors.RequestValidationError) as caught:
        client.shop.get_batch(batch_id=ID)
    assert "hush" not in str(caught.value)
    client, _, _ = _client(api_key=lambda: 5)
    with pytest.raises(errors.ConfigurationError, match="must be text, not int"):
        client.shop.get_batch(batch_id=ID)


def test_the_log_tells_the_call_but_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="shop")
    client, _, _ = _client(
        reply(503, headers={"X-Request-Id": "r-1"}),
        reply(200, {**BATCH, "new": "hush"}, headers={"Set-Cookie": "hush"}),
        api_key="hush",
    )
    client.shop.get_batch(batch_id=ID)
    place, told = "GET api.example.com/v1/batches/{batch-id}", caplog.records
    first, retry, second = [record for record in told if record.levelname != "WARNING"]
    assert first.getMessage() == (
        f"{place}: 503 (shop.get_batch, request id r-1, attempt 1, 0.000 s)"
    )
    assert retry.getMessage() == (
        f"{place}: 503 Service Unavailable (shop.get_batch, request id r-1, attempt 1 of 4, 0.0 s); "
        "trying again in 0.5 s"
    )
    assert second.getMessage() == f"{place}: 200 (shop.get_batch, attempt 2, 0.000 s)"
    assert "hush" not in caplog.text
    assert {record.name for record in caplog.records} == {"shop"}
