"""A blocking transport on requests, for services that have it; the only module that knows it.

A session of the user's sends with its adapters, proxies, certificates, hooks and authentication.
Its headers, query and cookies are not added, redirects not followed. Without one, each process
makes its own at the first request, whose proxies come from the environment, but nothing from a
netrc file.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from os import environ
from typing import Any, ClassVar, Final, Protocol

from . import errors
from .concurrency import Kept, Lent
from .exchange import (
    DEFECTS,
    FAILED,
    PIECE,
    Answer,
    ErrorTranslator,
    PooledTransport,
    Repeatable,
    check_time,
    framing,
    length_of,
    seconds,
)
from .http import Headers, Request, Response, guarded
from .options import library, library_of, named
from .proxies import certificates


class RequestsSession(Protocol):
    """A ``requests.Session``."""

    auth: Any
    hooks: Any

    def send(self, request: Any, **kwargs: Any) -> Any: ...
    def merge_environment_settings(
        self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any
    ) -> Any: ...
    def close(self) -> None: ...


class RequestsTransport(PooledTransport[Any]):
    """Blocking transport; safe to share between threads, and with processes that are forked.

    A `session` stays its owner's to close, and is of one process; for more give a function that
    makes sessions, which are the transport's. `proxy` is the URL of one for all requests. requests
    knows no write timeout and no limit of connections.
    """

    # requests does not verify the certificate of a proxy on the way to http:// URLs.
    _schemes = ("http",)

    @guarded
    def __init__(
        self,
        session: RequestsSession | Callable[[], RequestsSession] | None = None,
        *,
        proxy: str | None = None,
    ) -> None:
        self._lent: Lent[Any] | None = None
        if library_of(session) and not isinstance(session, type):
            self._lent = Lent(session)
        if session is not None and not (_fits(session) if self._lent else callable(session)):
            raise TypeError(_wrong(session))
        if session is not None and proxy is not None:
            raise errors.ConfigurationError(
                "proxy= is for sessions of the transport's own; say it to the session you give it"
            )
        self._is_plain = session is None
        make: Any = _new_session if session is None else session
        super().__init__(None, Kept(lambda: _checked(make())), proxy)

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        ends = time.monotonic() + request.timeout.total
        try:
            with _FAILURES:
                unread, body = self._answer(request, ends)
            response = unread.received(request)
        except errors.TransportError:
            check_time(ends)
            raise
        if response.stream:
            body.ends = float("inf")
        return response

    def close(self) -> None:
        """Close all connections, but no session that was brought."""
        self._closed = True
        session = self._pools.taken()
        if session is not None:
            session.close()

    def _answer(self, request: Request, ends: float) -> tuple[Answer, _Body]:
        session = self._session()
        sent = _prepared(request, session)
        limits = (seconds(request.timeout.connect), seconds(request.timeout.read))
        try:
            answer = session.send(
                sent,
                stream=True,
                allow_redirects=False,
                timeout=limits,
                **self._way(request, session),
            )
        except Exception as error:
            # A hook may raise one for a status; what that means is said by the client.
            answer = getattr(error, "response", None)
            if answer is None or type(error).__name__ != "HTTPError":
                raise
        fault = _fault_of(answer)
        if fault:
            answer.close()
            raise errors.ProtocolError(fault)
        body = _Body(answer, request.timeout.read, ends)
        headers = Headers(answer.raw.headers.items())
        return (
            Answer(answer.status_code, headers, body, answer.close, _FAILURES, body.is_read),
            body,
        )

    def _session(self) -> Any:
        self._check_open()
        if self._lent is None:
            return self._pools()
        session = self._lent()
        if session is None:
            raise errors.ClientError(
                "the session that the transport was given has connections of another process; "
                "give a function that makes sessions: RequestsTransport(session=...)"
            )
        return session

    def _way(self, request: Request, session: Any) -> dict[str, Any]:
        """The proxies, and what is trusted."""
        if not self._is_plain:
            told = session.merge_environment_settings(request.url, {}, True, None, None)
            return {name: told[name] for name in ("proxies", "verify", "cert")}
        proxy = self._proxy(request.url)
        if proxy is None:
            return {"proxies": {}}
        for adapter in session.adapters.values():
            adapter.told[proxy.url] = proxy.headers
        return {"proxies": dict.fromkeys(("http", "https"), proxy.url)}


class _Body:
    """What a server sends, as it came, or decoded if a hook has read it already."""

    def __init__(self, answer: Any, limit: float, ends: float) -> None:
        self._answer = answer
        self._limit = limit
        self.ends = ends
        self.is_read = bool(getattr(answer, "_content_consumed", False))

    def __iter__(self) -> Iterator[bytes]:
        if self.is_read:
            yield self._answer.content
            return
        raw = self._answer.raw
        while chunk := self._next(raw):
            yield chunk

    def _next(self, raw: Any) -> bytes:
        left = check_time(self.ends)
        connection = getattr(raw, "connection", None)  # None in mocks, and when it is at its end
        sock = getattr(connection, "sock", None)
        if sock is not None:
            sock.settimeout(seconds(min(self._limit, left)))
        undecoded = {"decode_content": False} if hasattr(raw, "decode_content") else {}  # vcrpy
        chunk: bytes = raw.read1(PIECE, **undecoded)
        return chunk


def _prepared(request: Request, session: Any) -> Any:
    """The request as it is: nothing is added to it but what authentication adds."""
    requests: Any = library("requests")
    sent = requests.PreparedRequest()
    sent.method, sent.url = request.method, request.url
    names = [name for name, _ in request.headers.pairs]
    told = {name: request.headers[name] for name in names}
    sent.headers = requests.structures.CaseInsensitiveDict({**told, **dict(framing(request))})
    body = request.body
    sent.body = body if body is None or isinstance(body, bytes) else Repeatable(body)
    if length_of(body) is None:
        sent.headers["Transfer-Encoding"] = "chunked"
    hooks: Any = session.hooks.get("response") or []
    sent.hooks = {"response": [*([hooks] if callable(hooks) else hooks), _leads_nowhere]}
    auth = session.auth
    if auth:
        sent = (auth if callable(auth) else requests.auth.HTTPBasicAuth(*auth))(sent)
    return sent


def _fault_of(answer: Any) -> str:
    """What is wrong with the head of an answer that requests took all the same; or ""."""
    if answer.status_code < 200:
        return "requests took a hint of the server for its answer"
    read = getattr(answer.raw, "_original_response", None)  # None in mocks
    defects = getattr(getattr(read, "msg", None), "defects", ())
    if any(type(each).__name__ in DEFECTS for each in defects):
        return "the headers of the response are broken"
    return ""


def _leads_nowhere(answer: Any, **_: Any) -> None:
    """To see where a redirect leads, a session would read its body, however large."""
    answer.headers.pop("location", None)


def _new_session() -> Any:
    requests: Any = library("requests")
    certificates()  # to refuse what cannot be read
    session = requests.Session()
    session.trust_env = False
    session.verify = environ.get("SSL_CERT_FILE") or environ.get("SSL_CERT_DIR") or True

    class Adapter(requests.adapters.HTTPAdapter):  # type: ignore[misc]
        """Tells proxies who asks, apart from their URLs."""

        told: ClassVar[dict[str, dict[str, str]]] = {}

        def proxy_headers(self, proxy: str) -> dict[str, str]:
            return self.told.get(proxy, {})

    for scheme in ("http://", "https://"):
        session.mount(scheme, Adapter(pool_maxsize=100))
    return session


def _fits(session: Any) -> bool:
    return library_of(session) == "requests" and hasattr(session, "merge_environment_settings")


def _checked(session: Any) -> Any:
    """What a function gave, while a call is made."""
    if not _fits(session):
        raise errors.ConfigurationError(_wrong(session))
    return session


def _wrong(session: object) -> str:
    return (
        "RequestsTransport(session=...) takes a requests.Session, or a function that makes one; "
        f"this is {named(session)}"
    )


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    library("requests")


class _HandshakeTimeout(Exception):
    """What urllib3 takes for a `ReadTimeoutError`, though nothing was sent."""


class _ErrorTranslator(ErrorTranslator):
    """What happened is behind the errors of requests and urllib3, some of which show the URL."""

    def _meant(self, error: BaseException) -> Exception | None:
        if type(error).__module__.partition(".")[0] in ("requests", "urllib3"):
            error = _inner(error)
        return super()._meant(error)


def _inner(error: BaseException) -> BaseException:
    """The first of the errors behind one another that says what happened."""
    chain = [error]
    for each in chain:
        nexts = (*each.args, each.__cause__, each.__context__)
        chain += [one for one in nexts if isinstance(one, Exception) and one not in chain]
    if any(isinstance(each, TimeoutError) and "handshake" in str(each) for each in chain):
        return _HandshakeTimeout()
    for names in (_TELLING, ("ProtocolError",)):
        for each in chain:
            if any(base.__name__ in names for base in type(each).__mro__):
                return each
    return error


_TELLING: Final[dict[str, tuple[type[errors.TransportError], str]]] = {
    "NewConnectionError": (errors.ConnectError, "no connection: {}"),
    "ConnectTimeoutError": (errors.ConnectTimeout, "no connection in time"),
    "_HandshakeTimeout": (errors.ConnectTimeout, "no connection in time"),
    "ReadTimeoutError": (errors.ReadTimeout, "the server sent nothing in time"),
    "ProxyError": (errors.ConnectError, "no connection through the proxy"),
    "SSLError": (errors.ConnectError, "no connection: {}"),
    "RemoteDisconnected": (errors.ConnectionLost, "the server closed the connection too early"),
    "IncompleteRead": (errors.ConnectionLost, "the server closed the connection too early"),
    "HTTPException": (errors.ProtocolError, "the server did not answer in HTTP"),
    "TimeoutError": (errors.WriteTimeout, "the server accepted nothing in time"),  # of sending
}
_FAILURES: Final = _ErrorTranslator(
    **_TELLING,
    **dict.fromkeys(("ProtocolError", "OSError"), (errors.ConnectionLost, "the connection broke")),
    **dict.fromkeys(("RequestException", "HTTPError", "ValueError"), FAILED),
)
