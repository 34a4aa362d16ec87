"""One client under load, in a process of its own: errors, memory, time beside bare httpx2.

`python -m tests.bench.load URL KIND CALLS` prints a JSON object; KIND is threads or tasks.
"""

from __future__ import annotations

import asyncio
import gc
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "generated"))

import httpx2

from mircate import AsyncMircateClient, MircateClient

THREADS = 32
TASKS = 200
BLOCK = 100
"""Calls whose time is measured at once, ours and bare in turns, a round for each 500 calls."""
PATH = "/CALL/MerchantImportJob/checkBatchStatus/7"
HEADERS = {"Authorization": "your-api-key"}


def rss_kib() -> int:
    """Resident memory of this process."""
    gc.collect()
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


def threads(url: str, calls: int) -> dict[str, Any]:
    """The blocking client, from many threads."""
    with (
        MircateClient(api_key="your-api-key", base_url=url) as client,
        httpx2.Client(headers=HEADERS) as bare,
        ThreadPoolExecutor(THREADS) as pool,
    ):

        def call(_: object = None) -> None:
            found = client.product_supplier.check_batch_status(batch_id="7")
            assert found.additional_properties["status"] == "completed"

        def plain() -> None:
            assert bare.get(url + PATH).json()["status"] == "completed"

        def calls_of(share: int) -> None:
            for _ in range(share):
                call()

        def load(count: int) -> None:
            shares = [count // THREADS + (rest < count % THREADS) for rest in range(THREADS)]
            list(pool.map(calls_of, shares))

        # First, while both have the one connection that they need: a pool of many is slower.
        pairs = [(_block(call), _block(plain)) for _ in range(calls // 500)]
        load(calls // 10)
        before, began = rss_kib(), time.perf_counter()
        load(calls)
        seconds = time.perf_counter() - began
        growth = rss_kib() - before
    return _result(calls, seconds, growth, pairs)


def _block(function: Callable[[], object]) -> float:
    began = time.perf_counter()
    for _ in range(BLOCK):
        function()
    return (time.perf_counter() - began) / BLOCK


async def tasks(url: str, calls: int) -> dict[str, Any]:
    """The asynchronous client, from many tasks."""
    async with (
        AsyncMircateClient(api_key="your-api-key", base_url=url) as client,
        httpx2.AsyncClient(headers=HEADERS) as bare,
    ):

        async def call() -> None:
            found = await client.product_supplier.check_batch_status(batch_id="7")
            assert found.additional_properties["status"] == "completed"

        async def plain() -> None:
            assert (await bare.get(url + PATH)).json()["status"] == "completed"

        async def load(count: int) -> None:
            left = iter(range(count))

            async def worker() -> None:
                for _ in left:
                    await call()

            async with asyncio.TaskGroup() as group:
                for _ in range(TASKS):
                    group.create_task(worker())

        pairs = [(await _async_block(call), await _async_block(plain)) for _ in range(calls // 500)]
        await load(calls // 10)
        before, began = rss_kib(), time.perf_counter()
        await load(calls)
        seconds = time.perf_counter() - began
        growth = rss_kib() - before
        left = len(asyncio.all_tasks()) - 1
    return {**_result(calls, seconds, growth, pairs), "tasks left": left}


async def _async_block(function: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    for _ in range(BLOCK):
        await function()
    return (time.perf_counter() - began) / BLOCK


def _result(
    calls: int, seconds: float, growth: int, pairs: list[tuple[float, float]]
) -> dict[str, Any]:
    return {
        "calls": calls,
        "seconds": seconds,
        "growth KiB": growth,
        "ours": statistics.median(ours for ours, _ in pairs),
        "bare": statistics.median(bare for _, bare in pairs),
        "overhead": statistics.median(ours / bare - 1 for ours, bare in pairs),
    }


if __name__ == "__main__":
    _, server, kind, number = sys.argv
    count = int(number)
    found = threads(server, count) if kind == "threads" else asyncio.run(tasks(server, count))
    print(json.dumps(found))
