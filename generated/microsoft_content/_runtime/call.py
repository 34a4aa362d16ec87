"""The life of one call, without I/O.

`Call.steps` is a generator: it yields effects, is resumed with what they gave (or with the
TransportError that they raised), and returns what the caller wants of the response. The drivers of
`caller` execute the effects; nothing here blocks, awaits or knows which of the two it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Literal, TypeAlias, TypedDict

from .auth import choose_credentials
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
from .journal import log_attempt, log_retry
from .operation import Operation
from .prepare import prepare
from .problems import Problem
from .responses import ApiResponse, Unread, api_error, is_success, read_success
from .retry import LONGEST_WAIT, backoff, retry_after
from .unset import UNSET

Wanted: TypeAlias = Literal["data", "response", "stream"]
"""What a call returns: what the operation returns, that in an `ApiResponse`, or the response
`Unread`.
"""

Outcome: TypeAlias = Response | TransportError

_OVER: Final = "the total time allowed for the call is over"
_NO_TURN: Final = "the total time allowed is too short to wait for the rate limit"


class CallOptions(TypedDict, total=False):
    """What a call may be given beside the arguments of its operation.

    `content_type` chooses among several media types of the `body`. `within` seconds bound the
    call, if less than the total of the client. `headers` go with this call alone, beside those of
    the client and before those of the operation.
    """

    body: object
    content_type: str
    within: float | None
    headers: Mapping[str, str] | None


@dataclass(eq=False, repr=False)
class Call:
    """One call; `attempt` is the last one, with the number 0 before the first."""

    operation: Operation[Any]
    arguments: Mapping[str, Any]
    options: CallOptions
    config: Config
    shared: Shared
    wanted: Wanted

    def __post_init__(self) -> None:
        self.clock = self.config.clock
        self.started = self.clock.monotonic()
        total, within = self.config.limits.total, self.options.get("within")
        self.deadline = self.started + (total if within is None else min(total, within))
        self.attempt = self._attempt(0)
        self.secrets: list[list[str]] = []
        self.renewed = False
        self.unread: Any = None  # the body of a response that nobody has got yet, to be closed

    def steps(self) -> Steps[Any]:
        """Run the call to its result, or raise one of `errors`."""
        if self.operation.deprecated:
            warn_deprecated(self.operation.name)
        try:
            return (yield from self._attempts())
        except ClientError as error:
            error.operation = self.operation.name
            error.attempts = self.attempt.number
            error.request_id = self.attempt.request_id
            if self.config.on_error:
                seconds = self.clock.monotonic() - self.started
                told = replace(self.attempt, headers={}, status=0, error=error, seconds=seconds)
                yield Run(partial(self.config.on_error, told))
            raise

    def _attempts(self) -> Steps[Any]:
        operation, config, options = self.operation, self.config, self.options
        self.draft = prepare(
            operation,
            self.arguments,
            config,
            body=options.get("body", UNSET),
            content_type=options.get("content_type", ""),
            headers=options.get("headers"),
        )
        self.credentials = choose_credentials(operation.security, config.credentials)
        self.shared.budget.earn()
        limit = operation.rate_limit
        scope = "".join(credential.identity for credential in self.credentials) if limit else ""
        turns = limit.turns(operation.name, scope, config, self.shared) if limit else None
        failure: ClientError | None = None
        while True:
            if turns and not (yield from turns.take(self.deadline)):
                raise failure or DeadlineExceeded(_NO_TURN)
            if not self._left():
                raise failure or DeadlineExceeded(_OVER)
            outcome = yield from self._attempted()
            if isinstance(outcome, Response):
                if turns:
                    yield from turns.observe(outcome)
                if is_success(operation, outcome.status):
                    return self._result(outcome)
            failure = self._failure(outcome)
            pause = self._pause(outcome)
            if pause is None:
                raise failure
            log_retry(self, outcome, pause)
            yield Sleep(pause)

    def _attempt(self, number: int) -> Attempt:
        """What hooks and the log are told, as far as it is known beforehand."""
        operation = self.operation
        return Attempt(
            operation=operation.name,
            operation_id=operation.operation_id,
            tags=operation.tags,
            method=operation.method,
            path=operation.path,
            number=number,
            headers={},
        )

    def _attempted(self) -> Steps[Outcome]:
        """Send once, and tell what came of it."""
        config, started, draft = self.config, self.clock.monotonic(), self.draft.copy()
        self.attempt = attempt = self._attempt(self.attempt.number + 1)
        if config.before_attempt:
            yield Run(partial(config.before_attempt, attempt))
            try:
                draft.set_headers(attempt.headers)
            except ValueError as error:
                raise RequestValidationError([Problem("headers", str(error))]) from None
        outcome = yield from self._exchange(draft)
        attempt.seconds = self.clock.monotonic() - started
        if isinstance(outcome, Response):
            attempt.status = outcome.status
            attempt.request_id = outcome.headers.text(config.request_id_header)
        else:
            attempt.error = outcome
        log_attempt(self, outcome)
        if config.after_attempt:
            yield Run(partial(config.after_attempt, attempt))
        return outcome

    def _exchange(self, draft: Draft) -> Steps[Outcome]:
        """Ask for the secrets and send the draft with them."""
        config, self.secrets = self.config, []
        try:
            for credential in self.credentials:
                revealed = credential.reveal(config, self.shared, self._limits)
                self.secrets.append((yield from revealed))
        except TransportError as error:
            error.maybe_sent = False  # what was lost is the request for a token
            return error
        request = self._signed(draft)
        try:
            response: Response = yield Send(request)
            if config.follow_redirects and 300 <= response.status < 400:
                from .redirects import followed  # rarely wanted

                response = yield from followed(request, response)
        except TransportError as error:
            return error
        self.unread = response.stream
        return response

    def _signed(self, draft: Draft) -> Request:
        for credential, values in zip(self.credentials, self.secrets, strict=True):
            try:
                credential.apply(draft, values)
            except ValueError as error:
                problem = Problem(credential.argument, str(error))
                raise RequestValidationError([problem]) from None
        url = self.config.url_for(self.operation.server)
        return draft.request(url, self._limits(), stream=self.wanted == "stream")

    def _left(self) -> float:
        """Seconds that are left for the call."""
        return max(0.0, self.deadline - self.clock.monotonic())

    def _limits(self) -> Timeout:
        """The timeouts, none beyond the time that is left."""
        return self.config.limits.within(self._left())

    def _failure(self, outcome: Outcome) -> ClientError:
        if isinstance(outcome, Response):
            return api_error(self.operation, outcome)
        if self._left():
            return outcome
        exceeded = DeadlineExceeded(_OVER)
        exceeded.__cause__ = outcome
        return exceeded

    def _pause(self, outcome: Outcome) -> float | None:
        """Seconds until the next attempt; None when there shall be none."""
        if not self.draft.replayable:
            return None
        if self._renews(outcome):
            return 0.0
        if self.attempt.number > self.config.max_retries or not self._may_repeat(outcome):
            return None
        pause = None
        if isinstance(outcome, Response):
            pause = retry_after(outcome.headers, self.clock.time())
        if pause is None:
            pause = backoff(self.attempt.number - 1, self.clock.random())
        if pause > LONGEST_WAIT or pause >= self._left():
            return None
        return pause if self.shared.budget.spend() else None

    def _renews(self, outcome: Outcome) -> bool:
        """Whether another attempt will have other secrets, for the first time."""
        if self.renewed or not isinstance(outcome, Response) or outcome.status != 401:
            return False
        pairs = zip(self.credentials, self.secrets, strict=True)
        renewed = [credential.renews(refused, self.shared) for credential, refused in pairs]
        self.renewed = any(renewed)
        return self.renewed

    def _may_repeat(self, outcome: Outcome) -> bool:
        harmless = self.operation.may_repeat
        if isinstance(outcome, TransportError):
            lasting = isinstance(outcome, CertificateError)
            return not lasting and (harmless or not outcome.maybe_sent)
        status = outcome.status
        return status == 429 or (harmless and (status == 408 or status >= 500))

    def _result(self, response: Response) -> Any:
        attempt = self.attempt
        if self.wanted == "stream":
            self.unread = None
            name = self.operation.name
            return Unread(response=response, operation=name, request_id=attempt.request_id)
        try:
            data = read_success(self.operation, response, self._decode())
        except DecodeError as error:
            error.status = response.status
            error.context = f"{self.operation.method} {self.operation.path}, {response.status}"
            raise
        if self.wanted == "data":
            return data
        return ApiResponse(
            data=data,
            status=response.status,
            headers=response.headers,
            content=response.body,
            request_id=attempt.request_id,
            attempts=attempt.number,
            seconds=self.clock.monotonic() - self.started,
        )

    def _decode(self) -> Decode | None:
        """How JSON is decoded, if not strictly."""
        if not self.config.lenient:
            return None
        from .lenient import decoder  # rarely wanted

        return decoder(self.operation.name, self.config, self.shared)
