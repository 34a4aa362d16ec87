"""A quota that several processes share in Redis, by the start of every call."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from tests.behaviour.fleet_worker import Task
from tests.behaviour.redis_server import RedisServer, running_redis

REQUESTS, PER = 60, 4.0
WORKERS = 6
MOST = 65
FULLY_TRUSTED = 8
"""Seconds of uptime from which on a server knows all calls of the window."""


@dataclass(frozen=True)
class Result:
    """What one worker did."""

    starts: list[float]
    errors: list[str]
    warnings: list[str]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    with running_redis(tmp_path_factory.mktemp("redis")) as running:
        yield running


def run_fleet(
    server: RedisServer, namespace: str, seconds: float, meanwhile: Callable[[float], None]
) -> tuple[float, list[Result]]:
    """When the fleet began, and what each worker did."""
    tasks = [
        Task(
            port=server.port,
            asynchronous=number % 2 == 1,
            skew=(0.0, 0.8, 0.0, -0.8, 0.0, 0.8)[number],
            shift=1000.0 * number,
            seconds=seconds,
            requests=REQUESTS,
            per=PER,
            workers=WORKERS,
            namespace=namespace,
        )
        for number in range(WORKERS)
    ]
    processes = [_started(task) for task in tasks]
    try:
        for process in processes:
            assert process.stdout and process.stdout.readline() == "ready\n"
        server.until_old(FULLY_TRUSTED)
        begin = time.monotonic() + 0.1
        for process in processes:
            assert process.stdin
            process.stdin.write(f"{begin}\n")
            process.stdin.flush()
        meanwhile(begin)
        outputs = [process.communicate(timeout=60)[0] for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait(timeout=10)
    assert [process.returncode for process in processes] == [0] * WORKERS
    return begin, [Result(**json.loads(output)) for output in outputs]


def _started(task: Task) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.behaviour.fleet_worker", json.dumps(asdict(task))],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def fullest_window(results: list[Result]) -> int:
    """The most starts in any window of `PER` seconds."""
    starts = sorted(start for result in results for start in result.starts)
    return max(bisect_left(starts, start + PER) - i for i, start in enumerate(starts))


def test_a_fleet_with_wrong_clocks_uses_the_quota_and_keeps_it(server: RedisServer) -> None:
    windows = 3
    begin, results = run_fleet(server, "steady", windows * PER + 0.05, lambda _: None)
    assert [result.errors + result.warnings for result in results] == [[]] * WORKERS
    assert fullest_window(results) <= MOST
    counts = [sum(start < begin + windows * PER for start in result.starts) for result in results]
    assert sum(counts) >= 0.95 * windows * REQUESTS
    assert min(counts) >= windows * REQUESTS / WORKERS / 2


def test_no_call_is_lost_when_redis_is_killed_and_comes_back_empty(server: RedisServer) -> None:
    def disturb(begin: float) -> None:
        time.sleep(begin + 4.2 - time.monotonic())
        server.kill()
        time.sleep(0.8)
        server.start()

    _, results = run_fleet(server, "disturbed", 14.0, disturb)
    assert [result.errors for result in results] == [[]] * WORKERS
    assert max(len(result.warnings) for result in results) == 1
    assert fullest_window(results) <= MOST
    assert min(len(result.starts) for result in results) >= 10
