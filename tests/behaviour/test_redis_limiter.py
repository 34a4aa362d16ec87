"""The buckets of a limiter in Redis, one by one, blocking and asynchronous."""

from __future__ import annotations

import asyncio
import logging
import math
import threading
import time
from collections.abc import Awaitable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from oasmith.runtime.errors import DeadlineExceeded
from oasmith.runtime.http import Timeout
from oasmith.runtime.limits import RateLimit, RateLimits
from oasmith.runtime.operation import Operation
from oasmith.runtime.redis_limits import RedisLimiter
from oasmith.runtime.testing import FakeTransport, reply
from tests.behaviour.redis_server import RedisServer, running_redis
from tests.runtime.shop import AsyncShopClient, ShopClient

FULLY_TRUSTED = 5
"""Seconds of uptime from which on a server knows all calls of a window of a second."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    with running_redis(tmp_path_factory.mktemp("redis")) as running:
        running.until_old(FULLY_TRUSTED)
        yield running


class Fleet:
    """Limiters on one server, of one kind."""

    def __init__(self, server: RedisServer, asynchronous: bool, namespace: str) -> None:
        self._runner = asyncio.Runner()
        self._server = server
        self._asynchronous = asynchronous
        self._namespace = namespace
        self._clients: list[Any] = []

    def limiter(self, workers: int = 2) -> RedisLimiter:
        """A limiter with a client of its own."""
        server = self._server
        client = server.async_client() if self._asynchronous else server.client()
        self._clients.append(client)
        return RedisLimiter(client, workers=workers, safety=1.0, namespace=self._namespace)

    def client(self, server: RedisServer) -> Any:
        """An API client with a limiter of its own, whose calls wait for nothing."""
        made: Any = AsyncShopClient if self._asynchronous else ShopClient
        transport = FakeTransport([reply(204)] * 9)
        limits = Timeout(total=0.3)
        return made(
            transport=transport, limiter=self.limiter(), timeout=limits, token="t", max_retries=0
        )

    def run(self, result: Any) -> Any:
        """What a bucket gives, in the end."""
        return self._runner.run(_awaited(result)) if isinstance(result, Awaitable) else result

    def finish(self) -> None:
        """Close everything."""
        for client in self._clients:
            self.run(client.aclose() if self._asynchronous else client.close())
        self._runner.close()


async def _awaited(result: Any) -> Any:
    return await result


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def fleet(server: RedisServer, request: pytest.FixtureRequest) -> Iterator[Fleet]:
    fleet = Fleet(server, request.param, request.node.name)
    yield fleet
    fleet.finish()


def buckets(fleet: Fleet, requests: int, per: float = 1.0) -> tuple[Any, Any]:
    """The bucket of one quota as two workers have it."""
    limit = RateLimit(requests, per)
    first, second = fleet.limiter(), fleet.limiter()
    return first.bucket("me", "get", limit), second.bucket("me", "get", limit)


def test_workers_share_slots_which_are_in_the_order_of_asking(fleet: Fleet) -> None:
    one, other = buckets(fleet, 2)
    waits = [fleet.run(bucket.reserve(math.inf)) for bucket in (one, other, one, other, one)]
    assert waits[:2] == [0, 0]
    assert waits[2] == pytest.approx(1.0, abs=0.2)
    assert waits[3] == pytest.approx(1.5, abs=0.2)
    assert waits[4] == pytest.approx(2.0, abs=0.2)


def test_a_slot_that_is_too_late_is_not_taken(fleet: Fleet) -> None:
    one, other = buckets(fleet, 1)
    assert fleet.run(one.reserve(0.5)) == 0
    assert [fleet.run(other.reserve(0.5)) for _ in range(5)] == [None] * 5
    assert fleet.run(other.reserve(2)) <= 1


def test_a_worker_that_closes_closes_for_all(fleet: Fleet) -> None:
    one, other = buckets(fleet, 10)
    assert fleet.run(other.reserve(5)) == 0
    assert not fleet.run(other.is_closed())
    fleet.run(one.close(1.5))
    fleet.run(one.close(0.5))
    assert fleet.run(other.is_closed())
    assert fleet.run(other.reserve(5)) == pytest.approx(1.5, abs=0.3)


def test_without_a_time_a_bucket_closes_until_the_oldest_call_leaves_the_window(
    fleet: Fleet,
) -> None:
    one, other = buckets(fleet, 10)
    fleet.run(one.reserve(5))
    time.sleep(0.4)
    fleet.run(other.close(None))
    assert 0.3 < fleet.run(one.reserve(5)) <= 0.6 + 0.1


def test_a_lowered_allowance_holds_for_all_and_only_for_a_window(fleet: Fleet) -> None:
    one, other = buckets(fleet, 3)
    fleet.run(one.lower(100))
    fleet.run(one.lower(1))
    fleet.run(one.lower(2))
    assert fleet.run(other.reserve(0)) == 0
    assert fleet.run(other.reserve(0)) is None
    time.sleep(1.1)
    assert [fleet.run(other.reserve(0)) for _ in range(4)] == [0, 0, 0, None]


def test_credentials_and_namespaces_have_quotas_of_their_own(fleet: Fleet) -> None:
    limiter = fleet.limiter()
    limit = RateLimit(1, 1.0)
    for scope, name in [("me", "get"), ("you", "get"), ("me", "put")]:
        assert fleet.run(limiter.bucket(scope, name, limit).reserve(0)) == 0
    fleet._namespace += ", other"
    assert fleet.run(fleet.limiter().bucket("me", "get", limit).reserve(0)) == 0


def test_nothing_is_left_in_redis_after_the_window(fleet: Fleet, server: RedisServer) -> None:
    one, _ = buckets(fleet, 2, per=0.2)
    for _ in range(4):
        fleet.run(one.reserve(math.inf))
    fleet.run(one.lower(1))
    fleet.run(one.close(0.3))
    with server.client() as client:
        assert client.keys("*")
        assert not [key for key in client.keys("*") if b"me" in key or client.ttl(key) < 0]
        for _ in range(100):
            if not client.keys("*"):
                return
            time.sleep(0.05)
        pytest.fail(f"still there: {client.keys('*')}")


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_without_redis_a_worker_keeps_to_its_share_and_warns_once(
    asynchronous: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with running_redis(tmp_path) as server:
        server.kill()
        fleet = Fleet(server, asynchronous, "")
        bucket = fleet.limiter(workers=3).bucket("me", "get", RateLimit(6, 1.0))
        with caplog.at_level(logging.INFO):
            waits = [fleet.run(bucket.reserve(10)) for _ in range(4)]
            # Nobody knows what the others did in the last window.
            assert waits == pytest.approx([1.0, 1.0, 2.0, 2.0], abs=0.3)
            time.sleep(1.05)
            assert not fleet.run(bucket.is_closed())
            server.start()
            time.sleep(1.05)
            assert fleet.run(bucket.reserve(10)) > 0
        fleet.finish()
    levels = [record.levelname for record in caplog.records if "Redis" in record.message]
    assert levels == ["WARNING", "INFO"]


def test_a_young_server_is_not_trusted_to_know_the_window(tmp_path: Path) -> None:
    with running_redis(tmp_path) as server:
        fleet = Fleet(server, False, "")
        one, other = buckets(fleet, 4)
        assert [one.reserve(10) for _ in range(2)] == pytest.approx([1.0, 1.0], abs=0.1)
        assert other.reserve(10) == pytest.approx(1.0, abs=0.1)
        fleet.finish()


def test_calls_that_redis_does_not_know_of_keep_all_to_their_shares(
    fleet: Fleet, server: RedisServer
) -> None:
    one, other = buckets(fleet, 4, per=2.0)
    with server.frozen():
        time.sleep(fleet.run(one.reserve(10)))
        assert not fleet.run(one.is_closed())
    time.sleep(1.05)
    assert fleet.run(one.reserve(10)) == 0
    assert fleet.run(other.reserve(10)) == pytest.approx(2.0, abs=0.3)


def test_a_fleet_has_workers(server: RedisServer) -> None:
    with server.client() as client, pytest.raises(ValueError, match="at least 1"):
        RedisLimiter(client, workers=0)


def test_one_asynchronous_limiter_serves_one_loop_after_another(
    server: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    client = server.async_client()
    limiter = RedisLimiter(client, workers=2, safety=1.0, namespace="loops")

    async def reserved() -> tuple[Any, bool]:
        bucket = limiter.bucket("", "x", RateLimit(8, 1.0))
        waits = await asyncio.gather(*(_awaited(bucket.reserve(0.0)) for _ in range(2)))
        return waits, bucket._own

    assert [asyncio.run(reserved()) for _ in range(3)] == [([0.0, 0.0], False)] * 3
    assert limiter.down_since is None
    assert caplog.records == []


def test_one_asynchronous_limiter_serves_several_loops_at_once(server: RedisServer) -> None:
    client = server.async_client()
    limiter = RedisLimiter(client, workers=1, safety=1.0, namespace="loops at once")
    together = threading.Barrier(4, timeout=10)

    async def reserved() -> list[Any]:
        together.wait()
        found = []
        for _ in range(5):
            bucket = limiter.bucket("", "x", RateLimit(50, 1.0))
            found.append(await _awaited(bucket.reserve(0.0)))
        return found

    with ThreadPoolExecutor(4) as threads:
        found = [threads.submit(asyncio.run, reserved()) for _ in range(4)]
        assert [each.result() for each in found] == [[0.0] * 5] * 4
    assert limiter.down_since is None


def test_several_quotas_of_an_operation_are_shared_by_a_fleet(
    fleet: Fleet, server: RedisServer
) -> None:
    server.until_old(FULLY_TRUSTED + 3)
    shared = RateLimit(3, per=3.0, bucket="b")
    both = RateLimits(RateLimit(2, per=2.0), shared)
    clients = [fleet.client(server) for _ in range(2)]

    def late(client: Any, operation: str, limit: Any) -> bool:
        """Whether a call of the operation found no turn at once."""
        called: Operation[Any] = Operation(
            name=operation, method="GET", path="/x", rate_limit=limit
        )
        try:
            fleet.run(client.caller.call(called, {}))
        except DeadlineExceeded:
            return True
        return False

    first, second = clients
    assert not late(first, "x", both)
    assert not late(second, "x", both)
    assert late(first, "x", both)  # two in two seconds; it has taken the last slot of the bucket
    assert late(second, "y", shared)
    assert not late(second, "y", RateLimit(3, per=3.0))
    assert not late(second, "y", RateLimit(4, per=3.0, bucket="b"))  # other numbers, another bucket
