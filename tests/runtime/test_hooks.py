"""Hooks around attempts, and what a call gives beside its result."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from oasmith.runtime import errors
from oasmith.runtime.model import UNSET
from oasmith.runtime.operation import Operation
from oasmith.runtime.options import Attempt
from oasmith.runtime.responses import ApiResponse
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import AsyncShopClient, Shop, ShopClient

ID = UUID(int=7)
BATCH = {"batchId": str(ID), "status": "completed", "items": []}
POST: Operation[Any] = Operation(
    name="x.post", method="POST", path="/x", idempotency_key="Idempotency-Key"
)


def _client(*replies: Reply, **settings: Any) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    return ShopClient(transport=transport, clock=FakeClock(), **settings), transport


def test_hooks_are_told_every_attempt_and_may_add_headers() -> None:
    before: list[Attempt] = []
    after: list[tuple[int, int, str]] = []

    def start(attempt: Attempt) -> None:
        before.append(attempt)
        attempt.headers["traceparent"] = f"00-{attempt.number}"

    def end(attempt: Attempt) -> None:
        assert attempt is before[-1]
        after.append((attempt.number, attempt.status, attempt.request_id))

    client, transport = _client(
        reply(503, headers={"X-Request-Id": "r-1"}),
        reply(200, BATCH),
        before_attempt=start,
        after_attempt=end,
    )
    client.shop.get_batch(batch_id=ID)
    assert [request.headers["traceparent"] for request in transport.requests] == ["00-1", "00-2"]
    assert after == [(1, 503, "r-1"), (2, 200, "")]
    assert before[0].operation == "shop.get_batch"
    assert before[0].method == "GET"


def test_a_header_that_a_hook_must_not_add_is_no_traceback_of_ours() -> None:
    def start(attempt: Attempt) -> None:
        attempt.headers["X-A"] = "1\r\nX-Evil: hush"

    client, transport = _client(before_attempt=start)
    with pytest.raises(errors.RequestValidationError, match="'X-A' cannot be sent") as caught:
        client.shop.get_batch(batch_id=ID)
    assert "hush" not in str(caught.value)
    assert transport.requests == []


def test_the_error_hook_is_told_the_call_once() -> None:
    told: list[Attempt] = []
    client, _ = _client(*[reply(503)] * 4, on_error=told.append)
    with pytest.raises(errors.ServerError) as caught:
        client.shop.get_batch(batch_id=ID)
    [attempt] = told
    assert attempt.error is caught.value
    assert attempt.number == 4
    assert attempt.seconds > 0


def test_the_error_hook_is_told_what_was_never_sent() -> None:
    told: list[Attempt] = []
    client, transport = _client(on_error=told.append, api_key=UNSET)
    with pytest.raises(errors.ConfigurationError):
        client.shop.get_batch(batch_id=ID)
    assert [attempt.number for attempt in told] == [0]
    assert transport.requests == []


def test_an_asynchronous_client_awaits_hooks() -> None:
    told: list[int] = []

    async def end(attempt: Attempt) -> None:
        await asyncio.sleep(0)
        told.append(attempt.status)

    async def run() -> None:
        transport = FakeTransport([reply(200, BATCH)])
        client = AsyncShopClient(transport=transport, after_attempt=end)
        await client.shop.get_batch(batch_id=ID)

    asyncio.run(run())
    assert told == [200]


def test_a_blocking_client_says_that_it_cannot_await() -> None:
    async def end(attempt: Attempt) -> None:
        pytest.fail("it is never run")

    client, _ = _client(reply(200, BATCH), after_attempt=end)
    with pytest.raises(errors.ConfigurationError, match="needs the asynchronous client"):
        client.shop.get_batch(batch_id=ID)


def test_with_response_gives_what_came_with_the_result() -> None:
    headers = {"X-Request-Id": "r-2"}
    client, _ = _client(reply(503), reply(200, BATCH, headers=headers))
    shop = Shop(client.caller.returning("response"))
    response: Any = shop.get_batch(batch_id=ID)
    assert isinstance(response, ApiResponse)
    assert response.data.batch_id == ID
    assert (response.status, response.attempts, response.request_id) == (200, 2, "r-2")
    assert response.seconds == pytest.approx(0.25)
    assert response.content.startswith(b"{")
    assert str(ID) not in repr(response.headers)


def test_an_idempotency_key_stays_over_retries_and_makes_them_safe() -> None:
    client, transport = _client(reply(500), reply(204), reply(204))
    client.caller.call(POST, {})
    client.caller.call(POST, {})
    first, again, other = [r.headers["Idempotency-Key"] for r in transport.requests]
    assert first == again != other
    assert UUID(first).version == 4


def test_an_idempotency_key_of_the_caller_is_kept() -> None:
    client, transport = _client(reply(204))
    client.with_options(headers={"idempotency-key": "mine"}).caller.call(POST, {})
    assert transport.requests[0].headers["Idempotency-Key"] == "mine"


def test_log_lines_show_only_values_on_the_allow_list(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="shop")
    headers = {"X-Secret": "hush", "X-Shard": "7", "Retry-After": "1"}
    client, _ = _client(
        reply(429, headers=headers), reply(200, []), logged=("X-Shard", "limit", "retry-after")
    )
    client.shop.list_items(limit=5, tags=["hush"])
    told = [record.getMessage() for record in caplog.records]
    notes = "shop.list_items, attempt 1, 0.000 s, X-Shard '7', retry-after '1'"
    assert told[0] == f"GET api.example.com/v1/items?limit='5': 429 ({notes})"
    assert told[1] == (
        "GET api.example.com/v1/items: 429 Too Many Requests (shop.list_items, attempt 1 of 4, 0.0 s); "
        "X-Shard '7'; retry-after '1'; trying again in 1.0 s"
    )
    assert "hush" not in caplog.text


@pytest.mark.parametrize(
    ("headers", "documented", "found"),
    [
        ({"X-Request-ID": "a", "Request-Id": "b"}, "", "a"),
        ({"request-id": "b", "X-Correlation-Id": "c"}, "", "b"),
        ({"x-correlation-id": "c", "x-amzn-RequestId": "d"}, "", "c"),
        ({"x-amzn-RequestId": "d", "x-ms-request-id": "e"}, "", "d"),
        ({"x-ms-request-id": "e", "X-Request-Id": ""}, "", "e"),
        ({"traceparent": "00-1-2-00"}, "", ""),
        ({"X-Request-Id": "a", "X-Trace": "f"}, "X-Trace", "f"),
        ({"X-Request-Id": "a"}, "X-Trace", ""),
    ],
)
def test_the_id_of_a_request_stands_where_the_document_says_or_else_where_it_usually_does(
    headers: dict[str, str], documented: str, found: str
) -> None:
    seen: list[str] = []
    client, _ = _client(
        reply(400, headers=headers),
        reply(200, BATCH, headers=headers),
        after_attempt=lambda attempt: seen.append(attempt.request_id),
    )
    config = replace(client.caller.config, request_id_header=documented)
    client._caller = replace(client.caller, config=config)
    with pytest.raises(errors.BadRequestError) as caught:
        client.shop.get_batch(batch_id=ID)
    assert caught.value.request_id == found
    assert (f"request id {found}" in str(caught.value)) == bool(found)
    response: Any = Shop(client.caller.returning("response")).get_batch(batch_id=ID)
    assert response.request_id == found
    assert seen == [found, found]


def test_the_repr_of_a_request_that_failed_says_where_it_went() -> None:
    client, _ = _client(reply(400))
    with pytest.raises(errors.BadRequestError) as caught:
        client.shop.get_batch(batch_id=ID)
    told = repr(caught.value.request)
    assert f"method='GET', url='https://api.example.com/v1/batches/{ID}'" in told
    assert "headers" not in told
