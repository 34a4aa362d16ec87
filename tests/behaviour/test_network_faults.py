"""What networks and broken servers do to a call: its outcome, and how often it was sent.

Whatever the clients log, raise and show here is searched for their secrets (fixture `shown`).
"""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from email.utils import formatdate
from typing import Any

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Timeout
from tests.behaviour import fault_server as faults
from tests.behaviour.calls import Calls, HastyClock
from tests.behaviour.fault_server import Behaviour, FaultServer, answering, message
from tests.behaviour.sides import Async, Brought, BroughtAsync, Sync

PAUSES = [0.25, 0.5, 1.0]
"""Half of 0.5 s, 1 s and 2 s, since chance is one half on the fake clock."""
OPERATIONS = ["look", "replace", "book"]
REQUEST_ID = {"X-Request-Id": "r-1"}
SOON = Timeout(read=0.1, total=5)


def _status(status: int, headers: dict[str, str] | None = None) -> Behaviour:
    return answering(message(status, b'{"message": "no"}', {**REQUEST_ID, **(headers or {})}))


@pytest.fixture(
    params=[
        Sync,
        Async,
        *(pytest.param(s, marks=pytest.mark.sweep) for s in (Brought, BroughtAsync)),
    ]
)
def side(request: pytest.FixtureRequest) -> Iterator[Sync]:
    """Over connections of the transport's own, and over a client that is brought."""
    chosen: Sync = request.param()
    yield chosen
    chosen.finish()


# Answers that say "not now".


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({}, 0.25),
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "0"}, 0),
        ({"Retry-After": "120"}, 120),
        ({"Retry-After": formatdate(1_000_009, usegmt=True)}, 9),
        ({"Retry-After": formatdate(999_000, usegmt=True)}, 0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "1500", "Retry-After": "7"}, 1.5),
        ({"retry-after-ms": "later", "Retry-After": "7"}, 7),
        ({"Retry-After": "soon"}, 0.25),
        ({"Retry-After": ""}, 0.25),
        ({"Retry-After": "-5"}, 0.25),
        ({"Retry-After": "nan"}, 0.25),
        ({"Retry-After": "9" * 400}, 0.25),
        ({"Retry-After": "Wed, 99 Foo 2024 99:99:99 GMT"}, 0.25),
    ],
)
@pytest.mark.parametrize(("name", "status"), [("look", 429), ("book", 429), ("look", 503)])
def test_overload_is_waited_out_as_told(
    calls: Calls, name: str, status: int, headers: dict[str, str], pause: float
) -> None:
    calls.server.script = [_status(status, headers)]
    assert calls.gives(name) == {}
    assert calls.clock.slept == [pytest.approx(pause)]
    assert calls.sent == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "121"},
        {"Retry-After": formatdate(1_000_130, usegmt=True)},
        {"retry-after-ms": "120001"},
        {"Retry-After": "299"},
    ],
)
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_wait_of_more_than_two_minutes_is_told_instead(
    calls: Calls, name: str, headers: dict[str, str]
) -> None:
    calls.server.script = [_status(429, headers)]
    error = calls.fails(errors.RateLimitError, name)
    assert (error.status, error.attempts, error.request_id, calls.sent) == (429, 1, "r-1", 1)
    assert calls.clock.slept == []


def test_lasting_overload_is_told_after_three_retries(calls: Calls) -> None:
    calls.server.usual = _status(429, {"Retry-After": "2"})
    error = calls.fails(errors.RateLimitError, "book")
    assert (error.attempts, calls.sent, calls.clock.slept) == (4, 4, [2, 2, 2])
    assert str(error).endswith(
        ": 429 Too Many Requests: no (entries.book, request id r-1, attempt 4 of 4, 6.0 s)"
    )


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
@pytest.mark.parametrize(("name", "sent"), [("look", 4), ("replace", 4), ("book", 1)])
def test_an_outage_repeats_only_what_may_be_repeated(
    calls: Calls, name: str, sent: int, status: int
) -> None:
    calls.server.usual = _status(status)
    kind = errors.ServerError if status >= 500 else errors.ApiError
    error = calls.fails(kind, name)
    assert (error.status, error.attempts, calls.sent) == (status, sent, sent)
    assert (error.request_id, error.body) == ("r-1", {"message": "no"})
    assert calls.clock.slept == PAUSES[: sent - 1]


# Connections that break.


def test_a_refused_connection_is_tried_again_whatever_the_operation(calls: Calls) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        error = calls.fails(errors.ConnectError, "book", base_url=url)
    assert (error.attempts, error.request_id, calls.clock.slept) == (4, "", PAUSES)


def test_a_name_that_does_not_resolve_is_a_connect_error(calls: Calls) -> None:
    error = calls.fails(errors.ConnectError, "look", base_url="http://absent.invalid")
    assert error.attempts == 4


def test_a_connection_that_is_not_made_in_time_is_tried_again(calls: Calls) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        with socket.create_connection(address), socket.socket() as second:
            second.setblocking(False)
            second.connect_ex(address)
            url = f"http://127.0.0.1:{address[1]}"
            limits = Timeout(connect=0.1)
            error = calls.fails(errors.ConnectTimeout, "book", base_url=url, timeout=limits)
    assert (error.attempts, calls.clock.slept) == (4, PAUSES)


BREAKS = [
    pytest.param(faults.resetting_unread, 0, id="reset before the request was read"),
    pytest.param(faults.resetting, 1, id="reset after it was read"),
    pytest.param(faults.hanging_up, 1, id="closed after it was read"),
]


@pytest.mark.parametrize(("breaks", "read"), BREAKS)
@pytest.mark.parametrize("name", ["look", "replace"])
def test_a_broken_connection_is_tried_again_where_that_is_safe(
    calls: Calls, name: str, breaks: Behaviour, read: int
) -> None:
    calls.server.script = [breaks]
    assert calls.gives(name) == {}
    assert (calls.sent, calls.server.accepted) == (read + 1, 2)
    assert calls.clock.slept == PAUSES[:1]


@pytest.mark.parametrize(("breaks", "read"), BREAKS)
def test_a_broken_connection_is_told_where_it_is_not(
    calls: Calls, breaks: Behaviour, read: int
) -> None:
    calls.server.script = [breaks]
    error = calls.fails(errors.ConnectionLost, "book")
    assert (error.attempts, calls.sent, calls.server.accepted) == (1, read, 1)
    assert calls.clock.slept == []


@pytest.mark.parametrize(("breaks", "read"), BREAKS)
def test_a_connection_that_always_breaks_is_lost(
    calls: Calls, breaks: Behaviour, read: int
) -> None:
    calls.server.usual = breaks
    error = calls.fails(errors.ConnectionLost, "look")
    assert (error.attempts, calls.sent, error.request_id) == (4, 4 * read, "")


def test_a_kept_connection_that_the_server_closed_costs_no_attempt(calls: Calls) -> None:
    client = calls.client()
    calls.server.script = [answering(keep=False), answering(keep=False)]
    for _ in range(2):
        assert calls.gives("book", client) == {}
        assert calls.server.drained()
    assert (calls.sent, calls.clock.slept) == (2, [])


# Servers that are slow.


@pytest.mark.parametrize(("name", "sent"), [("look", 4), ("book", 1)])
def test_a_silent_server_is_a_read_timeout(calls: Calls, name: str, sent: int) -> None:
    calls.server.usual = faults.silent
    error = calls.fails(errors.ReadTimeout, name, timeout=Timeout(read=0.05))
    assert (error.attempts, calls.sent) == (sent, sent)
    assert calls.server.drained()


def _whole(size: int = 4_000) -> tuple[bytes, bytes]:
    head, mark, body = message(200, b'"' + b"x" * size + b'"', REQUEST_ID).partition(b"\r\n\r\n")
    return head + mark, body


def test_a_body_that_stops_is_a_read_timeout(calls: Calls) -> None:
    head, body = _whole()
    calls.server.usual = faults.trickling(head + body[:5], body[5:], every=60)
    error = calls.fails(errors.ReadTimeout, "book", timeout=Timeout(read=0.05))
    assert (error.attempts, calls.sent) == (1, 1)


@pytest.mark.parametrize("part", ["headers", "body", "informational", "chunks"])
@pytest.mark.parametrize("name", ["look", "book"])
def test_a_server_that_trickles_is_bounded_by_the_total(calls: Calls, name: str, part: str) -> None:
    head, body = _whole()
    prompt, rest = {
        "headers": (b"", head + body),
        "body": (head, body),
        "informational": (b"", b"HTTP/1.1 102 Processing\r\n\r\n" * 100),
        "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 99),
    }[part]
    calls.server.usual = faults.trickling(prompt, rest)
    started = time.monotonic()
    limits = Timeout(read=0.15, total=0.2)
    calls.fails(errors.DeadlineExceeded, name, timeout=limits, clock=HastyClock())
    assert 0.15 < time.monotonic() - started < 0.5
    assert calls.server.drained()


def test_slowness_within_the_limits_is_waited_for(calls: Calls) -> None:
    calls.server.script = [faults.trickling(b"", message(), every=0.002)]
    assert calls.gives("book", timeout=Timeout(read=1, total=5)) == {}


# Bodies that are not what the headers say.


CUT = [
    pytest.param(message(body=b'{"half":', length=1_000), id="Content-Length too long"),
    pytest.param(
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{"half":', id="cut in a chunk"
    ),
    pytest.param(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", id="no last chunk"
    ),
    pytest.param(b"HTTP/1.1 200 OK\r\nContent-Le", id="cut in the headers"),
    pytest.param(b"HTTP/1.1 2", id="cut in the status line"),
]


@pytest.mark.parametrize("sent", CUT)
@pytest.mark.parametrize(("name", "attempts"), [("look", 4), ("export", 4), ("book", 1)])
def test_a_truncated_response_is_a_lost_connection(
    calls: Calls, name: str, attempts: int, sent: bytes
) -> None:
    calls.server.usual = answering(sent, keep=False)
    error = calls.fails(errors.ConnectionLost, name)
    assert (error.attempts, calls.sent) == (attempts, attempts)


def test_a_content_length_that_is_too_long_on_an_open_connection_is_a_read_timeout(
    calls: Calls,
) -> None:
    calls.server.usual = answering(message(length=1_000))
    error = calls.fails(errors.ReadTimeout, "book", timeout=Timeout(read=0.05))
    assert error.attempts == 1


def test_a_content_length_that_is_too_short_cuts_the_body(calls: Calls) -> None:
    calls.server.script = [answering(message(body=b'{"all": "of it"}', length=6))]
    error = calls.fails(errors.DecodeError, "look")
    assert (error.attempts, error.status) == (1, 200)


def test_bytes_after_a_body_break_the_connection_and_no_more(calls: Calls) -> None:
    client = calls.client()
    calls.server.script = [answering(message() + b"and more")]
    assert calls.gives("book", client) == {}
    assert calls.fails(errors.ProtocolError, "book", client).attempts == 1
    assert calls.gives("book", client) == {}


@pytest.mark.parametrize(
    "headers", [{"Content-Length": "2, 3"}, {"Content-Length": "-2"}, {"Content-Length": "two"}]
)
def test_a_content_length_that_is_no_number_is_not_http(
    calls: Calls, headers: dict[str, str]
) -> None:
    calls.server.usual = answering(message(headers=headers), keep=False)
    assert isinstance(calls.fails(errors.ProtocolError, "book"), errors.ProtocolError)


@pytest.mark.parametrize(
    "body", [b"{", b"<html>down for maintenance</html>", b"\xff\xfe", b'{"a": NaN}', b"{} {}"]
)
def test_what_is_not_json_is_a_decode_error(calls: Calls, body: bytes) -> None:
    calls.server.usual = answering(message(body=body, headers=REQUEST_ID))
    error = calls.fails(errors.DecodeError, "look")
    assert (error.attempts, error.status, error.request_id) == (1, 200, "r-1")
    assert calls.sent == 1


def test_a_body_that_did_not_come_is_none(calls: Calls) -> None:
    calls.server.usual = answering(message(body=b"", headers=REQUEST_ID))
    assert calls.gives("look") is None


ZIPPED = {"Content-Encoding": "gzip"}
PACKED = gzip.compress(b'{"zipped": true}' + b" " * 5_000)


def test_gzip_is_undone(calls: Calls) -> None:
    calls.server.usual = answering(message(body=PACKED, headers=ZIPPED))
    assert calls.gives("look") == {"zipped": True}
    assert len(calls.gives("export")) == 5_016


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"not gzip", id="none"),
        pytest.param(PACKED[:30] + b"\x00" * 20 + PACKED[50:], id="corrupted"),
    ],
)
@pytest.mark.parametrize(("name", "attempts"), [("look", 4), ("export", 4), ("book", 1)])
def test_broken_gzip_is_a_protocol_error(
    calls: Calls, name: str, attempts: int, body: bytes
) -> None:
    calls.server.usual = answering(message(body=body, headers=ZIPPED))
    assert calls.fails(errors.ProtocolError, name).attempts == attempts


@pytest.mark.parametrize("name", ["look", "export"])
@pytest.mark.parametrize("missing", [9, 30])
def test_gzip_that_ends_too_early_is_a_protocol_error(
    calls: Calls, name: str, missing: int
) -> None:
    calls.server.usual = answering(message(body=PACKED[:-missing], headers=ZIPPED))
    assert calls.fails(errors.ProtocolError, name).attempts == 4


def test_what_is_not_http_is_a_lost_connection(calls: Calls) -> None:
    calls.server.usual = answering(b"SSH-2.0-OpenSSH_9.9\r\n", keep=False)
    assert calls.fails(errors.ConnectionLost, "book").attempts == 1


# Redirects.


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_redirect_to_another_origin_is_an_api_error(calls: Calls, name: str, status: int) -> None:
    with FaultServer().serving() as other:
        calls.server.usual = _status(status, {"Location": f"{other.url}/entries"})
        error = calls.fails(errors.ApiError, name)
        assert (error.status, error.attempts, error.request_id) == (status, 1, "r-1")
        assert error.headers["location"] == f"{other.url}/entries"
        assert (calls.sent, other.accepted) == (1, 0)


@pytest.mark.parametrize("location", ["http://[broken", "//", "ftp://x", "\x80", "http://a:b/"])
def test_a_redirect_to_nowhere_is_an_api_error_as_well(calls: Calls, location: str) -> None:
    calls.server.usual = _status(302, {"Location": location})
    assert calls.fails(errors.ApiError, "look").status == 302


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("name", OPERATIONS)
def test_no_credential_follows_a_redirect_to_another_origin(
    calls: Calls, name: str, status: int
) -> None:
    with FaultServer().serving() as other:
        other.usual = answering(message(200, b'{"n": 1}'))
        calls.server.usual = _status(status, {"Location": f"{other.url}/elsewhere?page=2"})
        calls.gives(name, follow_redirects=True)
        [arrived] = other.arrived
    assert arrived.target == "/elsewhere?page=2"
    assert "hush" not in repr(arrived)
    assert not arrived.headers.keys() & {"authorization", "cookie", "x-api-key", "x-extra"}
    assert calls.sent == 1


# What reaches the server.


def test_every_credential_is_sent_with_every_attempt(calls: Calls) -> None:
    calls.server.script = [_status(503)]
    calls.gives("look")
    first, second = calls.server.arrived
    assert first == second
    assert first.target == "/entries?api_key=hush%2Fin%20the%2Bquery"
    wanted: dict[str, Any] = {"x-api-key": "hush-in-the-header", "x-extra": "hush-extra"}
    assert {name: first.headers[name] for name in wanted} == wanted
    assert first.headers["cookie"] == "sid=hush%3Bin/the=cookie"
    assert first.headers["authorization"].startswith("Basic ")
