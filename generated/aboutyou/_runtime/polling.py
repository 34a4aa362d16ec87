"""Polling: look at a result until its status, or the caller, says that it is final.

The first look is at once, or 2 s after a submission; then after 2 s, each wait 1.5 times the last
up to 30 s, ±20 % so that many waiters spread. A value that is not declared keeps the wait going: a
vendor may add states.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from .caller import AsyncCaller, Caller
from .clock import Clock
from .decode import is_record
from .errors import (
    BatchFailed,
    ClientError,
    DeadlineExceeded,
    PollTimeout,
    RequestValidationError,
)
from .operation import Operation
from .problems import Problem
from .resume import read_token, refused, wire, write_token

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


def poll_token(operation: Operation[Any], arguments: Mapping[str, Any]) -> str:
    """The token from which the wait for a result can be resumed."""
    return write_token(operation, {"arguments": wire(arguments)})


def resumed(operation: Operation[Any], token: str) -> dict[str, Any]:
    """The arguments in a token; RequestValidationError if it is not of this operation."""
    arguments = read_token(operation, token).get("arguments")
    if not is_record(arguments):
        raise refused(operation, "is damaged")
    return arguments


class _Watch(Generic[T]):
    """One wait, without I/O."""

    def __init__(
        self,
        caller: Caller | AsyncCaller,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        polling: Polling[T] | None,
        until: Callable[[T], bool] | None,
        timeout: float,
        submitted: float | None,
    ) -> None:
        if polling is None and until is None:
            raise RequestValidationError([Problem("wait_until", "missing")], operation.name)
        self._operation = operation
        self._arguments = arguments
        self._polling = polling
        self._until = until
        self._clock: Clock = caller.clock
        self._total = caller.total
        self._timeout = timeout
        self._submitted = submitted
        self._ends = self._clock.monotonic() + timeout
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
        """The pauses before looks; PollTimeout when the next look would come too late."""
        wait, since = _FIRST_WAIT, self._submitted
        if since is None:
            yield 0.0
        while True:
            pause = wait * (1 + _SPREAD * (2 * self._clock.random() - 1))
            if since is not None:  # time has passed between the submission and the wait for it
                pause, since = max(0.0, pause - (self._clock.monotonic() - since)), None
            if pause >= self.left:
                raise self.timed_out()
            yield pause
            wait = min(_LONGEST_WAIT, wait * _GROWTH)

    def timed_out(self) -> PollTimeout:
        """The error that says so, with what is needed to wait again."""
        error = PollTimeout(
            f"{self._operation.name}: not final after {self._timeout:g} s", result=self._last
        )
        error.operation = self._operation.name
        error.resume_token = poll_token(self._operation, self._arguments)
        return error

    def failed(self, error: ClientError, within: float) -> None:
        """Tell an error of a look how to resume; PollTimeout if it only had no time: `within`."""
        if isinstance(error, DeadlineExceeded) and within <= self._total:
            raise self.timed_out() from error
        if not isinstance(error, RequestValidationError):
            error.resume_token = poll_token(self._operation, self._arguments)


def wait(
    caller: Caller,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    polling: Polling[T] | None = None,
    *,
    until: Callable[[T], bool] | None = None,
    timeout: float = 600.0,
    submitted: float | None = None,
) -> T:
    """The final result of some work, within `timeout` seconds.

    `until` says of a result whether it is final, in place of the statuses that mean success;
    `submitted` is when the work was, by the monotonic clock. Work that completed with failed items
    is a result. Raises BatchFailed for a failure status, PollTimeout when time is up, what `until`
    raises, and what a single call raises.
    """
    watch = _Watch(caller, operation, arguments, polling, until, timeout, submitted)
    for pause in watch.waits():
        if pause:
            caller.clock.sleep(pause)
        within = watch.left
        try:
            result = caller.call(operation, arguments, within=within)
        except ClientError as error:
            watch.failed(error, within)
            raise
        if watch.is_final(result):
            return result
    raise AssertionError("waits never end by themselves")


async def wait_async(
    caller: AsyncCaller,
    operation: Operation[T],
    arguments: Mapping[str, Any],
    polling: Polling[T] | None = None,
    *,
    until: Callable[[T], bool] | None = None,
    timeout: float = 600.0,
    submitted: float | None = None,
) -> T:
    """The asynchronous twin of `wait`."""
    watch = _Watch(caller, operation, arguments, polling, until, timeout, submitted)
    for pause in watch.waits():
        if pause:
            await caller.clock.asleep(pause)
        within = watch.left
        try:
            result = await caller.call(operation, arguments, within=within)
        except ClientError as error:
            watch.failed(error, within)
            raise
        if watch.is_final(result):
            return result
    raise AssertionError("waits never end by themselves")
