"""Submit and wait: work that one operation starts and another reports on (OpenAPI `links`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .caller import AsyncCaller, Caller
from .decode import is_array, is_record
from .encode import encode
from .operation import Operation
from .polling import Polling, poll_token, wait_async
from .twins import By, finished

R = TypeVar("R")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link(Generic[R, T]):
    """Where a submission leads.

    `to` gives the operation that reports on the work, late, as it may be of another module;
    `arguments` finds its arguments in the result of the submission and in what was sent.
    """

    to: Callable[[], tuple[Operation[T], Polling[T] | None]]
    arguments: Callable[[R, Mapping[str, Any]], Mapping[str, Any]]


class _Submitted(Generic[R, T, By]):
    """Work that was submitted; `result` is what the submission returned."""

    def __init__(self, caller: By, link: Link[R, T], result: R, sent: Mapping[str, Any]) -> None:
        self.result = result
        self._caller = caller
        self._operation, self._polling = link.to()
        self._arguments = link.arguments(result, sent)
        self._since = caller.clock.monotonic()

    @property
    def resume_token(self) -> str:
        """For the `resume_wait_for_…` method of the operation that reports on the work, in this
        process or another.
        """
        return poll_token(self._operation, self._arguments)

    async def _wait(self, until: Callable[[T], bool] | None, timeout: float) -> T:
        return await wait_async(
            self._caller,
            self._operation,
            self._arguments,
            self._polling,
            until=until,
            timeout=timeout,
            submitted=self._since,
        )


class Submission(_Submitted[R, T, Caller]):
    """Work that was submitted; `result` is what the submission returned."""

    def wait(self, *, wait_until: Callable[[T], bool] | None = None, timeout: float = 600.0) -> T:
        """The final result, within `timeout` seconds; the first look is 2 s after the submission.

        `wait_until` says what is final, in place of the statuses that mean success. Raises
        BatchFailed for a failure status, PollTimeout, and what a single call raises.
        """
        return finished(self._wait(wait_until, timeout))


class AsyncSubmission(_Submitted[R, T, AsyncCaller]):
    """The asynchronous twin of `Submission`."""

    async def wait(
        self, *, wait_until: Callable[[T], bool] | None = None, timeout: float = 600.0
    ) -> T:
        """The final result; see `Submission.wait`."""
        return await self._wait(wait_until, timeout)


def submit(
    caller: Caller,
    operation: Operation[R],
    arguments: Mapping[str, Any],
    link: Link[R, T],
    **body: Any,
) -> Submission[R, T]:
    """Make the call that starts the work, with its `body` and `content_type` if it has some."""
    result = caller.call(operation, arguments, **body)
    return Submission(caller, link, result, {**arguments, **body})


async def submit_async(
    caller: AsyncCaller,
    operation: Operation[R],
    arguments: Mapping[str, Any],
    link: Link[R, T],
    **body: Any,
) -> AsyncSubmission[R, T]:
    """The asynchronous twin of `submit`."""
    result = await caller.call(operation, arguments, **body)
    return AsyncSubmission(caller, link, result, {**arguments, **body})


def in_body(body: object, *path: str) -> Any:
    """The JSON value at a path into a body that was sent; None if there is none."""
    value = encode(body)
    for token in path:
        if is_record(value):
            value = value.get(token)
        elif is_array(value) and token.isdecimal() and int(token) < len(value):
            value = value[int(token)]
        else:
            return None
    return value
