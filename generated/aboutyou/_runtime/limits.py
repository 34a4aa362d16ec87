"""Client-side rate limits: a sliding log of reservations per bucket.

Invariant: in no window of `per` seconds does a bucket let more than its allowance start. A call
reserves its slot first and then sleeps until it, so that waiters are served in order.
"""

from __future__ import annotations

import math
import threading
from collections import deque
from dataclasses import dataclass
from typing import Final

from .http import Headers

_LIMIT_HEADERS: Final = ("x-ratelimit-limit", "ratelimit-limit", "x-rate-limit-limit")
_REMAINING_HEADERS: Final = (
    "x-ratelimit-remaining",
    "ratelimit-remaining",
    "x-rate-limit-remaining",
)

_ROUNDING: Final = 0.001
"""Seconds by which sums of clock readings may be off."""


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most `requests` in any window of `per` seconds; operations may share a `bucket`."""

    requests: int
    per: float
    bucket: str = ""


class Bucket:
    """The log of one rate limit; `safety` is the part of the quota that is used."""

    def __init__(self, limit: RateLimit, safety: float) -> None:
        self._per = limit.per
        self._safety = safety
        self._lock = threading.Lock()
        self._closed_until = -math.inf
        self._starts: deque[float] = deque(maxlen=self._allowed(limit.requests))

    def reserve(self, now: float, latest: float) -> float | None:
        """Seconds until the reserved slot; None, and no reservation, if it is after `latest`."""
        with self._lock:
            full = len(self._starts) == self._starts.maxlen
            earliest = self._starts[0] + self._per if full else now
            start = max(now, earliest, self._closed_until)
            if start > latest:
                return None
            self._starts.append(start)
            return start - now

    def observe(self, headers: Headers) -> None:
        """Take what a response says; it may only lower the allowance."""
        limit = _number(headers, _LIMIT_HEADERS)
        with self._lock:
            if limit and self._allowed(limit) < (self._starts.maxlen or 1):
                self._starts = deque(self._starts, maxlen=self._allowed(limit))

    def exhausted(self, headers: Headers) -> bool:
        """Whether a response says that nothing remains."""
        return _number(headers, _REMAINING_HEADERS) == 0

    def close(self, now: float, seconds: float | None = None) -> None:
        """Let nothing start for `seconds`, or until the oldest call leaves the window."""
        with self._lock:
            oldest = next((start for start in self._starts if start > now - self._per), now)
            until = oldest + self._per if seconds is None else now + seconds
            self._closed_until = max(self._closed_until, until)

    def is_closed(self, now: float) -> bool:
        """Whether a slot reserved earlier was overtaken by `close` and must be reserved anew."""
        return now < self._closed_until - _ROUNDING

    def _allowed(self, requests: int) -> int:
        return max(1, math.floor(requests * self._safety))


class RateLimiter:
    """The buckets of one client."""

    def __init__(self, safety: float) -> None:
        self._safety = safety
        self._lock = threading.Lock()
        self._buckets: dict[str, Bucket] = {}

    def bucket(self, name: str, limit: RateLimit) -> Bucket:
        """The bucket of an operation, made at its first call."""
        key = limit.bucket or name
        with self._lock:
            found = self._buckets.get(key)
            if found is None:
                found = self._buckets[key] = Bucket(limit, self._safety)
            return found


def _number(headers: Headers, names: tuple[str, ...]) -> int | None:
    for name in names:
        text = headers.text(name).strip()
        if text.isascii() and text.isdigit() and len(text) < 12:
            return int(text)
    return None
