"""Streamed responses: bytes as they arrive, never taken up again."""

from __future__ import annotations

import asyncio

import pytest

from oasmith.runtime import errors
from oasmith.runtime.options import Attempt
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply, streamed
from tests.runtime.shop import AsyncShopClient, ShopClient

from .test_call import ID


def _client(*replies: Reply) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    return ShopClient(transport=transport, clock=FakeClock()), transport


def test_a_method_is_called_and_its_bytes_are_read_as_they_arrive() -> None:
    response = streamed([b"not ", b"even ", b"JSON"], headers={"X-A": "1", "X-Request-Id": "r-1"})
    client, transport = _client(reply(503), response)
    with client.stream(client.shop.get_batch, batch_id=ID) as stream:
        assert (stream.status, stream.headers["x-a"], stream.request_id) == (200, "1", "r-1")
        assert [*stream] == [b"not ", b"even ", b"JSON"]
    assert response.stream.closed  # type: ignore[union-attr]
    assert [request.stream for request in transport.requests] == [True, True]


def test_an_error_status_raises_as_usual() -> None:
    client, _ = _client(reply(404, {"message": "no"}))
    with (
        pytest.raises(errors.NotFoundError),
        client.stream(client.shop.get_batch, batch_id=ID),
    ):
        pytest.fail("there is nothing to read")


def test_what_breaks_off_is_not_asked_for_again() -> None:
    broken = streamed([b"a", errors.ConnectionLost("gone")], headers={"X-Request-Id": "r-1"})
    client, transport = _client(broken, reply(200))
    with (
        pytest.raises(errors.ConnectionLost) as caught,
        client.stream(client.shop.get_batch, batch_id=ID) as stream,
    ):
        stream.read()
    assert str(caught.value) == (
        "GET api.example.com:443/v1/batches/{batch-id}: gone "
        "(shop.get_batch, request id r-1, while exchanging, attempt 1 of 4, 0.0 s)"
    )
    assert (caught.value.operation, caught.value.request_id) == ("shop.get_batch", "r-1")
    assert len(transport.requests) == 1


def test_what_is_left_is_not_read_beyond_the_limit_of_bodies() -> None:
    client, _ = _client(streamed([b"aa", b"aa"]), streamed([b"aa", b"aaa"]), streamed([b"a" * 5]))
    limited = client.with_options(max_response_bytes=4)
    with limited.stream(client.shop.get_batch, batch_id=ID) as stream:
        assert stream.read() == b"aaaa"
    with (
        limited.stream(limited.shop.get_batch, batch_id=ID) as stream,
        pytest.raises(errors.ResponseTooLarge) as caught,
    ):
        stream.read()
    assert str(caught.value) == (
        "GET api.example.com:443/v1/batches/{batch-id}: the body of the response (status 200) has "
        "more than 4 bytes; the client takes more with max_response_bytes= "
        "(shop.get_batch, while receiving, attempt 1 of 4, 0.0 s)"
    )
    with limited.stream(limited.shop.get_batch, batch_id=ID) as stream:
        assert [*stream] == [b"aaaaa"]


def test_an_asynchronous_stream_is_the_same() -> None:
    async def run() -> bytes:
        transport = FakeTransport([streamed([b"a", b"b"])] * 2)
        client = AsyncShopClient(transport=transport)
        async with client.stream(client.shop.get_batch, batch_id=ID) as stream:
            read = await stream.read()
        limited = client.with_options(max_response_bytes=1)
        async with limited.stream(limited.shop.get_batch, batch_id=ID) as stream:
            with pytest.raises(errors.ResponseTooLarge):
                await stream.read()
        return read

    assert asyncio.run(run()) == b"ab"


def test_a_response_that_nobody_gets_is_closed() -> None:
    def fail(_: Attempt) -> None:
        raise LookupError

    response = streamed([b"a"])
    transport = FakeTransport([response])
    client = ShopClient(transport=transport, after_attempt=fail)
    with pytest.raises(LookupError), client.stream(client.shop.get_batch, batch_id=ID):
        pytest.fail("the hook failed")
    assert response.stream.closed  # type: ignore[union-attr]


def test_a_response_whose_call_is_cancelled_is_closed() -> None:
    async def hang(_: Attempt) -> None:
        await asyncio.sleep(60)

    async def run() -> None:
        client = AsyncShopClient(transport=FakeTransport([response]), after_attempt=hang)
        async with asyncio.timeout(0.05), client.stream(client.shop.get_batch, batch_id=ID):
            pytest.fail("the hook hangs")

    response = streamed([b"a"])
    with pytest.raises(TimeoutError):
        asyncio.run(run())
    assert response.stream.closed  # type: ignore[union-attr]
