"""Who waits and for how long: time, blocking and asynchronous twins, processes and event loops.

What blocking and asynchronous clients do alike is written once, as a coroutine, which calls a
caller (`call.AnyCaller`) for what takes time. Where that blocks, nothing in the coroutine waits,
and it runs to its end at once.

After a fork both processes have every object, over the same sockets and with locks held as they
were; and what asyncio makes works only in the loop in which it was first used. So such things are
kept by their owner, and another owner gets new ones.
"""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterator
from contextlib import suppress
from os import getpid
from typing import Any, ClassVar, Generic, ParamSpec, Self, TypeAlias, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Clock:
    """The machine's clock."""

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()

    def time(self) -> float:
        """Seconds since the epoch, to compare with dates that a server sends."""
        return time.time()

    def random(self) -> float:
        """A number in [0, 1)."""
        import random  # slow to import, and only retries need it

        return random.random()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait without blocking the event loop."""
        import asyncio  # slow to import, and only asynchronous clients need it

        await asyncio.sleep(seconds)


SYSTEM_CLOCK = Clock()


class Closing:
    """What is closed where its ``with`` ends."""

    def close(self) -> None:
        """Give back what is held."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClosing:
    """The asynchronous twin of `Closing`."""

    async def aclose(self) -> None:
        """Give back what is held."""
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def run_at_once(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that has nothing to wait for."""
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise AssertionError("a blocking caller has nothing to await")


def blocking(function: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, T]:
    """The blocking twin of an asynchronous function."""
    return lambda *args, **kwargs: run_at_once(function(*args, **kwargs))


async def in_thread(items: Iterator[T]) -> AsyncGenerator[T, None]:
    """The items one after another, each got in a thread that ends with them.

    If it is cancelled, the item that is being got comes to nothing, and no other is fetched.
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


Owner: TypeAlias = tuple[int, Any]
"""A process and one of its event loops, None for what blocks."""


def process() -> Owner:
    """The owner of what blocks."""
    return getpid(), None


def running_loop() -> Owner:
    """The owner of what is awaited."""
    from asyncio import (
        get_running_loop,  # slow to import, and only asynchronous clients need it
    )

    return getpid(), get_running_loop()


class Kept(Generic[T]):
    """Something that each owner has for itself, made on first use.

    `silence` is called with what an owner left behind that is gone, or is the parent process: it
    may neither be used nor closed. No function refers to who has the object, since what is in a
    cycle is finalized in any order.
    """

    _inherited: ClassVar[list[Any]] = []
    """Never collected, since that would close it; the parent goes on using the same sockets."""

    def __init__(
        self,
        make: Callable[[], T],
        owner: Callable[[], Owner] = process,
        silence: Callable[[T], object] = bool,
    ) -> None:
        self._make = make
        self._owner = owner
        self._silence = silence
        self._of: dict[Owner, T] = {}

    def __call__(self) -> T:
        """That of the present owner."""
        owner = self._owner()
        found = self._of.get(owner)
        if found is not None:
            return found
        self.present()
        return self._of.setdefault(owner, self._make())  # of several threads, the first wins

    def taken(self) -> T | None:
        """That of the present owner, who will not get it again; None if it has none."""
        return self._of.pop(self._owner(), None)

    def present(self) -> list[T]:
        """What this process has, in loops that are not closed; all else is forgotten."""
        for owner in [*self._of]:
            pid, loop = owner
            if pid != getpid() or (loop is not None and loop.is_closed()):
                left = self._of.pop(owner, None)
                if left is not None:
                    self._silence(left)
                    if pid != getpid():
                        self._inherited.append(left)
        return [*self._of.values()]


class Lent(Generic[T]):
    """What a user gave: of the process that first asks for it, as its connections are."""

    def __init__(self, thing: T) -> None:
        self._thing = thing
        self._process: int | None = None

    def __call__(self) -> T | None:
        """It, or None in another process."""
        self._process = self._process or getpid()
        return self._thing if self._process == getpid() else None


def until_loop_ends(close: Callable[[], Awaitable[object]]) -> AsyncGenerator[None, None]:
    """Closes when the running loop shuts its asynchronous generators down, as `asyncio.run` does,
    or when it is closed itself.
    """

    async def waiting() -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            await close()

    generator = waiting()
    with suppress(StopIteration):
        anext(generator).send(None)
    return generator
