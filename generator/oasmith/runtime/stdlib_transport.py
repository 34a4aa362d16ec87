"""A blocking transport on the standard library alone.

`http.client` connects and reads; here are the pool, the time limits and the writing. Proxies come
from the environment, redirects are not followed and cookies not kept.
"""

from __future__ import annotations

import io
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

from . import errors
from .concurrency import Kept
from .exchange import (
    BROKEN,
    CLOSED,
    CONNECTING_LATE,
    DEAF,
    DEFECTS,
    FAILED,
    FAILURE,
    NO_CONNECTION,
    NONE_FREE,
    NOT_HTTP,
    PIECE,
    SILENT,
    Answer,
    ErrorTranslator,
    PooledTransport,
    check_time,
    failed,
    framing,
    length_in,
    length_of,
    pieces,
    seconds,
)
from .http import Headers, Hidden, Request, RequestBody, Response, guarded
from .options import check_pool
from .proxies import Proxy, certificates

if TYPE_CHECKING:
    import ssl
    from http.client import HTTPConnection, HTTPResponse

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\n-\x1f\x7f]")


_Route: TypeAlias = tuple[str, str, int, Proxy | None]
"""Where a connection leads: scheme, host, port, and the proxy on the way."""


class StdlibTransport(PooledTransport["_Pool"]):
    """Blocking transport without dependencies; safe to share between threads, and with processes
    that are forked.

    At most `max_connections` are open at a time in a process, idle ones included. One that was idle
    for `keepalive_expiry` seconds is not used again, since what lies between may have forgotten it
    without a word. `proxy` is the URL of one for all requests, instead of what the environment
    says.
    """

    @guarded
    def __init__(
        self,
        ssl_context: ssl.SSLContext | None = None,
        max_connections: int = 100,
        *,
        keepalive_expiry: float = 30.0,
        proxy: str | None = None,
    ) -> None:
        check_pool(max_connections=max_connections, keepalive_expiry=keepalive_expiry)
        pools = Kept(partial(_Pool, max_connections, keepalive_expiry))
        super().__init__(ssl_context, pools, proxy)

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        ends = time.monotonic() + request.timeout.total
        with _ADDRESSING:
            route, head = self._addressed(request)
        pool = self._pools()
        with ExitStack() as held:
            connection = pool.taken(route, seconds(request.timeout.pool), self._opened)
            held.callback(pool.give_back, connection)
            answer = connection.exchange(request, head, ends)
            pairs = [
                (name, value.replace("\r\n", "").strip()) for name, value in answer.getheaders()
            ]
            chunks, close = connection.chunks(answer), held.pop_all().close
            unread = Answer(answer.status, Headers(pairs), chunks, close, _EXCHANGING)
        response = unread.received(request)
        if response.stream:
            connection.ends = float("inf")
        return response

    def close(self) -> None:
        """Close all connections; one in use is closed when its response has been read."""
        self._closed = True
        pool = self._pools.taken()
        if pool is not None:
            pool.close()

    def _addressed(self, request: Request) -> tuple[_Route, Hidden[bytes]]:
        """The way that a request takes, and its head; ValueError if it cannot be sent."""
        parts = urlsplit(request.url)
        authority, proxy = parts.netloc.rpartition("@")[2], self._proxy(request.url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        route = (parts.scheme, parts.hostname or "", port, proxy)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        pairs = [*request.headers.pairs, *framing(request)]
        if "host" not in request.headers:
            pairs.insert(0, ("Host", authority))
        if length_of(request.body) is None:
            pairs.append(("Transfer-Encoding", "chunked"))
        if proxy and parts.scheme == "http":
            target = f"http://{authority}{target}"
            pairs += proxy.headers.items()
        lines = [f"{request.method} {target} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in pairs]
        if " " in request.url or _FORBIDDEN.search("".join([request.url, *lines])):
            raise ValueError("it has characters that HTTP forbids")
        return route, Hidden("\r\n".join([*lines, "", ""]).encode("latin-1"))

    def _opened(self, scheme: str, host: str, port: int, proxy: Proxy | None) -> HTTPConnection:
        from http.client import HTTPConnection, HTTPSConnection

        self._check_open()
        address = (proxy.host, proxy.port) if proxy else (host, port)
        if scheme == "http":
            return HTTPConnection(*address)
        if self._ssl_context is None:  # it takes 20 ms, so that all connections share one
            import ssl

            self._ssl_context = certificates() or ssl.create_default_context()
            self._ssl_context.set_alpn_protocols(["http/1.1"])
        link = HTTPSConnection(*address, context=self._ssl_context)
        if proxy:
            link.set_tunnel(host, port, proxy.headers)
        return link


_Opened: TypeAlias = Callable[[str, str, int, Proxy | None], "HTTPConnection"]


class _Pool:
    """The connections of one process."""

    def __init__(self, most: int, longest_idle: float) -> None:
        self._freed = threading.Condition()
        self._longest_idle = longest_idle
        self._left = most  # those that may be opened beside the busy and the idle
        self._closed = False
        self.idle: list[_Connection] = []
        """The one used last at the end."""

    def __bool__(self) -> bool:
        return bool(self.idle)

    def taken(self, route: _Route, wait: float | None, opened: _Opened) -> _Connection:
        """A connection for one exchange: one that is idle, or a new one."""
        with self._freed:
            if not self._freed.wait_for(lambda: self.idle or self._left or self._closed, wait):
                raise failed(NONE_FREE)
            self._freed.notify()  # another may find something too, or that the client is closed
            oldest = time.monotonic() - self._longest_idle
            while self.idle and self.idle[0].since < oldest:
                self._drop(self.idle[0])
            for connection in self.idle[::-1]:
                if connection.route == route:
                    if not connection.is_stale():
                        self.idle.remove(connection)
                        return connection
                    self._drop(connection)
            connection = _Connection(route, opened(*route))
            if not self._left:
                self._drop(self.idle[0])
            self._left -= 1
            return connection

    def give_back(self, connection: _Connection) -> None:
        """A connection is idle, or of no more use."""
        with self._freed:
            connection.since = time.monotonic()
            self.idle.append(connection)
            if self._closed or not connection.reusable:
                self._drop(connection)
            self._freed.notify()

    def close(self) -> None:
        """Close what is idle now, and all else when it is given back."""
        with self._freed:
            self._closed = True
            while self.idle:
                self._drop(self.idle[0])
            self._freed.notify()

    def _drop(self, idle: _Connection) -> None:
        self.idle.remove(idle)
        idle.link.close()
        self._left += 1


class _Connection(io.RawIOBase):
    """A connection; as a raw stream it is what the server sends, within the limits of time."""

    def __init__(self, route: _Route, link: HTTPConnection) -> None:
        self.route = route
        self.link = link
        self.reader = _Reader(self)
        self.since = 0.0
        self.limit = self.ends = float("inf")
        self.ended = self.reusable = False

    def is_stale(self) -> bool:
        """Whether the server closed it, or sent something without a request."""
        self.link.sock.settimeout(0)
        try:
            # Below TLS, whose sockets cannot peek.
            socket.socket.recv(self.link.sock, 1, socket.MSG_PEEK)
        except OSError as error:
            return not isinstance(error, BlockingIOError)
        return True

    def exchange(self, request: Request, head: Hidden[bytes], ends: float) -> HTTPResponse:
        """Send a request and read the head of its response."""
        from http.client import HTTPException, HTTPResponse

        limits = request.timeout
        self.limit, self.ends, self.ended, self.reusable = limits.read, ends, False, False
        if self.link.sock is None:
            self.link.timeout = seconds(limits.connect)
            with _CONNECTING:
                self.link.connect()
        with _EXCHANGING:
            all_sent = self._send(_on_the_wire(head.secret, request.body), limits.write)
            while True:
                answer = HTTPResponse(cast(socket.socket, self), method=request.method)
                try:
                    answer.begin()
                except HTTPException:
                    if self.ended:  # within a line
                        raise failed(CLOSED) from None
                    raise
                if not 101 < answer.status < 200:  # http.client skips no more than 100
                    break
        if self.ended:
            raise failed(CLOSED)
        defects = any(type(each).__name__ in DEFECTS for each in answer.headers.defects)
        if defects or not all(map(_is_field, answer.getheaders())):
            raise failed(NOT_HTTP)
        if answer.length is None and not answer.chunked:  # http.client knows no repeated number
            answer.length = length_in(answer.getheader("content-length") or "")
        answer.will_close |= not all_sent or answer.status == FAILURE
        return answer

    def _send(self, parts: Iterator[bytes], limit: float) -> bool:
        """Whether all was sent; the server may answer before that, and stop to listen."""
        for part in parts:
            self.link.sock.settimeout(seconds(min(limit, check_time(self.ends))))
            try:
                self.link.sock.sendall(part)
            except ConnectionError:
                return False
        return True

    def chunks(self, answer: HTTPResponse) -> Iterator[bytes]:
        """The body as it came; whether it is complete decides what becomes of the connection."""
        if answer.chunked:
            yield from _unchunked(self.reader)
        else:
            while chunk := answer.read1(PIECE):
                yield chunk
        if answer.length:
            raise failed(CLOSED)
        self.ended = True  # so that peeking does not wait
        self.reusable = not answer.will_close and not self.reader.peek(1)

    def makefile(self, mode: str) -> io.BufferedReader:
        """What `http.client` reads a response from."""
        return self.reader

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.ended:
            return 0
        self.link.sock.settimeout(seconds(min(self.limit, check_time(self.ends))))
        try:
            count = self.link.sock.recv_into(buffer)
        except TimeoutError as error:
            check_time(self.ends)
            raise failed(SILENT) from error
        self.ended = not count
        return count


class _Reader(io.BufferedReader):
    """What the server sends; the end of a response is not its end."""

    def close(self) -> None:
        pass

    def flush(self) -> None:
        """Nothing: a response that is left before its end may be collected after the connection."""


def _is_field(field: tuple[str, str]) -> bool:
    """Whether a header has a name, and a value that is one (RFC 9110, section 5)."""
    name, value = field
    return bool(_TOKEN.fullmatch(name)) and not _FORBIDDEN.search(value.replace("\r\n", ""))


def _unchunked(reader: io.BufferedReader) -> Iterator[bytes]:
    """A body in chunks (RFC 9112, section 7.1), of which `http.client` reads more than there
    are."""
    while left := int(_line(reader, _SIZE)[1], 16):
        while left:
            piece = reader.read1(min(left, PIECE))
            if not piece:
                raise EOFError
            left -= len(piece)
            yield piece
        _line(reader, _END)
    for _ in range(_MOST_TRAILERS):
        if not _line(reader, _TRAILER)[1]:
            return
    raise failed(NOT_HTTP)


def _line(reader: io.BufferedReader, form: re.Pattern[bytes]) -> re.Match[bytes]:
    line = reader.readline(PIECE)
    found = form.fullmatch(line)
    if found is None:
        if len(line) < PIECE and not line.endswith(b"\n"):
            raise EOFError
        raise failed(NOT_HTTP)
    return found


def _on_the_wire(head: bytes, body: RequestBody) -> Iterator[bytes]:
    """A request as it is on the wire (RFC 9112, sections 6 and 7.1)."""
    parts = pieces(body)
    if length_of(body) is None:
        coded = (b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
        parts = chain(coded, [b"0\r\n\r\n"])
    yield head + next(parts, b"")  # together, so that a small request is one packet
    yield from parts


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    import_module("http.client")


_TOKEN: Final = re.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_SIZE: Final = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\n]*)?\r?\n")
_END: Final = re.compile(rb"\r?\n")
_TRAILER: Final = re.compile(rb"([^\r\n]*)\r?\n")
_MOST_TRAILERS: Final = 100
_ADDRESSING: Final = ErrorTranslator(
    ValueError=(errors.ProtocolError, "the request cannot be sent")
)
_CONNECTING: Final = ErrorTranslator(TimeoutError=CONNECTING_LATE, Exception=NO_CONNECTION)
_EXCHANGING: Final = ErrorTranslator(
    TimeoutError=DEAF,  # not of reading
    **dict.fromkeys(("EOFError", "IncompleteRead", "RemoteDisconnected"), CLOSED),
    OSError=BROKEN,
    HTTPException=NOT_HTTP,
    ValueError=FAILED,
)
