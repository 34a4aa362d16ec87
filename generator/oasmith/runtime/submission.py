"""Submit and wait: work that one operation starts and another reports on (OpenAPI `links`).

Takes the call that starts the work, and where its result has the arguments of the other call; gives
an object whose `wait` returns the final result.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, Unpack

from .call import AnyCaller
from .concurrency import run_at_once
from .encode import encode
from .json_values import MISMATCH, is_array
from .lookup import looked_up
from .operation import Operation
from .options import OptionsButTimeout
from .polling import Polling, poll_token, wait_async

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


class _Submitted(Generic[R, T]):
    """Work that was submitted: `result` is what the submission returned, `sent` holds the arguments
    and the body that it was given.
    """

    def __init__(
        self, caller: AnyCaller[Any], link: Link[R, T], result: R, sent: Mapping[str, Any]
    ) -> None:
        self.result = result
        self._operation, polling = link.to()
        self._arguments = looked_up(
            "what to wait for", lambda came: link.arguments(came, sent), result
        )
        self._caller = caller
        self._polling = polling
        self._since = caller.clock.monotonic()

    @property
    def resume_token(self) -> str:
        """For the `resume_wait_for_…` method of the operation that reports on the work, in this
        process or another.
        """
        return poll_token(self._operation, self._arguments)

    async def _waited(
        self, until: Callable[[T], bool] | None, timeout: float, options: Mapping[str, Any]
    ) -> T:
        return await wait_async(
            self._caller.given(options),
            self._operation,
            self._arguments,
            self._polling,
            until=until,
            timeout=timeout,
            submitted=self._since,
        )


class Submission(_Submitted[R, T]):
    """Work that was submitted; `result` is what the submission returned."""

    def wait(
        self,
        *,
        wait_until: Callable[[T], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> T:
        """The final result, within `timeout` seconds; the first look is 2 s after the submission.

        `wait_until` says what is final, in place of the statuses that mean success. Raises
        BatchFailed for a failure status, PollTimeout, and what a single call raises.
        """
        return run_at_once(self._waited(wait_until, timeout, options))


class AsyncSubmission(_Submitted[R, T]):
    """The asynchronous twin of `Submission`."""

    async def wait(
        self,
        *,
        wait_until: Callable[[T], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> T:
        """The final result; see `Submission.wait`."""
        return await self._waited(wait_until, timeout, options)


def in_body(body: object, *path: str) -> Any:
    """The JSON value at a path into a body that was sent; None if there is none."""
    value = encode(body)
    try:
        for token in path:
            value = value[int(token) if is_array(value) else token]
    except MISMATCH:
        return None
    return value
