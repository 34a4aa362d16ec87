"""The life of one call, without I/O.

`perform` is a generator: it yields effects, is resumed with what they gave (or with the
TransportError that they raised), and returns what the caller wants of the response. The drivers of
`caller` execute the effects; nothing here blocks, awaits or knows which of the two it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from .auth import Credential, choose_credentials
from .config import Config, Shared
from .contents import Decode
from .deprecation import warn_deprecated
from .draft import Draft
from .effects import Run, Send, Sleep, Steps
from .errors import (
    CertificateError,
    ClientError,
    DeadlineExceeded,
    DecodeError,
    RequestValidationError,
    TransportError,
)
from .hooks import Attempt
from .http import Request, Response, Timeout
from .journal import Journal
from .operation import Operation
from .prepare import prepare
from .problems import Problem
from .responses import ApiResponse, Unread, api_error, is_success, read_success
from .retry import LONGEST_WAIT, backoff, retry_after
from .unset import UNSET

T = TypeVar("T")

Wanted: TypeAlias = Literal["data", "response", "stream"]
"""What a call returns: what the operation returns, that in an `ApiResponse`, or the response
`Unread`.
"""

Outcome: TypeAlias = Response | TransportError


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """What a caller asked for; `within` bounds the call below the total of the client.

    `headers` go beside those of the client, and before those of the operation.
    """

    operation: Operation[T]
    arguments: Mapping[str, Any]
    body: object = UNSET
    content_type: str = ""
    within: float | None = None
    wanted: Wanted = "data"
    headers: Mapping[str, str] | None = None


def perform(call: Call[T], config: Config, shared: Shared) -> Steps[Any]:
    """Run a call to its result, or raise one of `errors`."""
    if call.operation.deprecated:
        warn_deprecated(call.operation.name)
    run = _Run(call, config, shared)
    try:
        return (yield from run.attempts())
    except ClientError as error:
        error.operation = call.operation.name
        error.attempts = run.sent
        error.request_id = run.request_id
        if config.on_error:
            attempt = run.new_attempt()
            run.finish(attempt, run.started, error)
            yield Run(partial(config.on_error, attempt))
        raise


class _Run(Generic[T]):
    """The attempts of one call."""

    def __init__(self, call: Call[T], config: Config, shared: Shared) -> None:
        self.call = call
        self.operation = call.operation
        self.config = config
        self.shared = shared
        self.clock = config.clock
        self.journal = Journal(call.operation, call.arguments, config)
        self.started = self.clock.monotonic()
        total = config.limits.total
        self.deadline = self.started + (total if call.within is None else min(total, call.within))
        self.sent = 0
        self.request_id = ""

    def attempts(self) -> Steps[Any]:
        draft, credentials = self._prepared()
        self.shared.budget.earn()
        limit = self.operation.rate_limit
        scope = "".join(credential.identity for credential in credentials) if limit else ""
        turns = limit.turns(self.operation.name, scope, self.config, self.shared) if limit else None
        failure: ClientError | None = None
        renewed = False
        while True:
            if turns and not (yield from turns.take(self.deadline)):
                raise failure or DeadlineExceeded(
                    "the total time allowed is too short to wait for the rate limit"
                )
            if self.clock.monotonic() >= self.deadline:
                raise failure or DeadlineExceeded("the total time allowed for the call is over")
            secrets, outcome = yield from self._attempt(draft, credentials)
            if isinstance(outcome, Response):
                if turns:
                    yield from turns.observe(outcome)
                if is_success(self.operation, outcome.status):
                    return self._result(outcome)
                if outcome.status == 401 and not renewed and draft.replayable:
                    renewed = True
                    if self._renews(credentials, secrets):
                        self.journal.retry(outcome, self.sent, 0.0, self.request_id)
                        continue
            failure = self._failure(outcome)
            pause = self._pause(outcome, draft)
            if pause is None:
                raise failure
            self.journal.retry(outcome, self.sent, pause, self.request_id)
            yield Sleep(pause)

    def _prepared(self) -> tuple[Draft, list[Credential]]:
        call, config = self.call, self.config
        draft = prepare(
            self.operation,
            call.arguments,
            config,
            body=call.body,
            content_type=call.content_type,
            headers=call.headers,
        )
        return draft, choose_credentials(self.operation.security, config.credentials)

    def _attempt(
        self, draft: Draft, credentials: list[Credential]
    ) -> Steps[tuple[list[list[str]], Outcome]]:
        """Send once; the secrets that were used and what came of it."""
        config, started, secrets = self.config, self.clock.monotonic(), list[list[str]]()
        self.sent += 1
        self.request_id = ""
        attempt = self.new_attempt()
        if config.before_attempt:
            yield Run(partial(config.before_attempt, attempt))
            draft = _with_headers(draft, attempt.headers)
        outcome: Outcome
        try:
            for credential in credentials:
                revealed = credential.reveal(config, self.shared, self._limits)
                secrets.append((yield from revealed))
        except TransportError as error:
            error.maybe_sent = False  # what was lost is the request for a token
            outcome = error
        else:
            outcome = yield from self._exchange(self._request(draft, credentials, secrets))
        if isinstance(outcome, Response):
            self.request_id = outcome.headers.text(config.request_id_header)
        self.finish(attempt, started, outcome)
        self.journal.attempt(attempt, outcome)
        if config.after_attempt:
            yield Run(partial(config.after_attempt, attempt))
        return secrets, outcome

    def _renews(self, credentials: list[Credential], refused: list[list[str]]) -> bool:
        """Whether another attempt will have other secrets."""
        pairs = zip(credentials, refused, strict=True)
        renewed = [credential.renews(values, self.shared) for credential, values in pairs]
        return any(renewed)

    def _request(
        self, draft: Draft, credentials: list[Credential], secrets: list[list[str]]
    ) -> Request:
        signed = draft.copy()
        for credential, values in zip(credentials, secrets, strict=True):
            try:
                credential.apply(signed, values)
            except ValueError as error:
                problem = Problem(credential.argument, str(error))
                raise RequestValidationError([problem]) from None
        url = self.config.url_for(self.operation.server)
        return signed.request(url, self._limits(), stream=self.call.wanted == "stream")

    def _limits(self) -> Timeout:
        """The timeouts, none beyond the time that is left for the call."""
        return self.config.limits.within(max(0.0, self.deadline - self.clock.monotonic()))

    def _exchange(self, request: Request) -> Steps[Outcome]:
        try:
            response: Response = yield Send(request)
            if self.config.follow_redirects and 300 <= response.status < 400:
                from .redirects import followed  # rarely wanted

                response = yield from followed(request, response)
        except TransportError as error:
            return error
        return response

    def new_attempt(self) -> Attempt:
        """What hooks and the log are told, as far as it is known beforehand."""
        operation = self.operation
        return Attempt(
            operation=operation.name,
            operation_id=operation.operation_id,
            tags=operation.tags,
            method=operation.method,
            path=operation.path,
            number=self.sent,
        )

    def finish(self, attempt: Attempt, since: float, outcome: Response | ClientError) -> None:
        """Add what came of it."""
        attempt.seconds = self.clock.monotonic() - since
        attempt.request_id = self.request_id
        if isinstance(outcome, Response):
            attempt.status = outcome.status
        else:
            attempt.error = outcome

    def _pause(self, outcome: Outcome, draft: Draft) -> float | None:
        """Seconds until the next attempt; None when there shall be none."""
        if self.sent > self.config.max_retries or not self._may_repeat(outcome, draft):
            return None
        pause = None
        if isinstance(outcome, Response):
            pause = retry_after(outcome.headers, self.clock.time())
        if pause is None:
            pause = backoff(self.sent - 1, self.clock.random())
        if pause > LONGEST_WAIT or self.clock.monotonic() + pause >= self.deadline:
            return None
        return pause if self.shared.budget.spend() else None

    def _may_repeat(self, outcome: Outcome, draft: Draft) -> bool:
        if not draft.replayable or isinstance(outcome, CertificateError):
            return False
        if isinstance(outcome, TransportError):
            return self.operation.may_repeat or not outcome.maybe_sent
        if outcome.status == 429:
            return True
        return self.operation.may_repeat and (outcome.status == 408 or outcome.status >= 500)

    def _failure(self, outcome: Outcome) -> ClientError:
        if isinstance(outcome, Response):
            return api_error(self.operation, outcome)
        if self.clock.monotonic() >= self.deadline:
            exceeded = DeadlineExceeded("the total time allowed for the call is over")
            exceeded.__cause__ = outcome
            return exceeded
        return outcome

    def _result(self, response: Response) -> Any:
        if self.call.wanted == "stream":
            name = self.operation.name
            return Unread(response=response, operation=name, request_id=self.request_id)
        try:
            data = read_success(self.operation, response, self._decode())
        except DecodeError as error:
            error.status = response.status
            error.context = f"{self.operation.method} {self.operation.path}, {response.status}"
            raise
        if self.call.wanted == "data":
            return data
        seconds = self.clock.monotonic() - self.started
        return ApiResponse(
            data=data,
            status=response.status,
            headers=response.headers,
            content=response.body,
            request_id=self.request_id,
            attempts=self.sent,
            seconds=seconds,
        )

    def _decode(self) -> Decode | None:
        """How JSON is decoded, if not strictly."""
        if not self.config.lenient:
            return None
        from .lenient import decoder  # rarely wanted

        return decoder(self.operation.name, self.config, self.shared)


def _with_headers(draft: Draft, headers: Mapping[str, str]) -> Draft:
    """The draft with what a hook adds."""
    more = draft.copy()
    try:
        more.set_headers(headers)
    except ValueError as error:
        raise RequestValidationError([Problem("headers", str(error))]) from None
    return more
