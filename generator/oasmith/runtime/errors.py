"""The one tree of errors that a client raises, and what they know of a request and of its answer.

Every error pickles. Texts name what was called and where, the status, what the server says of it in
one line, the operation, the request id, attempts and seconds; never headers, whole bodies, values
of the path or the query, or credentials.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias
from urllib.parse import urlsplit

from .http import Headers, Hidden, Request, Response
from .problems import Problem, listing, printable

if TYPE_CHECKING:
    from .masks import Mask

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """Method, host, port and path; the path of an operation is its template, since what is in
    its places may be personal or secret.
    """

    method: str
    host: str
    port: int
    path: str
    usual: bool = True
    """Whether the port is the one that the scheme has anyway."""

    @classmethod
    def of(cls, method: str, url: str) -> Target:
        """The target of a URL, whose query is not looked at."""
        parts = urlsplit(url)
        usual = _PORTS.get(parts.scheme, 0)
        port = parts.port or usual
        return cls(method, parts.hostname or "", port, parts.path, port == usual)

    def text(self, *, with_port: bool = False) -> str:
        """Like ``POST api.example.com/orders``, with the port if that is wanted or unusual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = f":{self.port}" if with_port or not self.usual else ""
        return f"{self.method} {host}{port}{self.path}"

    def __str__(self) -> str:
        return self.text()


_BODY_FILE: Final = "@your-body"
_SET_BY_CURL: Final = ("content-length", "host")
_PATTERNS: Final = frozenset("[]{}")
"""What curl takes for several URLs in one."""
_UNPRINTABLE: Final = re.compile(r"[\\']|[^ -~]")


def command(request: SentRequest) -> str:
    """The command; a shell that knows ``$'…'`` is needed where control characters are sent."""
    return " ".join(["curl", *_options(request), quoted(request.url)])


def _options(request: SentRequest) -> Iterator[str]:
    if not _PATTERNS.isdisjoint(request.url):
        yield "--globoff"
    if request.method == "HEAD":
        yield "--head"
    elif request.method != "GET" or request.has_body:
        yield f"-X {quoted(request.method)}"
    for name, value in request.headers.pairs:
        if name.lower() not in _SET_BY_CURL:
            yield f"-H {quoted(f'{name}: {value}' if value else f'{name};')}"
    if request.has_body:
        if "content-type" not in request.headers:
            yield "-H 'Content-Type:'"  # else curl says that it is a form
        yield _body(request.body)


def _body(body: bytes | None) -> str:
    """The option that sends a body: as it is, if an argument can hold it."""
    try:
        text = body.decode() if body is not None and b"\0" not in body else None
    except UnicodeDecodeError:
        text = None
    if text is None:
        return f"--data-binary {_BODY_FILE}"
    return f"--data-raw {quoted(text)}"


def quoted(text: str) -> str:
    """One word of a shell: as POSIX quotes it, or as ``$'…'`` where a terminal might obey it."""
    if text.isprintable():
        return shlex.quote(text)
    return "$'" + _UNPRINTABLE.sub(_escaped, text) + "'"


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    # Octal, of three digits: a letter that follows is not taken for one of them.
    return "".join(f"\\{octet:03o}" for octet in character.encode("utf-8", "surrogatepass"))


_MOST_KEPT: Final = 1 << 20
"""Bytes of a request body that an error keeps."""


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent, with ``***`` for every secret that is known as one.

    `body` is None where there was none (`has_body`), where it was a stream, and beyond 1 MiB.
    """

    method: str
    url: str
    headers: Headers = field(repr=False)
    body: bytes | None = field(repr=False)
    has_body: bool = False

    @classmethod
    def of(cls, request: Request, mask: Mask) -> SentRequest:
        """What may be known of a request."""
        body = request.body if isinstance(request.body, bytes) else None
        if body is not None and len(body) > _MOST_KEPT:
            body = None
        return cls(
            request.method,
            mask.url(request.url),
            mask.headers(request.headers),
            mask.octets(body) if body is not None else None,
            request.body is not None,
        )

    def as_curl(self) -> str:
        """A command for a shell that sends the same, once its ``***`` are replaced.

        A body that is not known, or is no text, is to be put into the file ``your-body``.
        """

        return command(self)


@dataclass(frozen=True, slots=True)
class ReceivedResponse:
    """A response as it came, its content coding undone."""

    status: int
    headers: Headers = field(repr=False)
    content: bytes = field(repr=False)

    @classmethod
    def of(cls, response: Response) -> ReceivedResponse:
        """What came."""
        return cls(response.status, response.headers, response.body)


RawBody: TypeAlias = dict[str, Any] | list[Any] | str | float | bool | None
"""The body of an error that is of no documented type: a JSON value, text, or None if it is
empty."""


class ClientError(Exception):
    """Base of everything that a client raises on purpose.

    `operation` names the call (``results.get_product_batch_results``), `attempts` counts what was
    sent, of at most `max_attempts`, `seconds` are those of the whole call, `request_id` is the
    server's id of the last attempt; each empty or 0 where unknown. `target` says where the request
    went, `request` and `response` what was sent, its secrets masked, and what came last, if
    anything did. `resume_token` is set when a listing or a wait was interrupted: it goes on from
    there.
    """

    operation: str = ""
    attempts: int = 0
    max_attempts: int = 0
    seconds: float = 0.0
    request_id: str = ""
    resume_token: str = ""
    target: Target | None = None
    request: SentRequest | None = None
    response: ReceivedResponse | None = None
    error_text: str = "vendor"
    """Whether the text tells what the server says; see `options.ClientOptions`."""
    phase: str = ""
    """What went on when no response came."""

    def __reduce__(self) -> Any:
        return type(self).__new__, (type(self), *self.args), self.__dict__

    def tell(self, **known: Any) -> Self:
        """Set what is not known yet: who raises an error knows best where."""
        for name, value in known.items():
            vars(self).setdefault(name, value)
        return self

    def as_curl(self) -> str:
        """A command that sends the request again, once its masked secrets are filled in; "" if
        there was none. What comes from others is quoted for a shell.
        """
        return self.request.as_curl() if self.request else ""

    def __str__(self) -> str:
        head, notes = self._place(), ", ".join(self._notes())
        text = f"{head}: {self._said()}" if head else self._said()
        return f"{text} ({notes})" if notes else text

    def _place(self) -> str:
        """Where the request went, if there was one."""
        return str(self.target or "")

    def _said(self) -> str:
        """What went wrong."""
        return super().__str__() or type(self).__name__

    def _notes(self) -> Iterator[str]:
        """What helps to find the call, here and at the vendor's."""
        if self.operation:
            yield self.operation
        if self.request_id:
            yield f"request id {printable(self.request_id)}"
        if self.phase and self.target:
            yield f"while {self.phase}"
        if self.attempts:
            most = max(self.max_attempts, self.attempts)
            yield (
                f"attempt {self.attempts} of {most}"
                if self.max_attempts
                else (f"attempt {self.attempts}")
            )
        if self.attempts or self.seconds:
            yield f"{self.seconds:.1f} s"


class ConfigurationError(ClientError):
    """The client was constructed so that it cannot make the call."""

    def _place(self) -> str:
        return ""


class TransportError(ClientError):
    """No complete response arrived. `maybe_sent` is False if the server surely saw nothing."""

    maybe_sent: bool = True
    lasting: bool = False
    """Whether another attempt would fail in the same way, so that none is made."""

    @property
    def host(self) -> str:
        """The host of the request, "" if it is not known."""
        return self.target.host if self.target else ""

    @property
    def port(self) -> int:
        """The port of the request, 0 if it is not known."""
        return self.target.port if self.target else 0

    def _place(self) -> str:
        return self.target.text(with_port=True) if self.target else ""


class ConnectError(TransportError):
    """No connection to the server (or to a proxy on the way) could be made."""

    phase = "connecting"

    maybe_sent = False


class ConnectTimeout(ConnectError):
    """The connection was not there in time."""


class CertificateError(ConnectError):
    """The certificate of the server is not trusted, or is for another name; never tried again."""

    lasting = True


class PoolTimeout(TransportError):
    """All connections of the client stayed busy."""

    phase = "waiting for a connection"

    maybe_sent = False


class ReadTimeout(TransportError):
    """The server sent nothing for too long."""

    phase = "receiving"


class WriteTimeout(TransportError):
    """The server accepted nothing for too long."""

    phase = "sending"


class ConnectionLost(TransportError):
    """The connection broke, or was closed before the response was complete."""

    phase = "exchanging"


class ProtocolError(TransportError):
    """What was exchanged is not HTTP, or its content coding is broken."""

    phase = "exchanging"


class ResponseTooLarge(TransportError):
    """More bytes came than the client takes at once, as a body or an item of a stream; never tried
    again. The message names the option that allows more.
    """

    phase = "receiving"
    lasting = True

    @classmethod
    def of(cls, what: str, option: str, most: int) -> Self:
        """The error for what has more than `most` bytes."""
        return cls(f"{what} has more than {most} bytes; the client takes more with {option}=")


class DeadlineExceeded(TransportError):
    """The total time allowed for the call is over."""


class TokenError(ClientError):
    """The token endpoint gave no access token.

    `error` is its code, as a rule one of RFC 6749, section 5.2, and `error_description` what it
    says of it; each "" where it says nothing. `token_type` is what kind of token came, if it was
    none to be sent as a bearer token.
    """

    def __init__(
        self, status: int, error: str, error_description: str = "", token_type: str = ""
    ) -> None:
        super().__init__(status, error, error_description, token_type)
        self.status = status
        self.error = error
        self.error_description = error_description
        self.token_type = token_type

    def _said(self) -> str:
        if self.token_type:
            return (
                f"the token endpoint gave a token of type '{self.token_type}', which is not sent as a"
                " bearer token: ask the server for one, or give the whole header with headers="
            )
        told = [text for text in (self.error, self.error_description) if text]
        return ": ".join([_status(self.status), *(told or ["no access token in the answer"])])


class _ProblemsError(ClientError):
    """An error that lists problems."""

    def __init__(self, problems: Iterable[Problem], context: str = "") -> None:
        self.problems = tuple(problems)
        self.context = context
        super().__init__(self.problems, context)

    def mask(self, text: Callable[[str], str]) -> None:
        """Have the problems without the secrets that `text` takes out of texts."""
        self.problems = tuple(Problem(p.path, text(p.message)) for p in self.problems)
        self.args = (self.problems, self.context)

    def _said(self) -> str:
        return listing(self.problems)

    def _notes(self) -> Iterator[str]:
        if self.context and self.context != self.operation:
            yield self.context
        yield from super()._notes()


class DecodeError(_ProblemsError):
    """A response or document does not fit its schema.

    `status`, `headers` and `content` are those of the response; 0 and empty outside a call. Where
    it is no JSON at all (`not_json`), or of a media type that was not requested (`mistyped`),
    `excerpt` is how it begins.
    """

    status: int = 0
    not_json: bool = False
    mistyped: bool = False
    excerpt: str = ""

    @property
    def headers(self) -> Mapping[str, str]:
        """Those of the response, case-insensitive."""
        return self.response.headers if self.response else Headers()

    @property
    def content(self) -> bytes:
        """The body of the response."""
        return self.response.content if self.response else b""

    def __str__(self) -> str:
        text = super().__str__()
        return "\n  ".join([text, *self._listed().splitlines()]) if self._is_long else text

    @property
    def _is_long(self) -> bool:
        """Whether it is of a call and has several problems, which then follow on lines of their
        own."""
        return self.target is not None and len(self.problems) > 1

    def _listed(self) -> str:
        if self.error_text == "none" and not self.mistyped:
            return listing(tuple(Problem(p.path, "does not fit") for p in self.problems))
        return listing(self.problems)

    def _said(self) -> str:
        said = "the body does not fit its type" if self._is_long else self._listed()
        if self.not_json and self.content:
            kind = printable(self.headers.get("content-type", ""))[:80] or "no media type"
            said = f"{said}, sent as {kind}" if "json" in kind else f"expected JSON, got {kind}"
        if self.excerpt:
            said += f": '{self.excerpt}'"
        return f"{_status(self.status)}: {said}" if self.status else said


class RequestValidationError(_ProblemsError):
    """The arguments or the body do not fit the schema; nothing was sent, or of a body that comes in
    pieces not the end."""

    def _place(self) -> str:
        return ""


class StreamError(ClientError):
    """The server sent an error among the events of a stream; no items follow.

    `data` is the text of the event, `body` its JSON value, or the text where it is none, `message`
    what it says in one line.
    """

    message: str = ""

    def __init__(self, data: str, body: Any) -> None:
        super().__init__(data, body)
        self.data = data
        self.body = body

    def _said(self) -> str:
        said = "the server ended the stream with an error"
        return f"{said}: {self.message}" if self.message else said


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

    `message` is what the server says of it in one line, at most 300 characters; "" if it says
    nothing or the client leaves it out. `headers` are case-insensitive.
    """

    def __init__(
        self, status: int, body: Any, headers: Mapping[str, str], message: str = ""
    ) -> None:
        super().__init__(status)
        self.status = status
        self.headers = headers
        self.message = message
        self._body = Hidden(body)  # trackers of errors may show attributes

    @property
    def body(self) -> Any:
        """The body as the spec types it for this status; a `RawBody` where it is of no such
        type."""
        return self._body.secret

    def _said(self) -> str:
        said = _status(self.status)
        return f"{said}: {self.message}" if self.message else said


class BadRequestError(ApiError):
    """400."""


class AuthenticationError(ApiError):
    """401: the credentials are missing or not accepted."""


class PermissionDeniedError(ApiError):
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


BY_STATUS: Final[Mapping[str, type[ApiError]]] = {
    "400": BadRequestError,
    "401": AuthenticationError,
    "403": PermissionDeniedError,
    "404": NotFoundError,
    "409": ConflictError,
    "422": UnprocessableError,
    "429": RateLimitError,
    "5XX": ServerError,
    "default": ApiError,
}
"""The classes of errors, by the statuses that they mean."""


def error_class(status: int, classes: Mapping[str, type[ApiError]] = BY_STATUS) -> type[ApiError]:
    """The class of the error that a status means."""
    exact = classes.get(str(status)) or classes.get(f"{status // 100}XX")
    return exact or classes["default"]


def _status(status: int) -> str:
    phrase = phrase_of(status)
    return f"{status} {phrase}" if phrase else str(status)


_PHRASES: Final = {
    413: "Content Too Large",
    414: "URI Too Long",
    416: "Range Not Satisfiable",
    422: "Unprocessable Entity",
}
"""Those for which versions of Python have different words."""


def phrase_of(status: int) -> str:
    """The words for a status, whatever version of Python there is; "" if it has none."""
    if status in _PHRASES:
        return _PHRASES[status]
    from http import HTTPStatus  # slow to import, and only messages need it

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
