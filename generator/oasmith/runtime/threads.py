"""Iterators that block, read without blocking the event loop."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from typing import TypeVar

T = TypeVar("T")


async def in_thread(items: Iterator[T]) -> AsyncGenerator[T, None]:
    """The items one after another, each got in a thread that ends with them.

    If it is cancelled, the item that is being got comes to nothing, and no other is asked for.
    """
    from asyncio import get_running_loop  # slow to import, as is the other
    from concurrent.futures import ThreadPoolExecutor

    thread, end = ThreadPoolExecutor(1, "oasmith-upload"), object()
    try:
        while True:
            item = await get_running_loop().run_in_executor(thread, next, items, end)
            if item is end:
                return
            yield item  # type: ignore[misc]
    finally:
        thread.shutdown(wait=False, cancel_futures=True)
