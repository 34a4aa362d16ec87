"""Time and chance, in one place so that tests can replace them."""

from __future__ import annotations

import time


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
