"""TLS: certificates that are not to be trusted, handshakes that fail, and one that succeeds."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import pytest
import trustme

from oasmith.runtime import errors
from oasmith.runtime.http import Timeout
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


def test_a_certificate_that_nobody_vouches_for_is_a_connect_error(calls: Calls) -> None:
    error = calls.fails(errors.ConnectError, "book")
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert (error.attempts, calls.sent, calls.clock.slept) == (4, 0, PAUSES)
    assert calls.server.drained()


@pytest.mark.parametrize("name", ["api.example.com"])
def test_a_certificate_for_another_name_is_a_connect_error(
    side: Sync, calls: Calls, authority: trustme.CA
) -> None:
    transport = _trusting(side, authority)
    error = calls.fails(errors.ConnectError, "book", transport=transport)
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert calls.sent == 0
    _close(side, transport)


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
    slow = client.with_options(timeout=limits, clock=HastyClock())
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
