"""Streamed responses: bytes as they arrive, never taken up again."""

from __future__ import annotations

import asyncio

import pytest

from oasmith.runtime import errors
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply, streamed
from tests.runtime.shop import AsyncShopClient, ShopClient

from .test_call import ID


def _client(*replies: Reply) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    return ShopClient(transport=transport, clock=FakeClock()), transport


def test_a_method_is_called_and_its_bytes_are_read_as_they_arrive() -> None:
    response = streamed([b"not ", b"even ", b"JSON"], headers={"X-A": "1"})
    client, transport = _client(reply(503), response)
    with client.stream(client.shop.get_batch, batch_id=ID) as stream:
        assert (stream.status, stream.headers["x-a"]) == (200, "1")
        pieces = iter(stream)
        assert next(pieces) == b"not "
        assert stream.read() != b""
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
    client, transport = _client(streamed([b"a", errors.ConnectionLost("gone")]), reply(200))
    with (
        pytest.raises(errors.ConnectionLost) as caught,
        client.stream(client.shop.get_batch, batch_id=ID) as stream,
    ):
        stream.read()
    assert "get_batch" in str(caught.value)
    assert len(transport.requests) == 1


def test_an_asynchronous_stream_is_the_same() -> None:
    async def run() -> bytes:
        transport = FakeTransport([streamed([b"a", b"b"])])
        client = AsyncShopClient(transport=transport)
        async with client.stream(client.shop.get_batch, batch_id=ID) as stream:
            return await stream.read()

    assert asyncio.run(run()) == b"ab"
