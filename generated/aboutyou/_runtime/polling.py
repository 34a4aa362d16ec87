"""Polling: look at a result until its status, or the caller, says that it is final.

The first look is at once; then after 2 s, each wait 1.5 times the last up to 30 s, ±20 % so that
many waiters spread. A value that is not declared keeps the wait going: a vendor may add states.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from .caller import AsyncCaller, Caller
from .clock import Clock
from .errors import BatchFailed, DeadlineExceeded, PollTimeout
from .operation import Operation

T = TypeVar("T")

_FIRST_WAIT: Final = 2.0
_GROWTH: Final = 1.5
_LONGEST_WAIT: Final = 30.0
_SPREAD: Final = 0.2


@dataclass(frozen=True, slots=True)
class Polling(Generic[T]):
    """How an operation reports progress; `status` finds the status in a result."""

    status: Callable[[T], object]
    success: Collection[str]
    failure: Collection[str] = ()
    pending: Collection[str] = ()


class _Watch(Generic[T]):
    """One wait, without I/O."""

    def __init__(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        polling: Polling[T] | None,
        until: Callable[[T], bool] | None,
        clock: Clock,
        timeout: float,
    ) -> None:
        self._operation = operation
        self._arguments = arguments
        self._polling = polling
        self._until = until
        self._clock = clock
        self._timeout = timeout
        self._ends = clock.monotonic() + timeout
        self._last: T | None = None

    @property
    def left(self) -> float:
        """Seconds until the wait is over."""
        return max(0.0, self._ends - self._clock.monotonic())

    def is_final(self, result: T) -> bool:
        """Whether the work succeeded; BatchFailed if it failed."""
        self._last = result
        status = None if self._polling is None else self._polling.status(result)
        if self._polling is not None and status in self._polling.failure:
            failed = BatchFailed(f"{self._operation.name}: ended as {status}", result=result)
            failed.operation = self._operation.name
            raise failed
        if self._until is not None:
            return self._until(result)
        return self._polling is not None and status in self._polling.success

    def waits(self) -> Generator[float, None, None]:
        """The pauses between looks; PollTimeout when the next look would come too late."""
        wait = _FIRST_WAIT
        while True:
            pause = wait * (1 + _SPREAD * (2 * self._clock.random() - 1))
            if pause >= self.left:
                raise self.timed_out()
            yield pause
            wait = min(_LONGEST_WAIT, wait * _GROWTH)

    def timed_out(self) -> PollTimeout:
        """The error that says so, with what is needed to wait again."""
        error = PollTimeout(
            f"{self._operation.name}: not final after {self._timeout:g} s",
            arguments=self._arguments,
            result=self._last,
        )
        error.operation = self._operation.name
        return error


def wait(
    caller: Caller,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    polling: Polling[T] | None = None,
    *,
    until: Callable[[T], bool] | None = None,
    timeout: float = 600.0,
) -> T:
    """The final result of some work, within `timeout` seconds.

    `until` says of a result whether it is final, in place of the statuses that mean success. Work
    that completed with failed items is a result. Raises BatchFailed for a failure status,
    PollTimeout when time is up, what `until` raises, and what a single call raises.
    """
    watch = _Watch(operation, arguments, polling, until, caller.clock, timeout)
    waits = watch.waits()
    while True:
        try:
            result = caller.call(operation, arguments, within=watch.left)
        except DeadlineExceeded as error:
            if watch.left > 0:
                raise
            raise watch.timed_out() from error
        if watch.is_final(result):
            return result
        caller.clock.sleep(next(waits))


async def wait_async(
    caller: AsyncCaller,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    polling: Polling[T] | None = None,
    *,
    until: Callable[[T], bool] | None = None,
    timeout: float = 600.0,
) -> T:
    """The asynchronous twin of `wait`."""
    watch = _Watch(operation, arguments, polling, until, caller.clock, timeout)
    waits = watch.waits()
    while True:
        try:
            result = await caller.call(operation, arguments, within=watch.left)
        except DeadlineExceeded as error:
            if watch.left > 0:
                raise
            raise watch.timed_out() from error
        if watch.is_final(result):
            return result
        await caller.clock.asleep(next(waits))
