"""Proxies and certificates of the environment, with real tunnels, alike in all transports."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import trustme

from oasmith.runtime import errors
from oasmith.runtime.http import Request, Response
from oasmith.runtime.requests_transport import RequestsTransport
from oasmith.runtime.stdlib_transport import StdlibTransport
from tests.runtime.kinds import BUILT_IN_AWAITED, PLAIN, is_blocking, params
from tests.runtime.test_transports import _running, _Server

ALL = params(PLAIN | BUILT_IN_AWAITED)
TLS_TO_PROXY = params(PLAIN | BUILT_IN_AWAITED, without=["stdlib", "requests"])
AUTHORIZATION = b"Proxy-Authorization: Basic " + b64encode("ann:p@ßword".encode())
USER = "ann:p%40%C3%9Fword@"


class Proxy:
    """Opens tunnels and remembers what it was told."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.heads: list[bytes] = []
        self._open: list[socket.socket] = [self._listening]
        self._threads: list[threading.Thread] = []

    def _run(self, work: Any, *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments)
        self._threads.append(thread)
        thread.start()

    @contextmanager
    def serving(self) -> Iterator[Proxy]:
        self._run(self._accept)
        yield self
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                self._run(self._serve, self._listening.accept()[0])

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError, ValueError):
            if self._tls:
                client = self._tls.wrap_socket(client, server_side=True)
            self._open.append(client)
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += client.recv(1)
            self.heads.append(head)
            target = head.split()[1].decode()
            host, port = target.rsplit(":", 1)
            server = socket.create_connection((host, int(port)))
            self._open.append(server)
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            self._run(self._pump, client, server)
            self._pump(server, client)

    @staticmethod
    def _pump(source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError, ValueError):
            while piece := source.recv(65536):
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)


@pytest.fixture
def tls() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)


@pytest.fixture
def trusted(tls: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of certificates that is not yet named anywhere."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    authority = trustme.CA()
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(tls)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    return tmp_path / "ca.pem"


@pytest.fixture
def server(tls: ssl.SSLContext, trusted: Path) -> Iterator[_Server]:
    server = _Server()
    server.socket = tls.wrap_socket(server.socket, server_side=True)
    with _running(server):
        yield server


def _got(kind: Any, url: str) -> Response:
    request, transport = Request("GET", url), kind()
    if is_blocking(transport):
        with closing(transport):
            response: Response = transport.send(request)
            return response

    async def scenario() -> Response:
        try:
            response: Response = await transport.asend(request)
            return response
        finally:
            await transport.aclose()

    return asyncio.run(scenario())


@pytest.mark.parametrize("kind", ALL)
def test_certificates_of_the_environment_are_trusted(
    server: _Server, trusted: Path, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"https://localhost:{server.server_port}/plain"
    with pytest.raises(errors.CertificateError):
        _got(kind, url)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    assert _got(kind, url).body == b'"ok"'
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    with pytest.raises(errors.ConfigurationError, match="SSL_CERT_FILE cannot be used"):
        _got(kind, url)


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_requests_go_through_a_tunnel(
    server: _Server, trusted: Path, kind: Any, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with Proxy().serving() as proxy:
        monkeypatch.setenv(variable, f"http://{USER}127.0.0.1:{proxy.port}")
        url = f"https://localhost:{server.server_port}/plain?key=secret"
        assert _got(kind, url).body == b'"ok"'
        (head,) = proxy.heads
        assert head.startswith(f"CONNECT localhost:{server.server_port} HTTP/1.".encode())
        assert AUTHORIZATION in head
        assert b"secret" not in head
        assert "Proxy-Authorization" not in server.seen[0][1]
        monkeypatch.setenv("NO_PROXY", "localhost")
        assert _got(kind, url).body == b'"ok"'
        assert len(proxy.heads) == 1


@pytest.mark.parametrize("kind", TLS_TO_PROXY)
def test_the_way_to_the_proxy_may_be_encrypted_too(
    server: _Server,
    trusted: Path,
    tls: ssl.SSLContext,
    kind: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with Proxy(tls).serving() as proxy:
        monkeypatch.setenv("ALL_PROXY", f"https://{USER}127.0.0.1:{proxy.port}")
        url = f"https://localhost:{server.server_port}/plain"
        assert _got(kind, url).body == b'"ok"'
        assert AUTHORIZATION in proxy.heads[0]
    monkeypatch.setenv("ALL_PROXY", f"https://{USER}127.0.0.1:{server.server_port}")
    assert _got(kind, "http://api.example.com/plain").body == b'"ok"'
    assert server.seen[-1][0] == "http://api.example.com/plain"


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks4", "https", "nonsense"])
@pytest.mark.parametrize("url", ["http://api.example.com/", "https://api.example.com/"])
def test_a_proxy_that_cannot_be_spoken_to_is_told_before_anything_is_sent(
    kind: Any, scheme: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if scheme == "https" and kind not in (StdlibTransport, RequestsTransport):
        scheme = "http+unix"
    with ExitStack() as held:
        listening = held.enter_context(socket.create_server(("127.0.0.1", 0)))
        port = listening.getsockname()[1]
        monkeypatch.setenv("ALL_PROXY", f"{scheme}://user:hush@127.0.0.1:{port}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        with pytest.raises(errors.ConfigurationError, match="^the proxy of ALL_PROXY") as caught:
            _got(kind, url)
        assert "hush" not in str(caught.value)
        listening.setblocking(False)
        with pytest.raises(BlockingIOError):
            listening.accept()
