"""What all calls of a client share, also those of its `with_options`.

Takes keys and functions that make parts; gives locks, the budget of retries, and one part for each
key.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from .concurrency import Kept
from .retries import RetryBudget

T = TypeVar("T")


class Shared:
    """What the calls of a client share, also over `with_options`.

    `new_locks` makes locks of the client's kind: of threads for each process, or of tasks for each
    event loop.
    """

    def __init__(self, new_locks: Callable[[], Kept[Any]]) -> None:
        self._new_locks = new_locks
        self.budget = RetryBudget()
        self._lock = Kept(threading.Lock)
        self._parts: dict[Hashable, Any] = {}
        self._locks: WeakKeyDictionary[Any, Kept[Any]] = WeakKeyDictionary()

    mask: Callable[[str], str] = staticmethod(str)
    """Takes the secrets of a call out of texts, where the call is known."""

    def masking(self, mask: Callable[[str], str]) -> Shared:
        """The same parts, for a call."""
        seen = object.__new__(Shared)
        vars(seen).update(vars(self), mask=mask)
        return seen

    def lock(self, of: object) -> Any:
        """The lock of an object, while that lives, for the present process or event loop."""
        with self._lock():
            kept = self._locks.setdefault(of, self._new_locks())
        return kept()

    def part(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under the key, made on first use."""
        with self._lock():
            if key not in self._parts:
                self._parts[key] = make()
            return cast("T", self._parts[key])
