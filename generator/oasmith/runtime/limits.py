"""Client-side rate limits: a sliding log of reservations per bucket.

Invariant: in no window of `per` seconds does a bucket let more than its allowance start. A call
reserves its slot first and then sleeps until it, so that waiters are served in order.
"""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from .concurrency import SYSTEM_CLOCK, Clock, Kept
from .http import Headers, Response
from .retries import retry_after

if TYPE_CHECKING:
    from .call import AnyCaller

_HEADERS: Final = ("x-ratelimit-", "ratelimit-", "x-rate-limit-")
"""How the names begin of the headers that tell a quota."""

_TOO_MANY: Final = 429

ROUNDING: Final = 0.001
"""Seconds by which sums of clock readings may be off."""


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most `requests` in any window of `per` seconds."""

    requests: int
    per: float
    bucket: str = ""
    """The name under which operations share it; "" is for one of its own."""

    def turns(self, operation: str, scope: str, caller: AnyCaller[Any]) -> Turns:
        """The turns of a call of the operation; `scope` says whose quota it is."""
        name = operation
        if self.bucket:
            name = f"{self.bucket}: {self.requests} in {self.per:g} s"
        return Turns(operation, [_limiter(caller).bucket(scope, name, self)], caller)


class RateLimits:
    """Several rate limits at once."""

    def __init__(self, *limits: RateLimit) -> None:
        # The shortest window last: a call starts when it has a slot there, so that those before
        # are off by one such window at most.
        self.limits = sorted(limits, key=lambda limit: -limit.per)

    def turns(self, operation: str, scope: str, caller: AnyCaller[Any]) -> Turns:
        """See `RateLimit.turns`."""
        each = (replace(limit, bucket=limit.bucket or operation) for limit in self.limits)
        buckets = [limit.turns(operation, scope, caller).buckets[0] for limit in each]
        return Turns(operation, buckets, caller)


def _limiter(caller: AnyCaller[Any]) -> Any:
    config = caller.config
    return config.limiter or caller.shared.part(
        "limiter", lambda: LocalLimiter(config.quota_share, config.clock)
    )


@dataclass(slots=True)
class Turns:
    """The turns of one call: it waits for one before each attempt.

    Each of the `buckets` is a `LocalBucket`, or has its methods; where processes share it, what
    these give may be awaitable. The last has the shortest window.
    """

    operation: str
    buckets: Sequence[Any]
    caller: AnyCaller[Any]

    async def take(self, deadline: float) -> bool:
        """Wait for a slot in each bucket; False if one has none before `deadline`."""
        for bucket in self.buckets:
            if not await self._take(bucket, deadline):
                return False
        return True

    async def _take(self, bucket: Any, deadline: float) -> bool:
        while True:
            left = deadline - self.caller.clock.monotonic()
            wait: float | None = await self.caller.ask(partial(bucket.reserve, left))
            if not wait:
                return wait is not None
            form = "%s: waiting %.1f s for the rate limit"
            self.caller.config.log.info(form, self.operation, wait)
            await self.caller.sleep(wait)
            if not await self.caller.ask(bucket.is_closed):
                return True

    async def observe(self, response: Response) -> None:
        """Learn what a response says about the limit. Of which of several it speaks is not known:
        then no allowance is lowered, and what is over is over for the shortest window.
        """
        limit, shortest = _told(response.headers, "limit"), self.buckets[-1]
        if limit and len(self.buckets) == 1:
            await self.caller.ask(partial(shortest.lower, limit))
        if response.status == _TOO_MANY or _told(response.headers, "remaining") == 0:
            seconds = retry_after(response.headers, self.caller.clock.time())
            await self.caller.ask(partial(shortest.close, seconds))


class LocalBucket:
    """The log of one rate limit in this process; `safety` is the part of the quota used."""

    def __init__(self, limit: RateLimit, safety: float, clock: Clock = SYSTEM_CLOCK) -> None:
        self._per = limit.per
        self._safety = safety
        self._now = clock.monotonic
        self._lock = Kept(threading.Lock)
        self._closed_until = -math.inf
        self._starts: deque[float] = deque(maxlen=allowance(limit.requests, safety))

    def reserve(self, longest: float) -> float | None:
        """Seconds until the reserved slot; None, and no reservation, if more than `longest`."""
        with self._lock():
            now = self._now()
            full = len(self._starts) == self._starts.maxlen
            earliest = self._starts[0] + self._per if full else now
            start = max(now, earliest, self._closed_until)
            if start - now > longest:
                return None
            self._starts.append(start)
            return start - now

    def lower(self, requests: int) -> None:
        """Take the quota that a response tells; it may only lower the allowance."""
        allowed = allowance(requests, self._safety)
        with self._lock():
            if allowed < (self._starts.maxlen or 1):
                self._starts = deque(self._starts, maxlen=allowed)

    def close(self, seconds: float | None = None) -> None:
        """Let nothing start for `seconds`, or until the oldest call leaves the window."""
        with self._lock():
            now = self._now()
            oldest = next((start for start in self._starts if start > now - self._per), now)
            until = oldest + self._per if seconds is None else now + seconds
            self._closed_until = max(self._closed_until, until)

    def is_closed(self) -> bool:
        """Whether a slot that is due now was overtaken by `close`, to be reserved anew."""
        return self._now() < self._closed_until - ROUNDING


class LocalLimiter:
    """The buckets of this process; clients that share a quota may be given the same one."""

    def __init__(self, safety: float = 0.95, clock: Clock = SYSTEM_CLOCK) -> None:
        self._safety = safety
        self._clock = clock
        self._buckets: dict[tuple[str, str], LocalBucket] = {}

    def bucket(self, scope: str, name: str, limit: RateLimit) -> LocalBucket:
        """The bucket of that name, made at the first call."""
        key = scope, name
        if key not in self._buckets:  # of several threads that make one, the first wins
            self._buckets.setdefault(key, LocalBucket(limit, self._safety, self._clock))
        return self._buckets[key]


def allowance(requests: int, safety: float) -> int:
    """The part of a quota that is used."""
    return max(1, math.floor(requests * safety))


def _told(headers: Headers, what: str) -> int | None:
    """The number in one of the headers that tell limits; None without."""
    for prefix in _HEADERS:
        text = headers.text(prefix + what).strip()
        if text.isascii() and text.isdigit() and len(text) < 12:
            return int(text)
    return None
