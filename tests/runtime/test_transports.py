"""The transports against a real server on loopback that misbehaves on demand."""

from __future__ import annotations

import asyncio
import gzip
import socket
import subprocess
import sys
import threading
import traceback
import warnings
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from oasmith.runtime import errors
from oasmith.runtime.aiohttp_transport import AiohttpTransport
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.http import Headers, Request, Response, Timeout
from oasmith.runtime.requests_transport import RequestsTransport
from oasmith.runtime.stdlib_transport import StdlibTransport
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.runtime.kinds import ALL, AWAITED, BLOCKING, is_blocking, kind_of, params
from tests.runtime.shop import AsyncShopClient, ShopClient, config

ID = UUID(int=7)
TOKEN = b'{"access_token":"hush-access","refresh_token":"hush-renewed","expires_in":3600}'
BATCH = b'{"batchId":"%s","status":"completed","items":[]}' % str(ID).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body of an answer are written apart

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        name = self.path.split("?")[0].strip("/").split("/")[0]
        getattr(self, f"do_{name}", self.do_plain)()

    def do_POST(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        if self.path == "/refused":
            self.do_refused()
            return
        if self.path == "/silent":
            self.do_silent()
            return
        if self.path == "/token":
            self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(200, TOKEN, {"Content-Type": "application/json"})
            return
        if self.headers["Transfer-Encoding"] == "chunked":
            body = b"".join(self._chunks())
        else:
            body = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200, body, {"Content-Type": self.headers["Content-Type"]})

    def _chunks(self) -> Iterator[bytes]:
        while size := int(self.rfile.readline(), 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()

    def do_plain(self) -> None:
        self._answer(200, b'"ok"', {"Set-Cookie": "sid=1"})

    def do_batches(self) -> None:
        self._answer(200, BATCH, {"Content-Type": "application/json"})

    def do_redirect(self) -> None:
        self._answer(302, b"", {"Location": "/plain"})

    def do_gzip(self) -> None:
        self._answer(200, gzip.compress(b'"zipped"'), {"Content-Encoding": "gzip"})

    def do_deflate(self) -> None:
        self._answer(200, zlib.compress(b'"zipped"'), {"Content-Encoding": "deflate"})

    def do_bare(self) -> None:
        coder = zlib.compressobj(wbits=-15)
        body = coder.compress(b'"zipped"') + coder.flush()
        self._answer(200, body, {"Content-Encoding": "deflate"})

    def do_members(self) -> None:
        body = gzip.compress(b'"first,') + gzip.compress(b'second"')
        self._answer(200, body, {"Content-Encoding": "gzip"})

    def do_bomb(self) -> None:
        body = gzip.compress(gzip.compress(bytes(8_000_000)))
        status = int(self.path.rpartition("/")[2])
        self._answer(status, body, {"Content-Encoding": "gzip, gzip"})

    def do_codings(self) -> None:
        body = b"x"
        for _ in range(4):
            body = gzip.compress(body)
        self._answer(200, body, {"Content-Encoding": ", ".join(["gzip"] * 4)})

    def do_badgzip(self) -> None:
        self._answer(200, b"not gzip", {"Content-Encoding": "gzip"})

    def do_truncated(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"half":')
        self.close_connection = True

    def do_pieces(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        coder = zlib.compressobj(wbits=31)
        for number in range(3):
            piece = coder.compress(b"%d" % number) + coder.flush(zlib.Z_SYNC_FLUSH)
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            self.server.turns.acquire(timeout=10)  # type: ignore[attr-defined]
        end = coder.flush()
        self.wfile.write(b"%x\r\n%b\r\n0\r\n\r\n" % (len(end), end))

    def do_halfgzip(self) -> None:
        self._answer(200, gzip.compress(b'"zipped"')[:-9], {"Content-Encoding": "gzip"})

    def do_failed(self) -> None:
        self._answer(500, b"Internal Server Error", {})

    def do_unavailable(self) -> None:
        self._answer(503, b"busy", {})

    def do_refused(self) -> None:
        self._answer(413, b"too much", {"Connection": "close"})

    def do_broken(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"5\r\nab")
        self.close_connection = True

    def do_headless(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Len")
        self.close_connection = True

    def do_hints(self) -> None:
        self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n")
        self._answer(200, b'"ok"', {})

    def do_unasked(self) -> None:
        answers = (b'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"%b"' % w for w in (b"ok", b"no"))
        self.wfile.write(b"".join(answers))

    def do_dropped(self) -> None:
        self.close_connection = True

    def do_nonsense(self) -> None:
        self.wfile.write(b"this is not HTTP\r\n\r\n")
        self.close_connection = True

    def do_silent(self) -> None:
        self.server.release.wait(10)  # type: ignore[attr-defined]
        self.close_connection = True

    def do_trickle(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            while not self.server.release.wait(0.02):  # type: ignore[attr-defined]
                self.wfile.write(b"x")
        except OSError:
            pass
        self.close_connection = True

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.release = threading.Event()
        self.turns = threading.Semaphore(0)
        self.connections = 0
        self.closed = threading.Semaphore(0)  # once for each connection that has ended
        self.sockets: list[socket.socket] = []

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections += 1
        self.sockets.append(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        self.closed.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients hang up on purpose here."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def _running(server: _Server) -> Iterator[_Server]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.release.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def server() -> Iterator[_Server]:
    with _running(_Server()) as server:
        yield server


Send = Callable[[Request], Response]


class _Session:
    """A transport used from blocking code; an asynchronous one has a loop of its own."""

    def __init__(self, transport: Any) -> None:
        self.transport = transport
        self._runner = asyncio.Runner()

    def send(self, request: Request) -> Response:
        if is_blocking(self.transport):
            sent: Response = self.transport.send(request)
            return sent
        response: Response = self._runner.run(self.transport.asend(request))
        return response

    def pieces(self, stream: Any) -> Iterator[bytes]:
        """The body of a streamed response as it arrives."""
        if is_blocking(self.transport):
            yield from stream
            stream.close()
            return
        iterator = aiter(stream)
        while piece := self._runner.run(_next(iterator)):
            yield piece
        self._runner.run(stream.aclose())

    def close(self) -> None:
        if is_blocking(self.transport):
            self.transport.close()
        else:
            self._runner.run(self.transport.aclose())
        self._runner.close()


async def _next(iterator: Any) -> bytes:
    return await anext(iterator, b"")


@pytest.fixture(params=params(ALL))
def session(request: pytest.FixtureRequest) -> Iterator[_Session]:
    session = _Session(request.param())
    yield session
    session.close()


@pytest.fixture
def send(session: _Session) -> Send:
    return session.send


def test_a_request_arrives_as_it_was_built(server: _Server, session: _Session) -> None:
    target = "/plain/a%2Fb;c=1,2?x=a,b&y=%20%7C&z=a/b?c[d]:@!$'()*+;=%5B"
    headers = Headers([("X-API-Key", "k"), ("User-Agent", "shop/1"), ("X-Latin", "é")])
    response = session.send(Request("GET", server.url + target, headers))
    assert response == Response(200, response.headers, b'"ok"')
    assert response.headers["set-cookie"] == "sid=1"
    path, seen = server.seen[0]
    kind = kind_of(session.transport)
    assert path == (target if kind != "requests" else target.replace("[d]", "%5Bd%5D"))
    assert (seen["X-API-Key"], seen["User-Agent"]) == ("k", "shop/1")
    assert (
        seen["X-Latin"].encode("latin-1").decode("utf-8" if kind == "aiohttp" else "latin-1") == "é"
    )


def test_a_body_arrives_whole(server: _Server, send: Send) -> None:
    body = bytes(range(256)) * 1000
    headers = Headers([("Content-Type", "application/x-test")])
    response = send(Request("POST", server.url + "/echo", headers, body))
    assert response.body == body
    assert response.headers["content-type"] == "application/x-test"
    assert server.seen[0][1]["Content-Length"] == str(len(body))
    added = {name.lower() for name in server.seen[0][1]}
    assert added <= {"host", "content-type", "content-length"} | HARMLESS


HARMLESS = {"accept-encoding", "connection", "user-agent"}


class _Chunks:
    replayable = True

    def __init__(self, pieces: Sequence[bytes], length: int | None = None) -> None:
        self.pieces = pieces
        self.length = length

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)


@pytest.mark.parametrize("told", [True, False])
def test_a_body_in_pieces_arrives_whole(server: _Server, send: Send, told: bool) -> None:
    pieces = [b"a" * 100_000, b"b", b"", b"c" * 70_000]
    body = _Chunks(pieces, 170_001 if told else None)
    headers = Headers([("Content-Type", "application/x-test")])
    for _ in range(2):
        assert send(Request("POST", server.url + "/echo", headers, body)).body == b"".join(pieces)
    for _, seen in server.seen:
        assert seen.get("Content-Length") == ("170001" if told else None)
        assert seen.get("Transfer-Encoding") == (None if told else "chunked")


@pytest.mark.parametrize("kind", params(BLOCKING))
def test_what_is_downloaded_may_be_sent_on_meanwhile(server: _Server, kind: Any) -> None:
    with closing(kind()) as transport:

        class Fetched(_Chunks):
            def __iter__(self) -> Iterator[bytes]:
                for name in self.pieces:
                    yield transport.send(Request("GET", f"{server.url}/{name.decode()}")).body

        headers = Headers([("Content-Type", "application/x-test")])
        body = Fetched([b"plain", b"gzip"])
        sent = transport.send(Request("POST", server.url + "/echo", headers, body))
        assert sent.body == b'"ok""zipped"'


def test_no_body_is_told_where_one_is_expected(server: _Server, send: Send) -> None:
    headers = Headers([("Content-Type", "application/x-test")])
    assert send(Request("POST", server.url + "/echo", headers)).body == b""
    send(Request("GET", server.url + "/plain"))
    assert "Content-Length" not in server.seen[1][1]


def test_an_answer_to_head_has_no_body(server: _Server, send: Send) -> None:
    assert send(Request("HEAD", server.url + "/plain")).body == b""
    assert send(Request("GET", server.url + "/plain")).body == b'"ok"'


def test_a_stream_is_read_while_it_arrives(server: _Server, session: _Session) -> None:
    response = session.send(Request("GET", server.url + "/pieces", stream=True))
    assert (response.status, response.body) == (200, b"")
    read = []
    for piece in session.pieces(response.stream):
        read.append(piece)
        server.turns.release()
    assert read == [b"0", b"1", b"2"]
    assert session.send(Request("GET", server.url + "/plain")).body == b'"ok"'


def test_a_stream_of_an_error_is_read_at_once(server: _Server, send: Send) -> None:
    response = send(Request("GET", server.url + "/redirect", stream=True))
    assert (response.status, response.stream) == (302, None)


def test_redirects_are_answers(server: _Server, send: Send) -> None:
    assert send(Request("GET", server.url + "/redirect")).status == 302
    assert len(server.seen) == 1


def test_content_coding_is_undone(server: _Server, send: Send) -> None:
    for coding in ("gzip", "deflate", "bare"):
        assert send(Request("GET", f"{server.url}/{coding}")).body == b'"zipped"'
    with pytest.raises(errors.ProtocolError, match="content coding"):
        send(Request("GET", server.url + "/badgzip"))


def test_all_members_of_a_coded_body_are_read(server: _Server, send: Send) -> None:
    assert send(Request("GET", server.url + "/members")).body == b'"first,second"'


def test_more_than_three_codings_are_not_undone(server: _Server, send: Send) -> None:
    with pytest.raises(errors.ProtocolError, match="more than 3 content codings"):
        send(Request("GET", server.url + "/codings"))


def test_a_few_bytes_that_stand_for_many_come_in_bounded_pieces(
    server: _Server, session: _Session
) -> None:
    response = session.send(
        Request("GET", server.url + "/bomb/200", stream=True, max_response_bytes=10)
    )
    sizes = [len(piece) for piece in session.pieces(response.stream)]
    assert (sum(sizes), max(sizes)) == (8_000_000, 1 << 20)


@pytest.mark.parametrize("status", [200, 404, 500])
def test_a_body_that_is_read_has_a_limit(server: _Server, session: _Session, status: int) -> None:
    url = f"{server.url}/bomb/{status}"
    request = Request("GET", url, stream=status != 200, max_response_bytes=7_999_999)
    with pytest.raises(
        errors.ResponseTooLarge, match=rf"status {status}.*7999999.*_response_bytes="
    ):
        session.send(request)
    enough = Request("GET", url, max_response_bytes=8_000_000)
    assert len(session.send(enough).body) == 8_000_000
    assert session.send(Request("GET", server.url + "/plain", max_response_bytes=4)).body == b'"ok"'


@pytest.mark.parametrize("what", ["truncated", "broken", "headless", "dropped"])
def test_a_connection_closed_too_early_is_lost(
    server: _Server, session: _Session, what: str
) -> None:
    is_told = what != "headless" or kind_of(session.transport) != "requests"
    with pytest.raises(errors.ConnectionLost if is_told else errors.ProtocolError) as caught:
        session.send(Request("GET", f"{server.url}/{what}"))
    assert caught.value.maybe_sent
    assert len(server.seen) == 1


def test_hints_are_not_taken_for_the_answer(server: _Server, session: _Session) -> None:
    request = Request("GET", server.url + "/hints")
    if kind_of(session.transport) == "requests":  # which takes them for it
        with pytest.raises(errors.ProtocolError, match="took a hint"):
            session.send(request)
    else:
        assert session.send(request).body == b'"ok"'
    assert session.send(Request("GET", server.url + "/plain")).body == b'"ok"'


@pytest.mark.parametrize("kind", [StdlibTransport, AiohttpTransport])
def test_what_nobody_asked_for_is_no_answer_to_the_next_request(server: _Server, kind: Any) -> None:
    session = _Session(kind())
    try:
        session.send(Request("GET", server.url + "/unasked"))
    except errors.TransportError:
        pass  # some notice it that early
    assert session.send(Request("GET", server.url + "/plain")).body == b'"ok"'
    session.close()


def test_what_is_not_http_is_a_transport_error(server: _Server, send: Send) -> None:
    with pytest.raises(errors.TransportError):
        send(Request("GET", server.url + "/nonsense"))


def test_a_silent_server_is_a_read_timeout(server: _Server, send: Send) -> None:
    with pytest.raises(errors.ReadTimeout):
        send(Request("GET", server.url + "/silent", timeout=Timeout(read=0.05)))


def test_a_server_that_trickles_meets_the_total(server: _Server, send: Send) -> None:
    with pytest.raises(errors.DeadlineExceeded):
        send(Request("GET", server.url + "/trickle", timeout=Timeout(read=1, total=0.1)))


def test_no_server_is_a_connect_error(send: Send) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        with pytest.raises(errors.ConnectError) as caught:
            send(Request("GET", url))
    assert not caught.value.maybe_sent


def test_a_handshake_that_does_not_end_is_a_connect_timeout(send: Send) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"https://127.0.0.1:{listening.getsockname()[1]}/"
        with pytest.raises(errors.ConnectTimeout) as caught:
            send(Request("GET", url, timeout=Timeout(connect=0.1)))
    assert not caught.value.maybe_sent


def test_no_traceback_of_a_failure_shows_the_query(send: Send) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        with socket.create_connection(full.getsockname()), socket.socket() as second:
            second.setblocking(False)
            second.connect_ex(full.getsockname())
            url = f"http://127.0.0.1:{full.getsockname()[1]}/?key=secret"
            with pytest.raises(errors.ConnectTimeout) as caught:
                send(Request("GET", url, timeout=Timeout(connect=0.05)))
    assert str(caught.value) == "no connection in time"
    assert "secret" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("kind", params(ALL, without=["aiohttp"]))
def test_a_server_that_accepts_nothing_is_a_write_timeout(server: _Server, kind: Any) -> None:
    session = _Session(kind())
    body = _Chunks([b"x" * 1_000_000] * 20)
    limits = Timeout(write=0.05)
    if kind_of(session.transport) == "requests":  # there, what connecting may take
        limits = Timeout(connect=0.05)
    with pytest.raises(errors.WriteTimeout):
        session.send(Request("POST", server.url + "/silent", Headers(), body, limits))
    session.close()


@pytest.mark.parametrize("kind", [StdlibTransport, AiohttpTransport])
def test_a_server_that_accepts_nothing_meets_the_total(server: _Server, kind: Any) -> None:
    session = _Session(kind())
    body = _Chunks([b"x" * 1_000_000] * 20)
    limits = Timeout(total=0.05)
    with pytest.raises((errors.DeadlineExceeded, errors.WriteTimeout)):
        session.send(Request("POST", server.url + "/silent", Headers(), body, limits))
    session.close()


def test_an_answer_before_the_whole_body_was_sent_is_an_answer(server: _Server, send: Send) -> None:
    body = b"x" * 200_000
    try:
        assert send(Request("POST", server.url + "/refused", Headers(), body)).status == 413
    except errors.ConnectionLost:
        pass  # the reset may come before the answer was read


@pytest.mark.parametrize("kind", [StdlibTransport, AiohttpTransport])
def test_a_coded_body_that_is_cut_off_is_broken(server: _Server, kind: Any) -> None:
    session = _Session(kind())
    with pytest.raises(errors.ProtocolError, match="content coding"):
        session.send(Request("GET", server.url + "/halfgzip"))
    session.close()


@pytest.mark.parametrize("length", [2, 4])
def test_a_body_that_is_not_as_long_as_told_is_not_completed(
    server: _Server, send: Send, length: int
) -> None:
    with pytest.raises(errors.TransportError):
        limits = Timeout(read=0.2)
        body = _Chunks([b"a", b"b", b"c"], length)
        send(Request("POST", server.url + "/echo", Headers(), body, limits))


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("/a b", []),
        ("/a\r\nX-Evil:1", []),
        ("/plain", [("X-A", "1\r\nX-Evil: 1")]),
        ("/plain", [("X-A\n", "1")]),
    ],
)
def test_a_request_that_is_not_http_is_not_sent(
    server: _Server, url: str, headers: list[tuple[str, str]]
) -> None:
    transport = StdlibTransport()
    with pytest.raises(errors.ProtocolError):
        transport.send(Request("GET", server.url + url, Headers(headers)))
    transport.close()
    assert server.seen == []


def test_idle_connections_to_others_make_room(server: _Server) -> None:
    transport = StdlibTransport(max_connections=2)
    other = _Server()
    with _running(other):
        for host in ("127.0.0.1", "localhost"):
            transport.send(Request("GET", f"http://{host}:{server.server_port}/plain"))
        transport.send(Request("GET", other.url + "/plain"))
        assert len(transport._pools().idle) == 2
        transport.close()


def test_a_connection_that_was_idle_for_long_is_not_used_again(
    server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    transport = StdlibTransport()
    for connections, idle in ((1, 29), (1, 31), (2, 0)):
        transport.send(Request("GET", server.url + "/plain"))
        assert server.connections == connections
        transport._pools().idle[-1].since -= idle
    transport.close()


def test_cookies_of_one_answer_are_not_sent_with_the_next_request(
    server: _Server, send: Send
) -> None:
    send(Request("GET", server.url + "/plain"))
    send(Request("GET", server.url + "/plain"))
    assert "Cookie" not in server.seen[1][1]


def test_a_connection_is_used_again(server: _Server, send: Send) -> None:
    for path in ("plain", "redirect", "gzip", "batches"):
        send(Request("GET", f"{server.url}/{path}"))
    assert server.connections == 1


@pytest.mark.parametrize("kind", params(ALL, [name for name in ALL if "requests" in name]))
def test_a_connection_on_which_a_server_failed_is_not_used_again(
    server: _Server, kind: Any
) -> None:
    session = _Session(kind())
    for path, connections in (("unavailable", 1), ("failed", 1), ("plain", 2), ("failed", 2)):
        response = session.send(Request("GET", f"{server.url}/{path}"))
        assert response.body in (b"busy", b"Internal Server Error", b'"ok"')
        assert server.connections == connections, path
    session.close()


def test_a_connection_that_was_closed_while_idle_is_not_used_again(
    server: _Server, session: _Session
) -> None:
    post = Request("POST", server.url + "/echo", Headers([("Content-Type", "a/b")]), b"x")
    for connections in (1, 2):
        assert session.send(post).body == b"x"
        assert server.connections == connections
        server.sockets[-1].shutdown(socket.SHUT_RDWR)
        if not is_blocking(session.transport):
            session._runner.run(asyncio.sleep(0.01))  # for the loop to notice
    assert len(server.seen) == 2


def test_a_closed_transport_sends_nothing(server: _Server, session: _Session) -> None:
    session.send(Request("GET", server.url + "/plain"))
    session.close()
    session._runner = asyncio.Runner()
    with pytest.raises(errors.ClientError, match="the client is closed"):
        session.send(Request("GET", server.url + "/plain"))


@pytest.mark.parametrize("kind", [StdlibTransport, AiohttpTransport])
def test_no_more_connections_than_allowed(server: _Server, kind: Any) -> None:
    session = _Session(kind(max_connections=1))
    streamed = session.send(Request("GET", server.url + "/pieces", stream=True))
    with pytest.raises(errors.PoolTimeout) as caught:
        session.send(Request("GET", server.url + "/plain", timeout=Timeout(pool=0.02)))
    assert not caught.value.maybe_sent
    server.turns.release(3)
    assert b"".join(session.pieces(streamed.stream)) == b"012"
    assert session.send(Request("GET", server.url + "/plain")).body == b'"ok"'
    assert server.connections == 1
    session.close()


def test_whoever_waits_for_a_connection_is_told_that_the_client_was_closed(server: _Server) -> None:
    transport, waiting = StdlibTransport(max_connections=1), 3
    streamed: Any = transport.send(Request("GET", server.url + "/pieces", stream=True)).stream
    with ThreadPoolExecutor(waiting) as threads:
        request = Request("GET", server.url + "/plain", timeout=Timeout(pool=30))
        tasks = [threads.submit(transport.send, request) for _ in range(waiting)]
        transport.close()
        streamed.close()
        for task in tasks:
            with pytest.raises(errors.ClientError, match="the client is closed"):
                task.result(timeout=5)


@pytest.mark.parametrize("kind", params(ALL))
def test_a_proxy_of_the_environment_is_used(
    server: _Server, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = server.url.replace("//", "//user:p%40ss@")
    monkeypatch.setenv("http_proxy", proxy)
    monkeypatch.setenv("no_proxy", "direct.example.com")
    with closing(_Session(kind())) as session:  # what is brought has read it already
        response = session.send(Request("GET", "http://api.example.com/plain?a=b"))
    assert response.body == b'"ok"'
    path, seen = server.seen[0]
    assert path == "http://api.example.com/plain?a=b"
    assert seen["Host"] == "api.example.com"
    assert seen["Proxy-Authorization"] == "Basic " + b64encode(b"user:p@ss").decode()


@pytest.mark.parametrize("kind", params(ALL))
def test_a_proxy_that_refuses_the_way_is_a_connect_error(
    server: _Server, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", server.url.replace("//", "//user:secret@"))
    request = Request("GET", "https://api.example.com/?key=secret")
    with closing(_Session(kind())) as session, pytest.raises(errors.ConnectError) as caught:
        session.send(request)
    assert not caught.value.maybe_sent
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("kind", params(BLOCKING))
def test_a_hundred_threads_share_the_connections(server: _Server, kind: Any) -> None:
    transport = kind()
    paths = [f"/plain/{number}" for number in range(1000)]
    with ThreadPoolExecutor(100) as threads:
        requests = (Request("GET", server.url + path) for path in paths)
        answers = [*threads.map(transport.send, requests)]
    transport.close()
    assert {answer.body for answer in answers} == {b'"ok"'}
    assert sorted(path for path, _ in server.seen) == sorted(paths)
    assert kind is not StdlibTransport or server.connections <= 100  # httpx2 keeps 20 of them


@pytest.mark.parametrize("kind", params(BLOCKING))
def test_what_is_too_large_for_a_client_is_not_asked_for_again(server: _Server, kind: Any) -> None:
    with closing(kind()) as transport:
        client = ShopClient(base_url=server.url, transport=transport, max_response_bytes=9)
        with pytest.raises(errors.ResponseTooLarge, match="/batches/{batch-id}: the body"):
            client.shop.get_batch(batch_id=ID)
        assert len(server.seen) == 1
        whole = client.with_options(max_response_bytes=None)
        assert whole.shop.get_batch(batch_id=ID).batch_id == ID


@pytest.mark.parametrize("kind", params(BLOCKING))
def test_a_blocking_client_works_end_to_end(server: _Server, kind: Any) -> None:
    transport = kind()
    with ShopClient(base_url=server.url, transport=transport) as client:
        assert client.shop.get_batch(batch_id=ID).batch_id == ID
    transport.close()


@pytest.mark.parametrize("kind", params(AWAITED))
def test_an_asynchronous_client_works_end_to_end(server: _Server, kind: Any) -> None:
    async def scenario() -> None:
        transport = kind()
        async with AsyncShopClient(base_url=server.url, transport=transport) as client:
            results = await asyncio.gather(*(client.shop.get_batch(batch_id=ID) for _ in range(5)))
            assert {result.batch_id for result in results} == {ID}
        await transport.aclose()

    asyncio.run(scenario())


def test_a_client_makes_its_own_transport_and_closes_it(server: _Server) -> None:
    with ShopClient(base_url=server.url) as client:
        assert client.shop.get_batch(batch_id=ID).batch_id == ID

    async def scenario() -> None:
        async with AsyncShopClient(base_url=server.url) as client:
            assert (await client.shop.get_batch(batch_id=ID)).batch_id == ID

    asyncio.run(scenario())


def test_a_client_without_any_transport_says_so() -> None:
    for kind in (Client, AsyncClient):
        with pytest.raises(errors.ConfigurationError, match="transport="):
            kind(config(), None)


def test_a_forgotten_transport_is_a_resource_warning(server: _Server, session: _Session) -> None:
    session.send(Request("GET", server.url + "/plain"))
    if not hasattr(session.transport, "brought"):  # which is its owner's to close
        with pytest.warns(ResourceWarning, match="was not closed"):
            session.transport.__del__()
    session.close()
    session._runner = asyncio.Runner()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        session.transport.__del__()


def test_importing_and_constructing_a_client_does_not_import_its_library() -> None:
    code = (
        "import sys; from tests.runtime.shop import ShopClient;"
        "from oasmith.runtime.stdlib_transport import StdlibTransport;"
        "from oasmith.runtime.aiohttp_transport import AiohttpTransport;"
        "ShopClient(); ShopClient(transport=StdlibTransport()); AiohttpTransport();"
        "assert not {'httpx2', 'asyncio', 'aiohttp', 'http.client', 'ssl'} & {*sys.modules}"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize(
    ("library", "kind", "is_async"),
    [
        ("httpx2", HttpxTransport, False),
        ("httpx2", HttpxAsyncTransport, True),
        ("aiohttp", AiohttpTransport, True),
        ("requests", RequestsTransport, False),
    ],
)
def test_a_library_that_is_not_installed_is_named_with_what_needs_none(
    library: str, kind: Any, is_async: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    transport, request = kind(), Request("GET", "http://127.0.0.1:9/")
    with pytest.raises(errors.ConfigurationError) as caught:
        asyncio.run(transport.asend(request)) if is_async else transport.send(request)
    assert f"`pip install {library}`" in str(caught.value)
    assert "StdlibTransport" in str(caught.value)
