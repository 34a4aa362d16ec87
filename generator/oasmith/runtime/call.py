"""The life of one call, without I/O: attempts, pauses, redirects.

`Call.result` is a coroutine that calls its caller for whatever takes time: to send a request, to
sleep, to call what the user gave. Nothing in it knows whether that blocks or awaits: one caller
blocks and one awaits. With the one that blocks a coroutine has nothing to wait for, and runs to its
end at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from inspect import currentframe, isawaitable, iscoroutine
from typing import (
    Any,
    ClassVar,
    Final,
    Generic,
    Literal,
    Self,
    TypeAlias,
    TypeVar,
    Unpack,
    cast,
)

from .account import Account, log_attempt, log_retry
from .concurrency import Clock, run_at_once
from .contents import Decode, carried
from .credentials import Credential, Revealed, choose_credentials
from .drift import Kind
from .errors import (
    ClientError,
    ConfigurationError,
    DeadlineExceeded,
    RequestValidationError,
    TransportError,
)
from .http import AsyncTransport, Request, Response, Timeout, Transport, guarded
from .operation import Operation
from .options import Attempt, Config, check_call
from .problems import Problem
from .redirects import followed
from .request import CallSettings, Draft, Extra, prepare, put_checked
from .responses import ApiResponse, Unread, api_error, is_success, read_success
from .retries import LONGEST_WAIT, backoff, retry_after
from .shared import Shared, T
from .tolerant import decoder, drift_of, report

AnyTransport = TypeVar("AnyTransport", Transport, AsyncTransport)


Returned: TypeAlias = Literal["data", "response", "stream"]
"""What a call returns: what the operation returns, that in an `ApiResponse`, or the response
`Unread`.
"""

Outcome: TypeAlias = Response | TransportError

_OF_CLIENT: Final = frozenset(("timeout", "max_retries", "strict"))
"""Options of calls that replace those of the client."""
_LASTING: Final = (501, 505)
"""What a server does not do at all: the method, the version of HTTP (RFC 9110, section 15.6)."""
_OVER: Final = "the total time allowed for the call is over"
_NO_TURN: Final = "the total time allowed is too short to wait for the rate limit"


@dataclass(eq=False, repr=False)
class Call:
    """One call; `attempt` is the last one, with the number 0 before the first."""

    operation: Operation[Any]
    arguments: Mapping[str, Any]
    options: CallSettings
    caller: AnyCaller[Any]

    def __post_init__(self) -> None:
        self.config = self.caller.config
        self.clock = self.config.clock
        self.started = self.clock.monotonic()
        total, within = self.config.limits.total, self.options.get("within")
        self.deadline = self.started + (total if within is None else min(total, within))
        self.attempt = self._attempt(0)
        self.credentials: Sequence[Credential] = ()
        self.secrets: list[Revealed] = []
        self.renewed = False
        self.sent: Draft | None = None  # of the last attempt, without credentials
        self.answer: Response | None = None  # of the last attempt
        self.unread: Any = None  # the body of a response that nobody has got yet, to be closed

    async def result(self) -> Any:
        """What the caller wants of the response; raises one of `errors`."""
        if self.operation.deprecated and (module := carried("deprecation")):
            module.warn_deprecated(self.operation.name)
        try:
            return await self._attempts()
        except ClientError as error:
            self._tell_all(error)
            if self.config.on_error:
                told = replace(
                    self.attempt, headers={}, status=0, error=error, seconds=error.seconds
                )
                await self.caller.ask(partial(self.config.on_error, told))
            raise
        finally:
            if self.unread is not None:
                await self.caller.drop(self.unread)

    async def _attempts(self) -> Any:
        operation, config, options = self.operation, self.config, self.options
        if self.caller.returned != "stream":
            options = cast("CallSettings", {"items": False, **options})
        self.draft = prepare(operation, self.arguments, config, options, self.caller.extra)
        if isinstance(self.draft.body, AsyncIterable) and not self.caller.awaits:
            problem = Problem("body", "what must be awaited needs the asynchronous client")
            raise RequestValidationError([problem])
        self.credentials = choose_credentials(operation.security, config.credentials, self.draft)
        self.caller.shared.budget.earn()
        limit = operation.rate_limit
        scope = "".join(credential.identity for credential in self.credentials) if limit else ""
        turns = limit.turns(operation.name, scope, self.caller) if limit else None
        failure: ClientError | None = None
        while True:
            if turns and not await turns.take(self.deadline):
                raise failure or DeadlineExceeded(_NO_TURN)
            if not self._left():
                raise failure or DeadlineExceeded(_OVER)
            outcome = await self._attempted()
            if isinstance(outcome, Response):
                if turns:
                    await turns.observe(outcome)
                if is_success(operation, outcome.status):
                    return self._result(outcome)
            failure = self._failure(outcome)
            pause = self._pause(outcome)
            if pause is None:
                raise failure
            log_retry(self, failure, pause)
            await self.caller.sleep(pause)

    def _attempt(self, number: int) -> Attempt:
        """What hooks and the log get, as far as it is known beforehand."""
        operation = self.operation
        return Attempt(
            operation=operation.name,
            operation_id=operation.operation_id,
            tags=operation.tags,
            method=operation.method,
            path=operation.path,
            number=number,
            headers={},
            request_id_header=self.config.request_id_header,
        )

    async def _attempted(self) -> Outcome:
        """Send once, and tell what came of it."""
        config, started, draft = self.config, self.clock.monotonic(), self.draft
        self.attempt = attempt = self._attempt(self.attempt.number + 1)
        self.sent, self.answer = None, None
        if config.before_attempt:
            await self.caller.ask(partial(config.before_attempt, attempt))
            draft = draft.copy()
            put_checked("headers", draft.set_headers, attempt.headers)
        outcome = await self._exchange(draft)
        attempt.seconds = self.clock.monotonic() - started
        if isinstance(outcome, Response):
            self.answer = outcome
            attempt.status = outcome.status
            attempt.answered = outcome.headers
        else:
            attempt.error = outcome
        log_attempt(self, outcome)
        if config.after_attempt:
            await self.caller.ask(partial(config.after_attempt, attempt))
        return outcome

    async def _exchange(self, draft: Draft) -> Outcome:
        """Ask for the secrets and send the draft with them."""
        self.secrets = []
        try:
            for credential in self.credentials:
                self.secrets.append(await credential.reveal(self.caller, self._limits))
        except TransportError as error:
            error.maybe_sent = False  # what was lost is the request for a token
            return error
        self.sent = draft
        request = self._signed(draft)
        try:
            response = await self.caller.send(request)
            if 300 <= response.status < 400:
                anywhere, send = self.config.follow_redirects, self.caller.send
                response = await followed(request, response, send, anywhere=anywhere)
        except TransportError as error:
            return error
        self.unread = response.stream
        return response

    def _signed(self, draft: Draft) -> Request:
        draft = draft.copy() if self.credentials else draft
        for credential, revealed in zip(self.credentials, self.secrets, strict=True):
            put_checked(credential.argument, credential.apply, draft, revealed)
        return draft.request(
            self.config.url_for(self.operation.server),
            self._limits(),
            stream=self.caller.returned == "stream",
            max_response_bytes=self.config.max_response_bytes,
        )

    def _left(self) -> float:
        """Seconds that are left for the call."""
        return max(0.0, self.deadline - self.clock.monotonic())

    def _limits(self) -> Timeout:
        """The timeouts, none beyond the time that is left."""
        return self.config.limits.within(self._left())

    def _failure(self, outcome: Outcome) -> ClientError:
        if isinstance(outcome, Response):
            return api_error(
                self.operation,
                outcome,
                self._decode(outcome.status),
                partial(self._tell, outcome.status),
                self.config.errors,
                self.account.message,
            )
        if self._left():
            return outcome
        exceeded = DeadlineExceeded(_OVER)
        exceeded.phase = outcome.phase
        exceeded.__cause__ = outcome
        return exceeded

    @property
    def account(self) -> Account:
        """What errors and log lines say of the call at this moment."""
        return Account(self)

    def _tell_all(self, error: ClientError) -> None:
        """Tell an error all that is known of the call."""
        self.account.tell(error)

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
        return pause if self.caller.shared.budget.spend() else None

    def _renews(self, outcome: Outcome) -> bool:
        """Whether another attempt will have other secrets, for the first time."""
        if self.renewed or not isinstance(outcome, Response) or outcome.status != 401:
            return False
        pairs = zip(self.credentials, self.secrets, strict=True)
        renewed = [credential.renews(refused) for credential, refused in pairs]
        self.renewed = any(renewed)
        return self.renewed

    def _may_repeat(self, outcome: Outcome) -> bool:
        harmless = self.operation.may_repeat
        if isinstance(outcome, TransportError):
            return not outcome.lasting and (harmless or not outcome.maybe_sent)
        status = outcome.status
        passing = status == 408 or (status >= 500 and status not in _LASTING)
        return status == 429 or (harmless and passing)

    def _result(self, response: Response) -> Any:
        attempt = self.attempt
        strict = self.config.strict
        if self.caller.returned == "stream":
            self.unread = None
            return Unread(
                response=response,
                decode=None if strict else self._decode(response.status),
                request_id=attempt.request_id,
                max_response_bytes=self.config.max_response_bytes,
                tell=self._tell_all,
            )
        data = read_success(
            self.operation,
            response,
            self._decode(response.status, strict=strict),
            accept=self._accepted(),
            tell=partial(self._tell, response.status),
            strict=strict,
        )
        if self.caller.returned == "data":
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

    def _accepted(self) -> str | None:
        """The media type that was requested; None if the caller sent another Accept by hand."""
        if not self.operation.others:
            return ""  # nothing to choose from
        accept = self.options.get("accept", "")
        _, sent = self.draft.headers["accept"]
        return accept if sent == self.operation.accepting(accept) else None

    def _tell(self, status: int, kind: Kind, expected: str, found: str) -> None:
        """Report how a response as a whole departs from its document."""
        report(drift_of(self.operation, status, kind, expected, found), self.config, self._shared())

    def _shared(self) -> Shared:
        """What calls share, which tells no secret of this one."""
        return self.caller.shared.masking(lambda text: self.account.masked(text))

    def _decode(self, status: int, *, strict: bool = False) -> Decode:
        """How JSON is decoded."""
        return decoder(self.operation, status, self.config, self._shared(), strict=strict)


@dataclass(eq=False, repr=False)
class AnyCaller(Generic[AnyTransport]):
    """What both callers have; `returned` is what calls return, `extra` what they send besides."""

    config: Config
    shared: Shared
    transport: AnyTransport
    returned: Returned = "data"
    extra: Extra | None = None
    awaits: ClassVar[bool] = False
    """Whether it awaits what takes time."""

    @property
    def clock(self) -> Clock:
        """The clock that all waiting goes by."""
        return self.config.clock

    @property
    def total(self) -> float:
        """Seconds that a call may take at most."""
        return self.config.limits.total

    def returning(self, returned: Returned) -> Self:
        """The same, whose calls return something else."""
        return replace(self, returned=returned)

    @guarded  # what is misspelt may be a secret
    def given(self, options: Mapping[str, Any]) -> Self:
        """The same, for one call with `options.CallOptions`; called by the method that was given
        these beside its arguments.

        TypeError, or ValueError for a number out of range, if an option is not what it must be.
        """
        if not options:
            return self
        check_call(options, currentframe())
        changed: Any = {name: value for name, value in options.items() if name in _OF_CLIENT}
        extra = {n.removeprefix("extra_"): v for n, v in options.items() if n not in _OF_CLIENT}
        config = self.config.changed(**changed) if changed else self.config
        return replace(self, config=config, extra=Extra(**extra) if extra else None)

    async def called(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallSettings]
    ) -> T:
        """Make one call. An argument that is None or UNSET is not sent. Raises one of `errors`."""
        result: T = await Call(operation, arguments, options, self).result()
        return result

    async def send(self, request: Request) -> Response:
        """Send a request once; TransportError without a response."""
        raise NotImplementedError

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        raise NotImplementedError

    async def ask(self, function: Callable[[], Any]) -> Any:
        """What a function gives, awaited where it must be."""
        raise NotImplementedError

    async def drop(self, body: Any) -> None:
        """Close the unread body of a response."""
        raise NotImplementedError


class Caller(AnyCaller[Transport]):
    """Makes calls, blocking."""

    def call(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallSettings]
    ) -> T:
        """See `AnyCaller.called`."""
        return run_at_once(self.called(operation, arguments, **options))

    async def send(self, request: Request) -> Response:
        return self.transport.send(request)

    async def sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)

    async def ask(self, function: Callable[[], Any]) -> Any:
        given = function()
        if iscoroutine(given):
            given.close()  # else Python warns that it was never awaited
        if isawaitable(given):
            raise ConfigurationError("what must be awaited needs the asynchronous client")
        return given

    async def drop(self, body: Any) -> None:
        body.close()


class AsyncCaller(AnyCaller[AsyncTransport]):
    """Makes calls, awaiting."""

    awaits = True

    async def call(
        self, operation: Operation[T], arguments: Mapping[str, Any], **options: Unpack[CallSettings]
    ) -> T:
        """See `AnyCaller.called`."""
        return await self.called(operation, arguments, **options)

    async def send(self, request: Request) -> Response:
        return await self.transport.asend(request)

    async def sleep(self, seconds: float) -> None:
        await self.clock.asleep(seconds)

    async def ask(self, function: Callable[[], Any]) -> Any:
        given = function()
        return await given if isawaitable(given) else given

    async def drop(self, body: Any) -> None:
        await body.aclose()
