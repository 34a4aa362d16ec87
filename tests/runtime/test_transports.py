"""The httpx2 transports against a real server on loopback that misbehaves on demand."""

from __future__ import annotations

import asyncio
import gzip
import socket
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Headers, Request, Response, Timeout
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.runtime.shop import AsyncShopClient, ShopClient

ID = UUID(int=7)
BATCH = b'{"batchId":"%s","status":"completed","items":[]}' % str(ID).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        name = self.path.split("?")[0].strip("/").split("/")[0]
        getattr(self, f"do_{name}", self.do_plain)()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200, body, {"Content-Type": self.headers["Content-Type"]})

    def do_plain(self) -> None:
        self._answer(200, b'"ok"', {"Set-Cookie": "sid=1"})

    def do_batches(self) -> None:
        self._answer(200, BATCH, {"Content-Type": "application/json"})

    def do_redirect(self) -> None:
        self._answer(302, b"", {"Location": "/plain"})

    def do_gzip(self) -> None:
        self._answer(200, gzip.compress(b'"zipped"'), {"Content-Encoding": "gzip"})

    def do_badgzip(self) -> None:
        self._answer(200, b"not gzip", {"Content-Encoding": "gzip"})

    def do_truncated(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"half":')
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

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.release = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def server() -> Iterator[_Server]:
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.release.set()
    server.shutdown()
    thread.join()
    server.server_close()


Send = Callable[[Request], Response]


def _sync_send(request: Request) -> Response:
    transport = HttpxTransport()
    try:
        return transport.send(request)
    finally:
        transport.close()


def _async_send(request: Request) -> Response:
    async def scenario() -> Response:
        transport = HttpxAsyncTransport()
        try:
            return await transport.asend(request)
        finally:
            await transport.aclose()

    return asyncio.run(scenario())


@pytest.fixture(params=[_sync_send, _async_send], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    chosen: Send = request.param
    return chosen


def test_a_request_arrives_as_it_was_built(server: _Server, send: Send) -> None:
    target = "/plain/a%2Fb;c=1,2?x=a,b&y=%20%7C&z=a/b?c[d]:@!$'()*+;=%5B"
    headers = Headers([("X-API-Key", "k"), ("User-Agent", "shop/1"), ("X-Latin", "é")])
    response = send(Request("GET", server.url + target, headers))
    assert response == Response(200, response.headers, b'"ok"')
    assert response.headers["set-cookie"] == "sid=1"
    path, seen = server.seen[0]
    assert path == target
    assert (seen["X-API-Key"], seen["User-Agent"], seen["X-Latin"]) == ("k", "shop/1", "é")


def test_a_body_arrives_whole(server: _Server, send: Send) -> None:
    body = bytes(range(256)) * 1000
    headers = Headers([("Content-Type", "application/x-test")])
    response = send(Request("POST", server.url + "/echo", headers, body))
    assert response.body == body
    assert response.headers["content-type"] == "application/x-test"


def test_redirects_are_answers(server: _Server, send: Send) -> None:
    assert send(Request("GET", server.url + "/redirect")).status == 302
    assert len(server.seen) == 1


def test_content_coding_is_undone(server: _Server, send: Send) -> None:
    assert send(Request("GET", server.url + "/gzip")).body == b'"zipped"'
    with pytest.raises(errors.ProtocolError, match="content coding"):
        send(Request("GET", server.url + "/badgzip"))


def test_a_connection_closed_mid_body_is_lost(server: _Server, send: Send) -> None:
    with pytest.raises(errors.ConnectionLost):
        send(Request("GET", server.url + "/truncated"))


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
        with pytest.raises(errors.ConnectError):
            send(Request("GET", url))


def test_cookies_of_one_answer_are_not_sent_with_the_next_request(server: _Server) -> None:
    transport = HttpxTransport()
    transport.send(Request("GET", server.url + "/plain"))
    transport.send(Request("GET", server.url + "/plain"))
    transport.close()
    assert "Cookie" not in server.seen[1][1]


def test_the_clients_work_end_to_end(server: _Server) -> None:
    with ShopClient(base_url=server.url) as client:
        assert client.shop.get_batch(batch_id=ID).batch_id == ID

    async def scenario() -> None:
        async with AsyncShopClient(base_url=server.url) as client:
            results = await asyncio.gather(*(client.shop.get_batch(batch_id=ID) for _ in range(5)))
            assert {result.batch_id for result in results} == {ID}

    asyncio.run(scenario())


@pytest.mark.parametrize("kind", [HttpxTransport, HttpxAsyncTransport])
def test_a_forgotten_transport_is_a_resource_warning(server: _Server, kind: Any) -> None:
    transport = kind()
    request = Request("GET", server.url + "/plain")
    if kind is HttpxTransport:
        transport.send(request)
    else:
        sending: Awaitable[Response] = transport.asend(request)
        asyncio.run(_finish(sending))
    with pytest.warns(ResourceWarning, match="was not closed"):
        transport.__del__()


async def _finish(sending: Awaitable[Response]) -> None:
    await sending


def test_importing_and_constructing_a_client_does_not_import_httpx2() -> None:
    code = (
        "import sys; from tests.runtime.shop import ShopClient; ShopClient();"
        "assert 'httpx2' not in sys.modules and 'asyncio' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
