"""One process of a fleet: calls an operation without pause, and prints when its calls started.

Its only argument is a JSON object: the fields of `Task`. It prints a line when it is ready, reads
one with the time at which to begin, and at last prints a JSON object: `starts` of calls, their
`errors`, and the `warnings` that were logged. Times are those of the machine's monotonic clock.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from aboutyou import AboutYouClient, AsyncAboutYouClient, ClientError, RedisLimiter
from aboutyou._runtime.concurrency import Clock
from aboutyou._runtime.http import Request, Response
from aboutyou._runtime.limits import RateLimit
from aboutyou.testing import reply
from tests.behaviour.redis_server import async_client_at, client_at

BATCH = UUID(int=1)
CONCURRENT = 2
"""Calls that a worker has under way."""


@dataclass(frozen=True)
class Task:
    """What a worker does: calls for `seconds`, while its clocks are off by `skew` and `shift`."""

    port: int
    asynchronous: bool
    skew: float
    shift: float
    seconds: float
    requests: int
    per: float
    workers: int
    namespace: str


class WrongClock(Clock):
    """Clocks that are off."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def monotonic(self) -> float:
        return time.monotonic() + self._task.shift

    def time(self) -> float:
        return time.time() + self._task.skew


class Recording:
    """A transport that notes when requests start and answers at once."""

    def __init__(self) -> None:
        self.starts: list[float] = []

    def send(self, request: Request) -> Response:
        self.starts.append(time.monotonic())
        return reply(data={"batchRequestId": str(BATCH), "status": "pending", "items": []})

    async def asend(self, request: Request) -> Response:
        return self.send(request)

    def close(self) -> None: ...

    async def aclose(self) -> None: ...


class Tightened:
    """The limiter with another quota than the documented one, so that tests are short."""

    def __init__(self, limiter: RedisLimiter, limit: RateLimit) -> None:
        self._limiter = limiter
        self._limit = limit

    def bucket(self, scope: str, name: str, limit: RateLimit) -> Any:
        return self._limiter.bucket(scope, name, self._limit)


class Logged(logging.Handler):
    """Keeps warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class Worker:
    """Runs a task."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.transport = Recording()
        self.errors: list[str] = []
        self.clock = WrongClock(task)
        self.end = 0.0

    def until_begin(self) -> None:
        """Wait for the rest of the fleet."""
        print("ready", flush=True)
        begin = float(sys.stdin.readline())
        self.end = begin + self.task.seconds
        time.sleep(max(0.0, begin - time.monotonic()))

    def options(self, redis_client: Any) -> dict[str, Any]:
        """Of the client."""
        task = self.task
        limiter = RedisLimiter(
            redis_client,
            workers=task.workers,
            safety=1.0,
            namespace=task.namespace,
            clock=self.clock,
        )
        return {
            "api_key": "your-api-key",
            "base_url": "https://api.example.com",
            "transport": self.transport,
            "clock": self.clock,
            "limiter": Tightened(limiter, RateLimit(task.requests, task.per)),
        }

    def run(self) -> None:
        """Call, blocking, until the end."""
        with (
            client_at(self.task.port) as redis_client,
            AboutYouClient(**self.options(redis_client)) as client,
        ):
            self.until_begin()
            with ThreadPoolExecutor(CONCURRENT) as pool:
                list(pool.map(self._calls, [client] * CONCURRENT))

    def _calls(self, client: AboutYouClient) -> None:
        while time.monotonic() < self.end:
            try:
                client.results.get_product_batch_results(batch_request_id=BATCH)
            except ClientError as error:
                self.errors.append(repr(error))

    async def arun(self) -> None:
        """Call, awaiting, until the end."""
        async with (
            async_client_at(self.task.port) as redis_client,
            AsyncAboutYouClient(**self.options(redis_client)) as client,
        ):
            self.until_begin()
            await asyncio.gather(*(self._acalls(client) for _ in range(CONCURRENT)))

    async def _acalls(self, client: AsyncAboutYouClient) -> None:
        while time.monotonic() < self.end:
            try:
                await client.results.get_product_batch_results(batch_request_id=BATCH)
            except ClientError as error:
                self.errors.append(repr(error))


def main(argument: str) -> None:
    """Do what the argument says."""
    logged = Logged()
    logging.getLogger("aboutyou").addHandler(logged)
    worker = Worker(Task(**json.loads(argument)))
    if worker.task.asynchronous:
        asyncio.run(worker.arun())
    else:
        worker.run()
    result = {"starts": worker.transport.starts, "errors": worker.errors}
    print(json.dumps(result | {"warnings": logged.messages}))


if __name__ == "__main__":
    main(sys.argv[1])
