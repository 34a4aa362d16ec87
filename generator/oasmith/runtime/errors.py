"""The one tree of errors that a client raises.

Every error pickles. Texts name the operation, the status and the request id; never headers,
bodies, query strings or credentials.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Self

from .problems import Problem, listing, printable


class ClientError(Exception):
    """Base of everything that a client raises on purpose.

    `operation` names the call (``results.get_product_batch_results``), `attempts` counts what was
    sent, `request_id` is the server's id of the last attempt; each empty or 0 where unknown.
    `resume_token` is set when a listing or a wait was interrupted: it goes on from there.
    """

    operation: str = ""
    attempts: int = 0
    request_id: str = ""
    resume_token: str = ""

    def __reduce__(self) -> Any:
        return type(self).__new__, (type(self), *self.args), self.__dict__

    def _named(self, text: str) -> str:
        """The text after the name of the call, where that is known."""
        return f"{self.operation}: {text}" if self.operation else text


class ConfigurationError(ClientError):
    """The client was constructed so that it cannot make the call."""


class TransportError(ClientError):
    """No complete response arrived. `maybe_sent` is False if the server surely saw nothing."""

    maybe_sent: bool = True

    def __str__(self) -> str:
        return self._named(super().__str__() or type(self).__name__)


class ConnectError(TransportError):
    """No connection to the server (or to a proxy on the way) could be made."""

    maybe_sent = False


class ConnectTimeout(ConnectError):
    """The connection was not there in time."""


class CertificateError(ConnectError):
    """The certificate of the server is not trusted, or is for another name; never tried again."""


class PoolTimeout(TransportError):
    """All connections of the client stayed busy."""

    maybe_sent = False


class ReadTimeout(TransportError):
    """The server sent nothing for too long."""


class WriteTimeout(TransportError):
    """The server accepted nothing for too long."""


class ConnectionLost(TransportError):
    """The connection broke, or was closed before the response was complete."""


class ProtocolError(TransportError):
    """What was exchanged is not HTTP, or its content coding is broken."""


class ResponseTooLarge(TransportError):
    """More bytes came than the client takes at once, as a body or an item of a stream; never tried
    again. The message names the option that allows more.
    """

    @classmethod
    def of(cls, what: str, option: str, most: int) -> Self:
        """The error for what has more than `most` bytes."""
        return cls(f"{what} has more than {most} bytes; the client takes more with {option}=")


class DeadlineExceeded(TransportError):
    """The total time allowed for the call is over."""


class TokenError(ClientError):
    """The token endpoint gave no access token; `code` is one of RFC 6749, section 5.2, or "".

    `token_type` is what kind of token came, if it was none to be sent as a bearer token.
    """

    def __init__(self, status: int, code: str, token_type: str = "") -> None:
        super().__init__(status, code, token_type)
        self.status = status
        self.code = code
        self.token_type = token_type

    def __str__(self) -> str:
        if self.token_type:
            return self._named(
                f"the token endpoint gave a token of type {self.token_type!r}, which is not sent as a"
                " bearer token: ask the server for one, or give the whole header with headers="
            )
        code = self.code or "an unusable answer"
        return self._named(f"no access token: {code} (status {self.status})")


class _ProblemsError(ClientError):
    """An error that lists problems."""

    def __init__(self, problems: Iterable[Problem], context: str = "") -> None:
        self.problems = tuple(problems)
        self.context = context
        super().__init__(self.problems, context)

    def __str__(self) -> str:
        text, context = listing(self.problems), self.context or self.operation
        return f"{text} ({context})" if context else text


class DecodeError(_ProblemsError):
    """A response or document does not fit its schema; `status` is 0 outside a call."""

    status: int = 0


class RequestValidationError(_ProblemsError):
    """The arguments or the body do not fit the schema; nothing was sent, or of a body that comes in
    pieces not the end."""


class StreamError(ClientError):
    """The server sent an error among the events of a stream; no items follow.

    `data` is the text of the event, `body` its JSON value, or the text where it is none.
    """

    def __init__(self, data: str, body: Any) -> None:
        super().__init__(data, body)
        self.data = data
        self.body = body

    def __str__(self) -> str:
        return self._named("the server ended the stream with an error")


class SignatureError(ClientError):
    """The signature of a message that came in is not valid; nothing of it was read."""


class PagingError(ClientError):
    """The listing cannot go on: the server gave a page again, or a URL that leads nowhere."""


class _ResultError(ClientError):
    """An error that holds what the last look at some work gave."""

    def __init__(self, message: str, *, result: Any) -> None:
        super().__init__(message)
        self.result = result


class PollTimeout(_ResultError):
    """The awaited state was not reached in time; the work goes on, and from `resume_token` so does
    the wait, in this process or another.

    `result` is what the last look gave, None if none succeeded.
    """


class BatchFailed(_ResultError):
    """The awaited work ended in a failure state; `result` is the whole decoded response."""


class ApiError(ClientError):
    """The server answered with an error.

    `body` is decoded as the spec types it for this status; where it does not fit, it is the raw
    JSON value, the text, or None if empty. `headers` are case-insensitive.
    """

    def __init__(self, status: int, body: Any, headers: Mapping[str, str]) -> None:
        super().__init__(status)
        self.status = status
        self.body = body
        self.headers = headers

    def __str__(self) -> str:
        notes = [f"request id {printable(self.request_id)}"] if self.request_id else []
        if self.attempts > 1:
            notes.append(f"{self.attempts} attempts")
        text = f"{self.status} {_phrase(self.status)}"
        return self._named(f"{text} ({', '.join(notes)})" if notes else text)


class BadRequestError(ApiError):
    """400."""


class AuthenticationError(ApiError):
    """401: the credentials are missing or not accepted."""


class PermissionError_(ApiError):
    """403: the credentials do not allow this."""


class NotFoundError(ApiError):
    """404."""


class ConflictError(ApiError):
    """409."""


class UnprocessableError(ApiError):
    """422."""


class RateLimitError(ApiError):
    """429: too many requests, and waiting would take too long."""


class ServerError(ApiError):
    """5xx."""


_BY_STATUS: Final[Mapping[int, type[ApiError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionError_,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitError,
}


def error_class(status: int) -> type[ApiError]:
    """The class of the error that a status means."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else ApiError)


def _phrase(status: int) -> str:
    from http import HTTPStatus  # slow to import, and only messages need it

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unknown status"
