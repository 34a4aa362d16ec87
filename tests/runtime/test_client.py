from __future__ import annotations

import asyncio
import threading
from uuid import UUID

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Request, Response
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.shop import AsyncShopClient, ShopClient

ID = UUID(int=7)
BATCH = {"batchId": str(ID), "status": "completed", "items": []}


def test_options_make_a_twin_that_shares_transport_and_limits() -> None:
    transport = FakeTransport([reply(200, BATCH)] * 3)
    client = ShopClient(transport=transport, clock=FakeClock(), headers={"X-A": "1"})
    assert client.shop is client.shop
    twin = client.with_options(timeout=5, max_retries=0, headers={"X-B": "2"})
    assert isinstance(twin, ShopClient)
    assert twin.shop is not client.shop
    twin.shop.get_batch(batch_id=ID)
    client.shop.get_batch(batch_id=ID)
    first, second = transport.requests
    assert (first.headers["x-a"], first.headers["x-b"]) == ("1", "2")
    assert "x-b" not in second.headers
    assert (first.timeout.total, second.timeout.total) == (5, 300)
    assert twin._caller.shared is client._caller.shared


def test_a_transport_that_was_passed_in_stays_open() -> None:
    transport = FakeTransport()
    with ShopClient(transport=transport) as client:
        assert "hush" not in repr(client)
    assert not transport.closed


def test_a_closed_client_says_so() -> None:
    with ShopClient(base_url="http://127.0.0.1:9") as client:
        pass
    with pytest.raises(errors.ClientError, match="the client is closed"):
        client.shop.get_batch(batch_id=ID)


def test_the_asynchronous_client_makes_the_same_calls() -> None:
    async def scenario() -> None:
        clock = FakeClock(chance=1.0)
        transport = FakeTransport([reply(503), errors.ReadTimeout(), reply(200, BATCH)])
        async with AsyncShopClient(transport=transport, clock=clock) as client:
            assert (await client.shop.get_batch(batch_id=ID)).status == "completed"
        assert clock.slept == [0.5, 1.0]

    asyncio.run(scenario())


def test_an_asynchronous_client_awaits_its_secrets() -> None:
    async def secret() -> str:
        return "fresh"

    async def scenario() -> None:
        transport = FakeTransport([reply(200, BATCH)])
        client = AsyncShopClient(transport=transport, api_key=secret)
        await client.with_options(max_retries=0).shop.get_batch(batch_id=ID)
        assert transport.requests[0].headers["x-api-key"] == "fresh"

    asyncio.run(scenario())
    with pytest.raises(errors.ConfigurationError, match="needs the asynchronous client"):
        ShopClient(transport=FakeTransport(), api_key=secret).shop.get_batch(batch_id=ID)


def test_a_cancelled_call_stops() -> None:
    class Hanging(FakeTransport):
        async def asend(self, request: Request) -> Response:
            await asyncio.Event().wait()
            raise AssertionError

    async def scenario() -> None:
        client = AsyncShopClient(transport=Hanging())
        task = asyncio.create_task(client.shop.get_batch(batch_id=ID))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())


def test_threads_share_one_client() -> None:
    transport = FakeTransport([reply(200, BATCH)] * 40)
    client = ShopClient(transport=transport)

    def work() -> None:
        for _ in range(10):
            client.shop.get_batch(batch_id=ID)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(transport.requests) == 40
