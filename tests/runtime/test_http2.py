"""HTTP/2, over connections of the transports' own and over clients that are brought."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import Any, cast

import httpx2
import pytest
import trustme

from oasmith.runtime import errors
from oasmith.runtime.http import ByteStream, Headers, Request, Timeout
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.runtime.test_transports import _Chunks, _Session

pytest.importorskip("h2", reason="h2 is not installed: make setup")


class _Http2Server:
    """Gives back what it is sent; ``/silent`` is not answered, ``/both`` when it comes on two
    connections.
    """

    def __init__(self, tls: ssl.SSLContext) -> None:
        self._tls = tls
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://localhost:{self._listening.getsockname()[1]}"
        self.seen: list[dict[str, str]] = []
        self.connections: list[socket.socket] = []
        self._both = threading.Barrier(2, timeout=10)
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._threads.append(threading.Thread(target=self._serve, args=(connection,)))
            self._threads[-1].start()

    def _serve(self, plain: socket.socket) -> None:
        from h2.config import H2Configuration
        from h2.connection import H2Connection

        with suppress(OSError), self._tls.wrap_socket(plain, server_side=True) as link:
            assert link.selected_alpn_protocol() == "h2"
            self.connections.append(link)
            http = H2Connection(H2Configuration(client_side=False, header_encoding="latin-1"))
            http.initiate_connection()
            bodies: dict[int, bytes] = {}
            paths: dict[int, str] = {}
            while True:
                link.sendall(http.data_to_send())
                data = link.recv(65536)
                if not data:
                    return
                for event in http.receive_data(data):
                    self._answer(http, event, bodies, paths)

    def _answer(self, http: Any, event: Any, bodies: dict[int, bytes], paths: Any) -> None:
        kind = type(event).__name__
        if kind == "RequestReceived":
            headers = dict(event.headers)
            self.seen.append(headers)
            bodies[event.stream_id], paths[event.stream_id] = b"", headers[":path"]
        elif kind == "DataReceived":
            bodies[event.stream_id] += event.data
            http.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif kind == "StreamEnded" and paths[event.stream_id] != "/silent":
            if paths[event.stream_id] == "/both":
                self._both.wait()
            body = bodies[event.stream_id] or b'"ok"'
            http.send_headers(event.stream_id, [(":status", "200"), ("x-told", "yes")])
            http.send_data(event.stream_id, body, end_stream=True)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def server(authority: trustme.CA) -> Iterator[_Http2Server]:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.set_alpn_protocols(["h2"])
    authority.issue_cert("localhost").configure_cert(tls)
    with closing(_Http2Server(tls)) as server:
        yield server


@pytest.fixture(params=["own", "own-async", "made", "made-async"])
def session(request: pytest.FixtureRequest, authority: trustme.CA) -> Iterator[_Session]:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    kinds: dict[str, Any] = {
        "own": lambda: HttpxTransport(trusting, http2=True),
        "own-async": lambda: HttpxAsyncTransport(trusting, http2=True),
        "made": lambda: HttpxTransport(client=lambda: httpx2.Client(verify=trusting, http2=True)),
        "made-async": lambda: HttpxAsyncTransport(
            client=lambda: httpx2.AsyncClient(verify=trusting, http2=True)
        ),
    }
    with closing(_Session(kinds[request.param]())) as session:
        yield session


def test_requests_share_a_connection(server: _Http2Server, session: _Session) -> None:
    headers = Headers([("Content-Type", "text/plain"), ("X-API-Key", "k"), ("User-Agent", "s/1")])
    for body in (b"abc", _Chunks([b"ab", b"c"]), _Chunks([b"ab", b"c"], 3)):
        response = session.send(Request("POST", server.url + "/echo?a=b", headers, body))
        assert (response.status, response.body) == (200, b"abc")
        assert response.headers["x-told"] == "yes"
    assert session.send(Request("GET", server.url + "/plain")).body == b'"ok"'
    assert len(server.connections) == 1
    assert {seen[":path"] for seen in server.seen} == {"/echo?a=b", "/plain"}
    assert server.seen[0]["x-api-key"] == "k"


def test_a_silent_server_is_noticed_and_the_next_request_answered(
    server: _Http2Server, session: _Session
) -> None:
    for limits, kind in (
        (Timeout(read=0.1), errors.ReadTimeout),
        (Timeout(read=5, total=0.1), errors.DeadlineExceeded),
    ):
        with pytest.raises(kind):
            session.send(Request("GET", server.url + "/silent", Headers(), None, limits))
        assert session.send(Request("GET", server.url + "/plain")).body == b'"ok"'


def test_threads_share_no_connection(server: _Http2Server, authority: trustme.CA) -> None:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with closing(HttpxTransport(trusting, http2=True)) as transport, ThreadPoolExecutor(2) as pool:
        for _ in range(2):
            answers = pool.map(transport.send, [Request("GET", server.url + "/both")] * 2)
            assert [answer.body for answer in answers] == [b'"ok"', b'"ok"']
        assert transport.send(Request("GET", server.url + "/plain")).body == b'"ok"'
    assert len(server.connections) == 2


def test_a_response_that_is_still_read_keeps_its_connection(
    server: _Http2Server, authority: trustme.CA
) -> None:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with closing(HttpxTransport(trusting, http2=True)) as transport:
        streamed = transport.send(Request("GET", server.url + "/plain", stream=True))
        assert transport.send(Request("GET", server.url + "/plain")).body == b'"ok"'
        assert len(server.connections) == 2
        cast("ByteStream", streamed.stream).close()
        assert transport.send(Request("GET", server.url + "/plain")).body == b'"ok"'
    assert len(server.connections) == 2


@pytest.mark.parametrize("session", ["own", "own-async", "made-async"], indirect=True)
def test_many_requests_at_once_get_their_own_answers(
    server: _Http2Server, session: _Session
) -> None:
    headers = Headers([("Content-Type", "text/plain")])
    texts = [str(number).encode() for number in range(40)]
    requests = [Request("POST", server.url + "/echo", headers, text) for text in texts]
    transport = session.transport
    if isinstance(transport, HttpxTransport):
        with ThreadPoolExecutor(8) as threads:
            answers = [*threads.map(transport.send, requests)]
    else:

        async def gathered() -> Any:
            return await asyncio.gather(*map(transport.asend, requests))

        answers = session._runner.run(gathered())
    assert [answer.body for answer in answers] == texts
