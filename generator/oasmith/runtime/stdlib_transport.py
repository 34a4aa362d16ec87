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
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast
from urllib.parse import unquote, urlsplit

from . import errors
from .exchange import (
    Bundled,
    Decoder,
    Kinds,
    check_time,
    framing,
    pieces,
    received,
    seconds,
    translated,
)
from .http import Chunks, Headers, Request, Response

if TYPE_CHECKING:
    import ssl
    from http.client import HTTPResponse

_PIECE: Final = 65536
_LONGEST_IDLE: Final = 30.0
"""Seconds; what lies between may forget an older connection without a word."""
_FORBIDDEN: Final = re.compile(r"[\x00-\x08\n-\x1f\x7f]")


class _Route(NamedTuple):
    """Where a connection leads; `proxy` is the URL of the one on the way, "" if there is none."""

    scheme: str
    host: str
    port: int
    proxy: str


class StdlibTransport(Bundled):
    """Blocking transport without dependencies; safe to share between threads.

    At most `max_connections` are open at a time, idle ones included.
    """

    def __init__(
        self, ssl_context: ssl.SSLContext | None = None, max_connections: int = 100
    ) -> None:
        super().__init__(ssl_context)
        self._lock = threading.Lock()
        self._slots = threading.Semaphore(max_connections)
        self._most = max_connections
        self._busy = 0
        self._open: list[_Connection] = []  # idle, the one used last at the end

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        ends = time.monotonic() + request.timeout.total
        try:
            route, head = self._addressed(request)
        except ValueError as error:
            raise errors.ProtocolError("the request cannot be sent") from error
        connection = self._taken(route, request)
        try:
            answer = connection.exchange(request, head, ends)
        except BaseException:
            self._give_back(connection, reusable=False)
            raise
        headers = Headers(
            (name, value.replace("\r\n", "").strip()) for name, value in answer.headers.items()
        )
        stream = _Stream(answer, connection, Decoder(headers), self._give_back)
        if request.stream:
            connection.ends = float("inf")
        return received(request, answer.status, headers, stream, ends)

    def close(self) -> None:
        """Close all connections; one in use is closed when its response has been read."""
        with self._lock:
            idle, self._open, self._closed = self._open, [], True
        for connection in idle:
            connection.sock.close()

    def _addressed(self, request: Request) -> tuple[_Route, bytes]:
        """The way that a request takes, and its head; ValueError if it cannot be sent."""
        parts = urlsplit(request.url)
        secure = parts.scheme == "https"
        authority = parts.netloc.rpartition("@")[2]
        proxy = self._proxy(parts.scheme, authority)
        port = parts.port or (443 if secure else 80)
        route = _Route(parts.scheme, parts.hostname or "", port, proxy)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        pairs = [*request.headers.pairs, *framing(request)]
        if "host" not in request.headers:
            pairs.insert(0, ("Host", authority))
        body = request.body
        if body is not None and not isinstance(body, bytes) and body.length is None:
            pairs.append(("Transfer-Encoding", "chunked"))
        if proxy and not secure:
            target = f"{parts.scheme}://{authority}{target}"
            pairs += _proxy_credentials(proxy).items()
        lines = [f"{request.method} {target} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in pairs]
        if " " in request.url or _FORBIDDEN.search("".join([request.url, *lines])):
            raise ValueError("it has characters that HTTP forbids")
        return route, "\r\n".join([*lines, "", ""]).encode("latin-1")

    def _taken(self, route: _Route, request: Request) -> _Connection:
        """A connection for one exchange: one that is idle, or a new one."""
        limits = request.timeout
        if not self._slots.acquire(timeout=seconds(limits.pool)):
            raise errors.PoolTimeout("no free connection in time")
        connection, unwanted = self._idle(route)
        for other in unwanted:
            other.sock.close()
        try:
            if connection is None:
                self._check_open()
                connection = _Connection(route, self._connected(route, seconds(limits.connect)))
        except BaseException:
            with self._lock:
                self._busy -= 1
            self._slots.release()
            raise
        return connection

    def _idle(self, route: _Route) -> tuple[_Connection | None, list[_Connection]]:
        """A usable idle connection if there is one, and those that are to be closed."""
        oldest = time.monotonic() - _LONGEST_IDLE
        with self._lock:
            unwanted = [each for each in self._open if each.since < oldest]
            del self._open[: len(unwanted)]
            self._busy += 1
            for number in reversed(range(len(self._open))):
                if self._open[number].route == route:
                    connection = self._open.pop(number)
                    if not connection.is_stale():
                        return connection, unwanted
                    unwanted.append(connection)
            if self._open and self._busy + len(self._open) > self._most:
                unwanted.append(self._open.pop(0))
            return None, unwanted

    def _give_back(self, connection: _Connection, reusable: bool) -> None:
        with self._lock:
            self._busy -= 1
            reusable = reusable and not self._closed
            if reusable:
                connection.since = time.monotonic()
                self._open.append(connection)
        if not reusable:
            connection.sock.close()
        self._slots.release()

    def _connected(self, route: _Route, limit: float | None) -> socket.socket:
        from http.client import HTTPConnection, HTTPException, HTTPSConnection

        host, port = _address(route.proxy) if route.proxy else (route.host, route.port)
        connection = HTTPConnection(host, port, timeout=limit)
        if route.scheme == "https":
            connection = HTTPSConnection(host, port, timeout=limit, context=self._context())
            if route.proxy:
                connection.set_tunnel(route.host, route.port, _proxy_credentials(route.proxy))
        try:
            connection.connect()
        except (OSError, HTTPException, ValueError) as error:
            connection.close()
            raise translated(error, _CONNECTING) from error
        return connection.sock

    def _context(self) -> ssl.SSLContext:
        with self._lock:  # it takes 20 ms, so that all connections share one
            if self._ssl_context is None:
                import ssl

                self._ssl_context = ssl.create_default_context()
                self._ssl_context.set_alpn_protocols(["http/1.1"])
            return self._ssl_context


class _Connection(io.RawIOBase):
    """A connection; as a raw stream it is what the server sends, within the limits of time."""

    def __init__(self, route: _Route, sock: socket.socket) -> None:
        self.route = route
        self.sock = sock
        self.since = 0.0
        self.limit = self.ends = float("inf")
        self.ended = False
        self.in_step = True
        """Whether everything was sent, and all that came belongs to the response."""

    def is_stale(self) -> bool:
        """Whether the server closed it, or sent something that nobody asked for."""
        try:
            self.sock.settimeout(0)
            # Below TLS, whose sockets cannot peek.
            socket.socket.recv(self.sock, 1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True

    def exchange(self, request: Request, head: bytes, ends: float) -> HTTPResponse:
        """Send a request and read the head of its response."""
        from http.client import HTTPException, HTTPMessage, HTTPResponse

        self.limit, self.ends, self.ended = request.timeout.read, ends, False
        self._send(_on_the_wire(head, request.body), request.timeout.write)
        wire, nothing = cast(socket.socket, self), cast(HTTPMessage, None)
        answer = HTTPResponse(wire, method=request.method)
        try:
            answer.begin()
            while 101 < answer.status < 200:  # more than http.client skips by itself
                answer.headers = nothing
                answer.begin()
        except (OSError, HTTPException) as error:
            raise translated(error, _EXCHANGING) from error
        if self.ended:
            raise errors.ConnectionLost("the server closed the connection too early")
        if any(type(each).__name__ in _DEFECTS for each in answer.headers.defects):
            raise errors.ProtocolError("the headers of the response are broken")
        return answer

    def _send(self, parts: Iterator[bytes], limit: float) -> None:
        for piece in parts:
            view = memoryview(piece)
            for start in range(0, len(piece), _PIECE):
                self.sock.settimeout(seconds(min(limit, check_time(self.ends))))
                try:
                    self.sock.sendall(view[start : start + _PIECE])
                except TimeoutError as error:
                    raise errors.WriteTimeout("the server accepted nothing in time") from error
                except ConnectionError:
                    self.in_step = False  # it may have answered before it stopped to listen
                    return
                except OSError as error:
                    raise translated(error, _EXCHANGING) from error

    def makefile(self, mode: str) -> io.BufferedReader:
        """What `http.client` reads a response from."""
        return _Reader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.ended:
            return 0
        self.sock.settimeout(seconds(min(self.limit, check_time(self.ends))))
        try:
            count = self.sock.recv_into(buffer)
        except TimeoutError as error:
            check_time(self.ends)
            raise errors.ReadTimeout("the server sent nothing in time") from error
        self.ended = not count
        return count

    def close(self) -> None:
        """The end of one response is not that of the connection."""


class _Reader(io.BufferedReader):
    """A response, from its first byte on."""

    def __init__(self, connection: _Connection) -> None:
        super().__init__(connection)
        self.connection = connection

    def close(self) -> None:
        if not self.closed:
            self.connection.ended = True  # so that peeking does not wait
            self.connection.in_step &= not self.peek(1)
        super().close()


class _Stream:
    """The unread body of a response; its connection is given back at the end."""

    def __init__(
        self,
        answer: HTTPResponse,
        connection: _Connection,
        decoder: Decoder,
        give_back: Callable[[_Connection, bool], None],
    ) -> None:
        self._answer = answer
        self._connection: _Connection | None = connection
        self._decoder = decoder
        self._give_back = give_back
        self._complete = False

    def __iter__(self) -> Iterator[bytes]:
        from http.client import HTTPException

        try:
            while chunk := self._answer.read1(_PIECE):
                if data := self._decoder.decode(chunk):
                    yield data
        except (OSError, HTTPException, ValueError) as error:
            raise translated(error, _EXCHANGING) from error
        if self._answer.length:
            raise errors.ConnectionLost("the server closed the connection too early")
        self._complete = True
        self._decoder.finish()

    def close(self) -> None:
        """Give the connection back, or close it if there is something left to read."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._answer.close()
            reusable = self._complete and connection.in_step and not self._answer.will_close
            self._give_back(connection, reusable)


def _on_the_wire(head: bytes, body: bytes | Chunks | None) -> Iterator[bytes]:
    """A request as it is on the wire (RFC 9112, sections 6 and 7.1)."""
    if body is None or isinstance(body, bytes):
        yield head + body if body and len(body) < _PIECE else head
        if body and len(body) >= _PIECE:
            yield body
        return
    yield head
    if body.length is not None:
        yield from pieces(body)
        return
    for chunk in pieces(body):
        yield b"%x\r\n%b\r\n" % (len(chunk), chunk)
    yield b"0\r\n\r\n"


def _address(proxy: str) -> tuple[str, int]:
    try:
        parts = urlsplit(proxy)
        if parts.scheme == "http" and parts.hostname:
            return parts.hostname, parts.port or 80
    except ValueError:
        pass
    raise errors.ConfigurationError("of proxies, only those at http://host:port can be used")


def _proxy_credentials(proxy: str) -> dict[str, str]:
    parts = urlsplit(proxy)
    if parts.username is None:
        return {}
    from base64 import b64encode

    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    import_module("http.client")


_DEFECTS: Final = ("MissingHeaderBodySeparatorDefect", "FirstHeaderLineIsContinuationDefect")
_CONNECTING: Kinds = {
    "TimeoutError": (errors.ConnectTimeout, "no connection in time"),
    "Exception": (errors.ConnectError, "no connection: {}"),
}
_EXCHANGING: Kinds = {
    "RemoteDisconnected": (errors.ConnectionLost, "the server closed the connection too early"),
    "IncompleteRead": (errors.ConnectionLost, "the server closed the connection too early"),
    "OSError": (errors.ConnectionLost, "the connection broke"),
    "HTTPException": (errors.ProtocolError, "the server did not answer in HTTP"),
}
