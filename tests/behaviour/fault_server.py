"""A server of raw sockets that does to its clients what networks and broken servers do.

Every connection takes the next behaviour of the script (after it, `usual`); a behaviour is a
function that is given the connection and may read, send, wait, reset. One that leaves the
connection open after a whole exchange lets the next request on it take the next behaviour.
"""

from __future__ import annotations

import select
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeAlias

JSON = {"Content-Type": "application/json"}
_RESET = struct.pack("ii", 1, 0)
"""Linger for 0 s: closing then sends a reset."""


@dataclass(frozen=True)
class Arrived:
    """A request that was read to its end; header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class Connection:
    """The server's end of one connection."""

    def __init__(self, server: FaultServer, sock: socket.socket) -> None:
        self.server = server
        self._socket = sock
        self._unread = b""
        self.open = True

    def request(self) -> Arrived | None:
        """Read one request and note it in `arrived`; None if the client hangs up instead."""
        head = self._until(b"\r\n\r\n")
        if head is None:
            return None
        first, *lines = head.decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in lines)
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        body = self._exactly(int(headers.get("content-length", "0")))
        if body is None:
            return None
        method, target, _ = first.split(" ")
        arrived = Arrived(method, target, headers, body)
        self.server.arrived.append(arrived)
        return arrived

    def send(self, data: bytes) -> None:
        """Send all of it; nothing if the client is gone."""
        with suppress(OSError):
            self._socket.sendall(data)

    def trickle(self, data: bytes, every: float) -> None:
        """Send a byte at a time, until the client hangs up or the server stops."""
        for position in range(len(data)):
            self.send(data[position : position + 1])
            if self.is_over(within=every):
                return

    def hang(self) -> None:
        """Do nothing until the client hangs up or the server stops."""
        while not self.is_over(within=0.02):
            pass

    def is_over(self, within: float) -> bool:
        """Whether, in so many seconds, the client hangs up or the server stops."""
        ends = time.monotonic() + within
        while not self.server.stopping.is_set():
            left = max(0.0, ends - time.monotonic())
            readable, _, _ = select.select([self._socket], [], [], min(left, 0.02))
            if readable and not self._receive():
                return True
            if left == 0:
                return False
        return True

    def has_more(self) -> bool:
        """Wait for a byte; False if the client hangs up instead."""
        return bool(self._unread) or self._receive()

    def awaits(self) -> None:
        """Wait for a byte and leave it unread."""
        select.select([self._socket], [], [], 10)

    def reset(self) -> None:
        """Break the connection with a reset."""
        with suppress(OSError):
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.close()

    def close(self) -> None:
        """End the connection in an orderly way."""
        self.open = False
        self._socket.close()

    def _until(self, end: bytes) -> bytes | None:
        while end not in self._unread:
            if not self._receive():
                return None
        found, _, self._unread = self._unread.partition(end)
        return found

    def _exactly(self, count: int) -> bytes | None:
        while len(self._unread) < count:
            if not self._receive():
                return None
        found, self._unread = self._unread[:count], self._unread[count:]
        return found

    def _receive(self) -> bool:
        try:
            received = self._socket.recv(65_536)
        except OSError:
            return False
        self._unread += received
        return bool(received)


Behaviour: TypeAlias = Callable[[Connection], None]


class FaultServer:
    """Listens on loopback; `arrived` are the requests, `accepted` counts connections."""

    def __init__(self, *script: Behaviour, tls: ssl.SSLContext | None = None) -> None:
        self.script = list(script)
        self.usual: Behaviour = answering()
        self.arrived: list[Arrived] = []
        self.accepted = 0
        self.stopping = threading.Event()
        self._tls = tls
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, socket.socket] = {}
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)

    @property
    def url(self) -> str:
        """Its base URL."""
        scheme = "https" if self._tls else "http"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def connections(self) -> int:
        """How many connections are open on this side."""
        with self._lock:
            return len(self._open)

    def drained(self, to: int = 0, within: float = 5.0) -> bool:
        """Whether, in so many seconds, no more than `to` connections stay open."""
        ends = time.monotonic() + within
        while self.connections > to and time.monotonic() < ends:
            time.sleep(0.002)
        return self.connections <= to

    @contextmanager
    def serving(self) -> Iterator[FaultServer]:
        """Serve until the end of the block."""
        thread = threading.Thread(target=self._accept, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.stopping.set()
            # Closing alone does not wake a thread that accepts or receives.
            for sock in (self._listener, *self._sockets().values()):
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
            for ended in (thread, *self._sockets()):
                ended.join(10)
            self._listener.close()

    def _sockets(self) -> dict[threading.Thread, socket.socket]:
        with self._lock:
            return dict(self._open)

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.accepted += 1
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            with self._lock:
                self._open[thread] = sock
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        try:
            sock = self._secured(sock)
            connection = Connection(self, sock)
            self._next()(connection)
            while connection.open and connection.has_more():
                self._next()(connection)
        except OSError:
            pass
        finally:
            sock.close()
            with self._lock:
                del self._open[threading.current_thread()]

    def _secured(self, sock: socket.socket) -> socket.socket:
        if self._tls is None:
            return sock
        secured = self._tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        with self._lock:
            self._open[threading.current_thread()] = secured
        secured.do_handshake()
        return secured

    def _next(self) -> Behaviour:
        with self._lock:
            return self.script.pop(0) if self.script else self.usual


def message(
    status: int = 200,
    body: bytes = b"{}",
    headers: Mapping[str, str] | None = None,
    length: int | None = None,
) -> bytes:
    """A whole response; `length` is a Content-Length that may lie."""
    fields = {**JSON, "Content-Length": str(len(body) if length is None else length)}
    lines = [f"{name}: {value}\r\n" for name, value in {**fields, **(headers or {})}.items()]
    return f"HTTP/1.1 {status} Whatever\r\n{''.join(lines)}\r\n".encode("latin-1") + body


def answering(data: bytes | None = None, *, keep: bool = True) -> Behaviour:
    """Read a request and send these bytes (an empty object); `keep` the connection, or close."""

    def behave(connection: Connection) -> None:
        if connection.request() is None:
            connection.close()
            return
        connection.send(message() if data is None else data)
        if not keep:
            connection.close()

    return behave


def resetting_unread(connection: Connection) -> None:
    """Wait until the request is there, but reset the connection without reading it."""
    connection.awaits()
    connection.reset()


def resetting(connection: Connection) -> None:
    """Read the request, then reset the connection."""
    connection.request()
    connection.reset()


def hanging_up(connection: Connection) -> None:
    """Read the request, then close the connection without an answer."""
    connection.request()
    connection.close()


def silent(connection: Connection) -> None:
    """Read the request and never answer."""
    connection.request()
    connection.hang()
    connection.close()


def mute(connection: Connection) -> None:
    """Never answer, whatever comes: not even a TLS handshake."""
    connection.hang()
    connection.close()


def trickling(prompt: bytes, rest: bytes, every: float = 0.02) -> Behaviour:
    """Read the request, send `prompt` at once and `rest` a byte at a time."""

    def behave(connection: Connection) -> None:
        connection.request()
        connection.send(prompt)
        connection.trickle(rest, every)
        connection.close()

    return behave
