"""The life of one call, without I/O.

`perform` is a generator: it yields `Send`, `Sleep` and `Ask`, is resumed with what they gave (or
with the TransportError that they raised), and returns the decoded result. The drivers of
`caller` execute the effects; nothing here blocks, awaits or knows which of the two it is.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, NamedTuple, TypeAlias, TypeVar

from .auth import Credential, Hidden, choose_credentials
from .config import Config, Shared
from .deprecation import warn_deprecated
from .draft import Draft
from .errors import (
    ClientError,
    DeadlineExceeded,
    DecodeError,
    RequestValidationError,
    TransportError,
)
from .http import Request, Response
from .limits import Bucket
from .operation import Operation
from .prepare import prepare
from .problems import Problem
from .responses import api_error, is_success, read_success
from .retry import LONGEST_WAIT, backoff, retry_after
from .unset import UNSET

T = TypeVar("T")


class Send(NamedTuple):
    """Send the request; resume with the Response or the TransportError."""

    request: Request


class Sleep(NamedTuple):
    """Wait."""

    seconds: float


class Ask(NamedTuple):
    """Ask for a secret; resume with its text."""

    secret: Hidden


Effect: TypeAlias = Send | Sleep | Ask
Steps: TypeAlias = Generator[Effect, Any, T]

_TOO_MANY: Final = 429


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """What a caller asked for; `within` bounds the call below the total of the client."""

    operation: Operation[T]
    arguments: Mapping[str, Any]
    body: object = UNSET
    content_type: str = ""
    within: float | None = None


def perform(call: Call[T], config: Config, shared: Shared) -> Steps[T]:
    """Run a call to its result, or raise one of `errors`."""
    if call.operation.deprecated:
        warn_deprecated(call.operation.name)
    try:
        draft = prepare(
            call.operation,
            call.arguments,
            config,
            body=call.body,
            content_type=call.content_type,
        )
        credentials = choose_credentials(call.operation.security, config.credentials)
    except ClientError as error:
        error.operation = call.operation.name
        raise
    run = _Run(call, config, shared)
    shared.budget.earn()
    return (yield from run.attempts(draft, credentials))


class _Run(Generic[T]):
    """The attempts of one call."""

    def __init__(self, call: Call[T], config: Config, shared: Shared) -> None:
        limits = (config.limits.total, call.within)
        self.operation = call.operation
        self.config = config
        self.budget = shared.budget
        self.clock = config.clock
        self.log = config.log
        total = min(limit for limit in limits if limit is not None)
        self.deadline = self.clock.monotonic() + total
        limit = call.operation.rate_limit
        self.bucket: Bucket | None = (
            shared.limiter.bucket(call.operation.name, limit) if limit else None
        )
        self.sent = 0
        self.request_id = ""

    def attempts(self, draft: Draft, credentials: list[Credential]) -> Steps[T]:
        failure: ClientError | None = None
        while True:
            yield from self._take_turn(failure)
            request = yield from self._authorized(draft, credentials)
            outcome = yield from self._attempt(request)
            if isinstance(outcome, Response) and is_success(self.operation, outcome.status):
                return self._result(outcome)
            pause = self._pause(outcome)
            if pause is None:
                raise self._failure(outcome)
            failure = self._failure(outcome)
            self.log.info("%s: trying again in %.1f s", self.operation.name, pause)
            yield Sleep(pause)

    def _take_turn(self, failure: ClientError | None) -> Steps[None]:
        """Wait for the rate limit; the earlier failure is told when there is no time to."""
        while wait := self._wait(failure):
            self.log.info("%s: waiting %.1f s for the rate limit", self.operation.name, wait)
            yield Sleep(wait)
            if self.bucket is None or not self.bucket.is_closed(self.clock.monotonic()):
                return

    def _wait(self, failure: ClientError | None) -> float:
        now = self.clock.monotonic()
        wait = self.bucket.reserve(now, self.deadline) if self.bucket else 0.0
        if wait is None or now >= self.deadline:
            raise failure or self._named(
                DeadlineExceeded("the total time allowed is too short to wait for the rate limit")
            )
        return wait

    def _authorized(self, draft: Draft, credentials: list[Credential]) -> Steps[Request]:
        signed = draft.copy()
        for credential in credentials:
            values: list[str] = []
            for secret in credential.secrets:
                values.append((yield Ask(secret)))
            try:
                credential.apply(signed, values)
            except ValueError as error:
                problem = Problem(credential.argument, str(error))
                raise self._named(RequestValidationError([problem])) from None
        left = max(0.0, self.deadline - self.clock.monotonic())
        return signed.request(
            self.config.url_for(self.operation.server), self.config.limits.within(left)
        )

    def _attempt(self, request: Request) -> Steps[Response | TransportError]:
        self.sent += 1
        started = self.clock.monotonic()
        outcome: Response | TransportError
        try:
            outcome = yield Send(request)
        except TransportError as error:
            outcome = error
        self._observe(outcome)
        if self.log.isEnabledFor(logging.DEBUG):
            self._report(outcome, self.clock.monotonic() - started)
        return outcome

    def _report(self, outcome: Response | TransportError, seconds: float) -> None:
        told = outcome.status if isinstance(outcome, Response) else type(outcome).__name__
        operation, note = self.operation, self.request_id and f", request id {self.request_id}"
        what = (operation.method, operation.path, told, self.sent, seconds, note)
        self.log.debug("%s %s: %s, attempt %d, %.3f s%s", *what)

    def _observe(self, outcome: Response | TransportError) -> None:
        """Learn what an outcome says about ids and limits."""
        if isinstance(outcome, TransportError):
            self.request_id = ""
            return
        self.request_id = outcome.headers.text(self.config.request_id_header)
        if self.bucket:
            self.bucket.observe(outcome.headers)
            if outcome.status == _TOO_MANY or self.bucket.exhausted(outcome.headers):
                asked = retry_after(outcome.headers, self.clock.time())
                self.bucket.close(self.clock.monotonic(), asked)

    def _pause(self, outcome: Response | TransportError) -> float | None:
        """Seconds until the next attempt; None when there shall be none."""
        if self.sent > self.config.max_retries or not self._may_repeat(outcome):
            return None
        pause = None
        if isinstance(outcome, Response):
            pause = retry_after(outcome.headers, self.clock.time())
        if pause is None:
            pause = backoff(self.sent - 1, self.clock.random())
        if pause > LONGEST_WAIT or self.clock.monotonic() + pause >= self.deadline:
            return None
        return pause if self.budget.spend() else None

    def _may_repeat(self, outcome: Response | TransportError) -> bool:
        if isinstance(outcome, TransportError):
            return self.operation.may_repeat or not outcome.maybe_sent
        if outcome.status == _TOO_MANY:
            return True
        return self.operation.may_repeat and (outcome.status == 408 or outcome.status >= 500)

    def _failure(self, outcome: Response | TransportError) -> ClientError:
        if isinstance(outcome, Response):
            return self._named(api_error(self.operation, outcome))
        if self.clock.monotonic() >= self.deadline:
            exceeded = DeadlineExceeded("the total time allowed for the call is over")
            exceeded.__cause__ = outcome
            return self._named(exceeded)
        return self._named(outcome)

    def _result(self, response: Response) -> T:
        try:
            return read_success(self.operation, response)
        except DecodeError as error:
            error.status = response.status
            error.context = f"{self.operation.method} {self.operation.path}, {response.status}"
            self._named(error)
            raise

    def _named(self, error: ClientError) -> ClientError:
        error.operation = self.operation.name
        error.attempts = self.sent
        error.request_id = self.request_id
        return error
