"""What belongs to one process and, where it is awaited, to one event loop.

After a fork both processes have every object, over the same sockets and with locks held as they
were; and what asyncio makes works only in the loop in which it was first used. So such things are
kept by their owner, and another owner gets new ones.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from os import getpid
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

T = TypeVar("T")

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
    """Something that each owner has for itself, made when it is first asked for.

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
