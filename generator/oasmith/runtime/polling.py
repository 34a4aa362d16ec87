"""Polling: look at a result until its status, or the caller, says that it is final.

The first look is at once, or 2 s after a submission; then after 2 s, each wait 1.5 times the last
up to 30 s, ±20 % so that many waiters spread. A value that is not declared keeps the wait going: a
vendor may add states.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from .call import AnyCaller
from .concurrency import Clock, blocking
from .errors import (
    BatchFailed,
    ClientError,
    DeadlineExceeded,
    PollTimeout,
    RequestValidationError,
)
from .json_values import is_record
from .lookup import looked_up
from .operation import Operation
from .problems import Problem, describe
from .request import is_given
from .resume import NOT_HELD, held, places, read_token, refused, write_token

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

    def succeeded(self, result: T, operation: str) -> bool:
        """Whether the work of an operation succeeded; BatchFailed if it failed."""
        status = self._of(result)
        if status in self.failure:
            failed = BatchFailed(f"ended as {status}", result=result)
            failed.operation = operation
            raise failed
        return status in self.success

    def standing(self, result: T) -> str:
        """What a result says of work that goes on."""
        status = self._of(result)
        if status is None:
            return "nothing says how far it is"
        told = describe(status).removeprefix("str ")
        if status in self.pending:
            return f"it is still {told}"
        is_known = status in self.success or status in self.failure
        return f"its status is {told}" + ("" if is_known else ", which is not declared")

    def _of(self, result: T) -> object:
        """The status; None where nothing came: not yet."""
        return None if result is None else looked_up("the status", self.status, result)


def poll_token(operation: Operation[Any], arguments: Mapping[str, Any]) -> str:
    """The token from which the wait for a result can be resumed."""
    return write_token(operation, {"arguments": held(operation, arguments)})


def resumed(
    operation: Operation[Any], token: str, given: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The arguments in a token, and those `given` again, which no token holds.

    RequestValidationError if the token is not of this operation, or one is missing.
    """
    arguments, place_of = read_token(operation, token).get("arguments"), places(operation)
    if not is_record(arguments):
        raise refused(operation, "is damaged")
    if not arguments.keys() <= set(place_of.values()):
        why = "has arguments that the operation does not take now: start anew, without the token"
        raise refused(operation, why)
    known, problems = {**(given or {})}, list[Problem]()
    for parameter in operation.parameters:
        name = parameter.argument
        if parameter.where in NOT_HELD:
            if parameter.required and name in known and not is_given(known[name]):
                problems.append(
                    Problem(name, "missing: a resume token holds no headers or cookies")
                )
        elif place_of[name] in arguments:
            known[name] = arguments[place_of[name]]
    if problems:
        raise RequestValidationError(problems, operation.name)
    return known


async def wait_async(
    caller: AnyCaller[Any],
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
    if polling is None and until is None:
        raise RequestValidationError([Problem("wait_until", "missing")], operation.name)
    clock = caller.clock
    ends = clock.monotonic() + timeout
    result, cause = None, None
    for pause in _pauses(clock, submitted):
        if pause >= ends - clock.monotonic():
            break  # the next look would come too late
        if pause:
            await caller.sleep(pause)
        within = max(0.0, ends - clock.monotonic())
        try:
            result = await caller.called(operation, arguments, within=within)
        except RequestValidationError:
            raise
        except ClientError as error:
            error.resume_token = poll_token(operation, arguments)
            if isinstance(error, DeadlineExceeded) and within <= caller.total:
                cause = error
                break
            raise
        is_success = polling is not None and polling.succeeded(result, operation.name)
        if until(result) if until else is_success:
            return result
    standing = f": {polling.standing(result)}" if polling and result is not None else ""
    late = PollTimeout(f"not final after {timeout:g} s{standing}", result=result)
    late.operation = operation.name
    late.resume_token = poll_token(operation, arguments)
    raise late from cause


wait = blocking(wait_async)
"""The blocking twin of `wait_async`."""


def _pauses(clock: Clock, submitted: float | None) -> Iterator[float]:
    """Seconds before each look; what has passed since the submission counts for the first."""
    wait = 0.0 if submitted is None else _FIRST_WAIT
    passed = 0.0 if submitted is None else clock.monotonic() - submitted
    while True:
        spread = 1 + _SPREAD * (2 * clock.random() - 1)
        yield max(0.0, wait * spread - passed)
        wait, passed = min(_LONGEST_WAIT, max(_FIRST_WAIT, wait * _GROWTH)), 0.0
