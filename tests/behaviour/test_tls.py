"""TLS: certificates that are not to be trusted, handshakes that fail, and one that succeeds."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import aclosing, closing
from datetime import datetime
from typing import Any

import pytest
import trustme

from oasmith.runtime import errors
from oasmith.runtime.aiohttp_transport import AiohttpTransport
from oasmith.runtime.http import Request, Timeout
from oasmith.runtime.stdlib_transport import StdlibTransport
from oasmith.runtime.testing import FakeTransport, reply
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.behaviour import fault_server as faults
from tests.behaviour.calls import Calls, HastyClock
from tests.behaviour.fault_server import FaultServer
from tests.behaviour.sides import Async, Sync

LOCALHOST = "127.0.0.1"
PAUSES = [0.25, 0.5, 1.0]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def name() -> str:
    """What the certificate of the server is for."""
    return LOCALHOST


@pytest.fixture
def server(authority: trustme.CA, name: str) -> Iterator[FaultServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    with FaultServer(tls=context).serving() as serving:
        yield serving


def _trusting(side: Sync, authority: trustme.CA) -> HttpxTransport | HttpxAsyncTransport:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return (HttpxAsyncTransport if isinstance(side, Async) else HttpxTransport)(context)


def _close(side: Sync, transport: HttpxTransport | HttpxAsyncTransport) -> None:
    if isinstance(transport, HttpxAsyncTransport):
        side.run(transport.aclose())
    else:
        transport.close()


def test_a_certificate_that_nobody_vouches_for_is_told_at_once(calls: Calls) -> None:
    error = calls.fails(errors.CertificateError, "book")
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert (error.attempts, calls.sent, calls.clock.slept) == (1, 0, [])
    assert calls.server.drained()


@pytest.mark.parametrize("name", ["api.example.com"])
def test_a_certificate_for_another_name_is_told_at_once(
    side: Sync, calls: Calls, authority: trustme.CA
) -> None:
    transport = _trusting(side, authority)
    error = calls.fails(errors.CertificateError, "book", transport=transport)
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert (error.attempts, calls.sent, calls.clock.slept) == (1, 0, [])
    _close(side, transport)


def _sent(kind: Any, url: str, context: ssl.SSLContext) -> Any:
    """What a transport gives for a request on its own."""
    transport, request = kind(context), Request("GET", url)
    if hasattr(transport, "send"):
        with closing(transport):
            return transport.send(request)

    async def sent() -> Any:
        async with aclosing(transport):
            return await transport.asend(request)

    return asyncio.run(sent())


EVERY_TRANSPORT = pytest.mark.parametrize(
    "kind", [HttpxTransport, StdlibTransport, HttpxAsyncTransport, AiohttpTransport]
)


@EVERY_TRANSPORT
@pytest.mark.parametrize("wrong", ["authority", "date", "name"])
def test_every_transport_tells_a_wrong_certificate(
    authority: trustme.CA, kind: Any, wrong: str
) -> None:
    served, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    expires = datetime(2020, 1, 2) if wrong == "date" else None
    certificate = authority.issue_cert(
        "127.0.0.2" if wrong == "name" else LOCALHOST, not_after=expires
    )
    certificate.configure_cert(served)
    (trustme.CA() if wrong == "authority" else authority).configure_trust(trusting)
    with FaultServer(tls=served).serving() as server:
        with pytest.raises(errors.CertificateError, match="no connection: .*VERIFY_FAILED"):
            _sent(kind, server.url, trusting)
        assert server.drained()


@EVERY_TRANSPORT
def test_a_failure_while_a_wrong_certificate_is_handled_is_none(kind: Any) -> None:
    with socket.socket() as taken:
        taken.bind((LOCALHOST, 0))
        url = f"https://{LOCALHOST}:{taken.getsockname()[1]}"
        with pytest.raises(errors.ConnectError) as caught:
            try:
                raise ssl.SSLCertVerificationError("of another server")
            except ssl.SSLCertVerificationError:
                _sent(kind, url, ssl.create_default_context())
    assert type(caught.value) is errors.ConnectError


def test_a_certificate_of_an_authority_that_is_trusted_serves(
    side: Sync, calls: Calls, authority: trustme.CA
) -> None:
    transport = _trusting(side, authority)
    client = calls.client(transport=transport)
    calls.server.script = [faults.answering(), faults.resetting]
    assert calls.gives("book", client) == {}
    assert calls.fails(errors.ConnectionLost, "book", client).attempts == 1
    calls.server.script = [faults.trickling(b"", faults.message(body=b"x" * 500))]
    limits = Timeout(read=0.15, total=0.2)
    slow = client._derived({}, None, {"timeout": limits, "clock": HastyClock()})
    assert calls.fails(errors.DeadlineExceeded, "look", slow).attempts == 1
    assert calls.gives("look", client) == {}
    _close(side, transport)
    assert calls.server.drained()


def test_a_server_without_tls_is_a_connect_error(calls: Calls) -> None:
    with FaultServer().serving() as plain:
        url = plain.url.replace("http:", "https:")

        def speak(connection: faults.Connection) -> None:
            connection.awaits()
            connection.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.close()

        plain.usual = speak
        assert calls.fails(errors.ConnectError, "book", base_url=url).attempts == 4


def test_a_handshake_that_does_not_end_is_a_connect_timeout(calls: Calls) -> None:
    with FaultServer().serving() as plain:
        plain.usual = faults.mute
        url = plain.url.replace("http:", "https:")
        limits = Timeout(connect=0.1)
        error = calls.fails(errors.ConnectTimeout, "book", base_url=url, timeout=limits)
        assert (error.attempts, calls.clock.slept) == (4, PAUSES)
        assert plain.drained()


def test_the_total_ends_a_handshake_too(calls: Calls) -> None:
    with FaultServer().serving() as plain:
        plain.usual = faults.mute
        options = {"timeout": Timeout(total=0.1), "clock": HastyClock()}
        url = plain.url.replace("http:", "https:")
        calls.fails(errors.DeadlineExceeded, "book", base_url=url, **options)
        calls.gives("look", transport=FakeTransport([reply(data={})]))  # lets the event loop run
        assert plain.drained()


def test_a_request_in_plain_to_a_tls_port_is_a_lost_connection(calls: Calls) -> None:
    url = calls.server.url.replace("https:", "http:")
    assert calls.fails(errors.ConnectionLost, "book", base_url=url).attempts == 1
