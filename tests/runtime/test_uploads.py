"""Bodies with open files: sent in pieces, again on a retry, once where they cannot be wound back."""

from __future__ import annotations

import io
import os
from typing import Any, BinaryIO

import pytest

from oasmith.runtime import errors
from oasmith.runtime.binary import Binary, Pieces, body_of
from oasmith.runtime.forms import Multipart
from oasmith.runtime.http import Request, Response
from oasmith.runtime.operation import Operation
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from oasmith.runtime.uploads import File
from tests.runtime.shop import ShopClient

PUT: Operation[Any] = Operation(name="files.put", method="PUT", path="/f", body=(Binary(),))
POST: Operation[Any] = Operation(name="files.post", method="POST", path="/f", body=(Multipart(),))


def _client(*replies: Reply) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    return ShopClient(transport=transport, clock=FakeClock()), transport


def _pipe(content: bytes) -> BinaryIO:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as end:
        end.write(content)
    return os.fdopen(reading, "rb")


def test_a_file_is_sent_from_where_it_stands_and_again_on_a_retry() -> None:
    file = io.BytesIO(b"headbody" * 20_000)
    file.seek(4)
    client, transport = _client(reply(503), reply(204))
    client.caller.call(PUT, {}, body=file)
    expected = (b"headbody" * 20_000)[4:]
    assert [request.body for request in transport.requests] == [expected, expected]
    length = str(len(expected))
    assert [r.headers["Content-Length"] for r in transport.requests] == [length, length]


def test_what_cannot_be_wound_back_is_sent_once_without_a_length() -> None:
    with _pipe(b"stream") as pipe:
        client, transport = _client(reply(503), reply(204))
        with pytest.raises(errors.ServerError) as caught:
            client.caller.call(PUT, {}, body=pipe)
    assert caught.value.attempts == 1
    [request] = transport.requests
    assert request.body == b"stream"
    assert "Content-Length" not in request.headers


def test_pieces_that_cannot_be_wound_back_are_not_given_twice() -> None:
    with _pipe(b"x") as pipe:
        body = body_of([b"a", pipe])
        assert isinstance(body, Pieces)
        assert (b"".join(body), body.replayable, body.length) == (b"ax", False, None)
        with pytest.raises(ValueError, match="cannot be sent twice"):
            list(body)


def test_files_in_parts_are_read_while_the_request_is_sent() -> None:
    file = io.BytesIO(b"0123456789")
    asked: list[int] = []

    def look(request: Request) -> Response:
        asked.append(file.tell())
        assert isinstance(request.body, bytes)
        assert b'filename="n.bin"' in request.body
        assert b"0123456789" in request.body
        return reply(204)

    client, transport = _client(look)
    client.caller.call(POST, {}, body={"a": "b", "f": File(file, "n.bin")})
    assert asked == [10]
    [request] = transport.requests
    assert isinstance(request.body, bytes)
    assert request.headers["Content-Length"] == str(len(request.body))


def test_a_text_file_is_refused_before_anything_is_sent() -> None:
    client, transport = _client()
    with pytest.raises(errors.RequestValidationError, match="binary mode"):
        client.caller.call(PUT, {}, body=io.StringIO("text"))
    assert transport.requests == []
