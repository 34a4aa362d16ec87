"""When a call is tried again: the pause before an attempt, and the budget of a client.

Takes the number of failures and the headers of a response; gives seconds. Always: at most every
sixth request of a lasting outage is a retry.
"""

from __future__ import annotations

import math
import threading
from typing import Final

from .concurrency import Kept
from .http import Headers

LONGEST_WAIT: Final = 120.0
"""Seconds; if a server wants more, the call fails at once."""

_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 20.0


def backoff(failures: int, chance: float) -> float:
    """Full jitter: `chance` · min(20 s, 0.5 s · 2ⁿ), where n counts earlier failures."""
    return chance * min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0**failures)


def retry_after(headers: Headers, now: float) -> float | None:
    """The wait in seconds that a response wants, at wall-clock time `now`.

    ``retry-after-ms``, then Retry-After in seconds or as a date (RFC 9110, section 10.2.3); None
    where absent or unreadable.
    """
    text = headers.text("retry-after")
    for number, unit in ((headers.text("retry-after-ms"), 1000), (text, 1)):
        seconds = _seconds(number)
        if seconds is not None:
            return seconds / unit
    if not text:
        return None
    # Imported here: it is slow to import, and few servers send dates.
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None


def _seconds(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


class RetryBudget:
    """Ten retries in hand; every call earns a fifth of one back, so that at most every sixth
    request of a lasting outage is a retry.
    """

    _MOST: Final = 10.0
    _EARNED: Final = 0.2

    def __init__(self) -> None:
        self._lock = Kept(threading.Lock)
        self._left = self._MOST

    def earn(self) -> None:
        """A call was started."""
        if self._left < self._MOST:
            with self._lock():
                self._left = min(self._MOST, self._left + self._EARNED)

    def spend(self) -> bool:
        """Take one retry; False if there is none."""
        with self._lock():
            if self._left < 1.0:
                return False
            self._left -= 1.0
            return True
