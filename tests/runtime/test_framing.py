"""Where a response ends, and what it means that it does not: alike for all transports."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from http.client import HTTPResponse
from typing import Any

import pytest

from oasmith.runtime import errors
from oasmith.runtime.aiohttp_transport import AiohttpTransport
from oasmith.runtime.exchange import length_in
from oasmith.runtime.http import Request, Timeout
from oasmith.runtime.stdlib_transport import StdlibTransport
from tests.runtime.kinds import BUILT_IN, BUILT_IN_AWAITED
from tests.runtime.test_transports import _Session

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@contextmanager
def answering(*pieces: bytes) -> Iterator[str]:
    """The URL of a server that answers with these bytes; between two of them it waits until the
    client has had time to see the first."""
    done = threading.Event()

    def serve() -> None:
        with suppress(OSError):  # the client may hang up in between
            connection, _ = listening.accept()
            with connection:
                connection.settimeout(5)
                connection.recv(65536)
                for number, piece in enumerate(pieces):
                    if number:
                        done.wait(0.05)
                    connection.sendall(piece)
                connection.shutdown(socket.SHUT_WR)
                done.wait(5)  # a client may keep the connection

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/x"
        finally:
            done.set()
            with suppress(OSError), socket.create_connection(listening.getsockname(), 1):
                pass  # in case that nobody came
            thread.join()


KINDS = BUILT_IN | BUILT_IN_AWAITED


@pytest.fixture(params=[*KINDS.values()], ids=[*KINDS])
def session(request: pytest.FixtureRequest) -> Iterator[_Session]:
    session = _Session(request.param())
    yield session
    session.close()


def outcome(session: _Session, pieces: Sequence[bytes]) -> bytes | type[Exception]:
    """The body, or the class of the error."""
    with answering(*pieces) as url:
        try:
            return session.send(Request("GET", url, timeout=Timeout(read=2, total=4))).body
        except errors.TransportError as error:
            assert error.maybe_sent
            return type(error)


NOT_HTTP = {
    "no status line": b"SSH-2.0-OpenSSH_9.9\r\n\r\n",
    "no status": b"HTTP/1.1 abc OK\r\n\r\n",
    "a status of two digits": b"HTTP/1.1 99 OK\r\nContent-Length: 0\r\n\r\n",
    "a status of four digits": b"HTTP/1.1 1000 OK\r\nContent-Length: 0\r\n\r\n",
    "a status that nobody asked for": b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n{}",
    "another protocol": b"ICY 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "an endless line": b"x" * 200_000,
    "an endless header": OK + b"a: " + b"b" * 200_000 + b"\r\n\r\n",
    "a header without a colon": OK + b"nonsense\r\nContent-Length: 2\r\n\r\n{}",
    "a header without a name": OK + b": a\r\nContent-Length: 2\r\n\r\n{}",
    "a name with a space": OK + b"a b: 2\r\nContent-Length: 2\r\n\r\n{}",
    "a value with NUL": OK + b"a: b\0c\r\nContent-Length: 2\r\n\r\n{}",
    "lengths that conflict": OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "a list that conflicts": OK + b"Content-Length: 2, 3\r\n\r\n{} ",
    "a negative length": OK + b"Content-Length: -2\r\n\r\n{}",
    "a length in words": OK + b"Content-Length: two\r\n\r\n{}",
    "a length with a sign": OK + b"Content-Length: +2\r\n\r\n{}",
    "a length with an underscore": OK + b"Content-Length: 0_2\r\n\r\n{}",
    "a hexadecimal length": OK + b"Content-Length: 0x2\r\n\r\n{}",
    "an empty length": OK + b"Content-Length: \r\n\r\n{}",
    "a length beyond all numbers": OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n{}",
    "both": OK + b"Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "an unknown coding": OK + b"Transfer-Encoding: gzip\r\n\r\n{}",
    "a coding below": OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "a coding twice": OK
    + b"Transfer-Encoding: chunked\r\n"
    + CHUNKED[17:]
    + b"2\r\n{}\r\n0\r\n\r\n",
    "the coding that is none": OK + b"Transfer-Encoding: identity\r\n\r\n{}",
    "a size in words": CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n",
    "a negative size": CHUNKED + b"-2\r\n{}\r\n0\r\n\r\n",
    "a size with a sign": CHUNKED + b"+2\r\n{}\r\n0\r\n\r\n",
    "a size with 0x": CHUNKED + b"0x2\r\n{}\r\n0\r\n\r\n",
    "a size beyond all numbers": CHUNKED + b"f" * 40 + b"\r\n",
    "a chunk that does not end": CHUNKED + b"2\r\n{}xx0\r\n\r\n",
}


@pytest.mark.parametrize("answer", NOT_HTTP.values(), ids=NOT_HTTP)
def test_what_is_not_http_is_a_protocol_error(session: _Session, answer: bytes) -> None:
    assert outcome(session, [answer]) is errors.ProtocolError


@pytest.mark.parametrize("late", [b"zz\r\n", b"f" * 40 + b"\r\n"])
def test_what_is_no_chunk_is_a_protocol_error_also_later(session: _Session, late: bytes) -> None:
    assert outcome(session, [CHUNKED + b"2\r\n{}\r\n", late]) is errors.ProtocolError


ENDED = {
    "no answer": [b""],
    "a part of the status": [b"HTTP/1.1 2"],
    "a part of a header": [OK + b"Content-Len"],
    "a head without an end": [OK, b"Content-Length: 2\r\n"],
    "a part of the body": [OK + b"Content-Length: 10\r\n\r\n{}"],
    "a body later": [OK + b"Content-Length: 10\r\n\r\n", b"{}"],
    "a part of a chunk": [CHUNKED, b"5\r\n{}"],
    "no last chunk": [CHUNKED + b"2\r\n{}\r\n"],
    "a part of a size": [CHUNKED + b"2\r\n{}\r\n1"],
    "no end of the trailers": [CHUNKED + b"2\r\n{}\r\n0\r\na: b\r\n"],
}


@pytest.mark.parametrize("pieces", ENDED.values(), ids=ENDED)
def test_what_ends_too_early_is_a_lost_connection(session: _Session, pieces: list[bytes]) -> None:
    assert outcome(session, pieces) is errors.ConnectionLost


WHOLE = {
    "a length": [OK, b"Content-Length: 2\r\n\r\n{", b"}"],
    "a length with zeros": [OK + b"Content-Length: 0002\r\n\r\n{}"],
    "no length": [OK + b"\r\n{}"],
    "chunks": [CHUNKED + b"1\r\n{", b"\r\n0001;a=b\r\n}\r\n0\r\n", b"\r\n"],
    "trailers": [CHUNKED + b"2\r\n{}\r\n0\r\na: b\r\nc: d\r\n\r\n"],
    "chunks by another name": [CHUNKED.replace(b"chunked", b"Chunked") + b"2\r\n{}\r\n0\r\n\r\n"],
    "a header in two lines": [OK + b"a: b\r\n c\r\nContent-Length: 2\r\n\r\n{}"],
    "no reason": [b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}"],
}


@pytest.mark.parametrize("pieces", WHOLE.values(), ids=WHOLE)
def test_what_is_whole_is_read(session: _Session, pieces: list[bytes]) -> None:
    assert outcome(session, pieces) == b"{}"


@pytest.mark.parametrize("told", [b"2, 2", b"2\r\nContent-Length: 2", b"2 ,2,\t2"])
def test_a_length_may_be_repeated(session: _Session, told: bytes) -> None:
    found = outcome(session, [OK + b"Content-Length: " + told + b"\r\n\r\n{}"])
    # RFC 9112, section 6.3 leaves it to the recipient, and aiohttp refuses it.
    wanted = errors.ProtocolError if isinstance(session.transport, AiohttpTransport) else b"{}"
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "length"),
    [("7", 7), ("7,7", 7), ("07, 7", 7), ("7,8", None), ("", None), ("7,", None), ("٧", None)],
)
def test_the_number_of_a_length(text: str, length: int | None) -> None:
    assert length_in(text) == length


def test_an_answer_that_is_left_may_be_collected_after_its_connection() -> None:
    with answering(CHUNKED + b"5\r\nabcde\r\n") as url, closing(StdlibTransport()) as transport:
        stream: Any = transport.send(Request("GET", url, stream=True)).stream
        assert next(iter(stream)) == b"abcde"
        stream.close()
        answers = [each for each in gc.get_objects() if isinstance(each, HTTPResponse)]
        left = [answer for answer in answers if not answer.isclosed()]
        assert left
        for answer in left:  # as the collector does: in any order
            answer.fp.raw.close()
            answer.close()
