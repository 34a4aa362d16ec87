"""Bodies with open files: sent in pieces, again on a retry, once where they cannot be wound
back."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Request, Response
from oasmith.runtime.operation import Operation
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from oasmith.runtime.uploads import (
    Binary,
    Encoding,
    File,
    Multipart,
    Pieces,
    Upload,
    body_of,
    is_upload,
)
from tests.runtime.shop import AsyncShopClient, ShopClient

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


def _head(value: Any, how: Encoding | None = None) -> list[str]:
    """The headers of the part that a file becomes."""
    written = Multipart(encodings={"f": how} if how else {}).write({"f": value}, None)
    body = written.body if isinstance(written.body, bytes) else b"".join(written.body)
    return body.decode().split("\r\n")[1:3]


def test_a_file_keeps_its_name_and_its_name_tells_the_media_type(tmp_path: Path) -> None:
    path = tmp_path / "speech.mp3"
    path.write_bytes(b"ID3")
    expected = [
        'Content-Disposition: form-data; name="f"; filename="speech.mp3"',
        "Content-Type: audio/mpeg",
    ]
    with path.open("rb") as file:
        assert _head(file) == expected
        assert _head(File(file)) == expected
    assert _head(path) == expected
    assert _head(("speech.mp3", b"ID3")) == expected
    assert _head(("speech.mp3", path, "audio/mpeg")) == expected
    assert _head(File(path, "speech.mp3")) == expected
    assert _head(("a.bin", path, "audio/x"))[1] == "Content-Type: audio/x"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "image/png"),
        ("a.tar.gz", "application/gzip"),
        ("a.unheard-of", "application/octet-stream"),
        ("no-extension", "application/octet-stream"),
        ("data:text/html,x.png", "image/png"),
    ],
)
def test_a_name_tells_the_media_type(name: str, kind: str) -> None:
    assert _head((name, b""))[1] == f"Content-Type: {kind}"


@pytest.mark.parametrize(
    ("declared", "kind"),
    [
        ("text/csv", "text/csv"),
        ("image/jpeg, image/png", "image/png"),
        ("image/gif, image/jpeg", "image/gif"),
        ("image/*", "image/png"),
        ("audio/*", "application/octet-stream"),
        ("audio/*, image/gif", "image/gif"),
        ("*/*", "image/png"),
        ("application/octet-stream", "application/octet-stream"),
    ],
)
def test_the_declared_media_type_wins_over_the_name(declared: str, kind: str) -> None:
    assert _head(("a.png", b""), Encoding(content_type=declared))[1] == f"Content-Type: {kind}"
    assert _head(("a.png", b""), Encoding(holds=declared))[1] == f"Content-Type: {kind}"


def test_what_has_no_name_is_called_upload() -> None:
    with _pipe(b"x") as pipe:  # its name is a number
        for value in (b"x", io.BytesIO(b"x"), iter([b"x"]), pipe):
            assert 'filename="upload"' in _head(value)[0]


def test_hostile_names_are_escaped_as_browsers_do_or_refused() -> None:
    assert 'filename="a%22%0D%0Ab\\\u00fc.txt"' in _head(('a"\r\nb\\\u00fc.txt', b""))[0]
    for name in ("a\0b", "a\x1bb", "\x7f"):
        with pytest.raises(ValueError, match="control characters"):
            _head((name, b""))
    with pytest.raises(ValueError, match="surrogates not allowed"):
        _head(("a\udc80", b""))
    with pytest.raises(ValueError, match="control characters"):
        Multipart().write({"a\0": b""}, None)


@pytest.mark.parametrize("kind", ["image/png\0", "a/b\r\nX: y", " a/b", "text/\u00fc", "a/b\t"])
def test_a_media_type_with_other_characters_is_refused(kind: str) -> None:
    client, transport = _client()
    for operation, body in ((PUT, ("a", b"", kind)), (POST, {"f": File(b"", "a", kind)})):
        with pytest.raises(errors.RequestValidationError, match="cannot be sent"):
            client.caller.call(operation, {}, body=body)
    assert transport.requests == []


def test_a_path_is_read_anew_for_each_attempt(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 100_000)
    client, transport = _client(reply(503), reply(204))
    client.caller.call(PUT, {}, body=path)
    assert [request.body for request in transport.requests] == [b"x" * 100_000] * 2
    assert transport.requests[1].headers["Content-Length"] == "100000"


def test_a_path_that_leads_to_no_file_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    client, transport = _client()
    for path, told in ((tmp_path / "gone.txt", "gone.txt cannot be read"), (tmp_path, "directory")):
        with pytest.raises(errors.RequestValidationError, match=told):
            client.caller.call(POST, {}, body={"f": path})
    assert transport.requests == []


def _chunks() -> Iterator[bytes]:
    yield b"ab"
    yield b"cd"


async def _later() -> AsyncIterator[bytes]:
    for chunk in _chunks():
        yield chunk


class _Later:
    """A file as asynchronous libraries have it."""

    name = "/srv/later.png"

    def __init__(self) -> None:
        self._file = io.BytesIO(b"later")

    async def read(self, size: int) -> bytes:
        return self._file.read(size)


def test_an_iterator_is_sent_once() -> None:
    client, transport = _client(reply(503))
    with pytest.raises(errors.ServerError):
        client.caller.call(PUT, {}, body=_chunks())
    assert [request.body for request in transport.requests] == [b"abcd"]
    assert "Content-Length" not in transport.requests[0].headers


def test_an_asynchronous_client_awaits_content() -> None:
    async def sent(operation: Operation[Any], body: Any) -> Any:
        transport = FakeTransport([reply(204)])
        client = AsyncShopClient(transport=transport, clock=FakeClock())
        await client.caller.call(operation, {}, body=body)
        return transport.requests[0].body

    assert asyncio.run(sent(PUT, _later())) == b"abcd"
    assert asyncio.run(sent(PUT, _Later())) == b"later"
    whole = asyncio.run(
        sent(POST, {"f": _Later(), "g": ("n.txt", _later()), "h": io.BytesIO(b"z")})
    )
    assert b'filename="later.png"\r\nContent-Type: image/png\r\n\r\nlater\r\n' in whole
    assert b'filename="n.txt"\r\nContent-Type: text/plain\r\n\r\nabcd\r\n' in whole


def test_a_blocking_client_refuses_what_must_be_awaited() -> None:
    client, transport = _client()
    for body in (_later(), _Later(), ("a", _later())):
        with pytest.raises(errors.RequestValidationError, match="needs the asynchronous client"):
            client.caller.call(PUT, {}, body=body)
    assert transport.requests == []


async def _awaited(*pieces: Any) -> AsyncIterator[Any]:
    for piece in pieces:
        yield piece


class _Awaited:
    async def read(self, size: int) -> Any:
        return "text"


REMEDY = "; open the file in binary mode, or encode the text"
TEXTS: list[Any] = ["text"]
WRONG: list[tuple[Callable[[], Any], str]] = [
    (lambda: iter(["text"]), f"str{REMEDY}"),
    (lambda: iter([b"a", "text"]), f"str{REMEDY}"),
    (lambda: iter([None]), "NoneType"),
    (lambda: iter([b"", 1]), "int"),
    (lambda: iter([[b"a"]]), "list"),
    (lambda: io.StringIO("text"), f"str{REMEDY}"),
    (lambda: File(iter(TEXTS), "n.txt"), f"str{REMEDY}"),
    (lambda: ("n.txt", iter(["text"]), "text/plain"), f"str{REMEDY}"),
]
AWAITED: list[tuple[Callable[[], Any], str]] = [
    *((lambda: _awaited("text"), f"str{REMEDY}"), (lambda: _awaited(b"a", None), "NoneType")),
    (lambda: _awaited(b"a", 1), "int"),
    (_Awaited, f"str{REMEDY}"),
]


@pytest.mark.parametrize(("content", "got"), WRONG)
def test_pieces_that_are_no_bytes_are_told_with_their_place(
    content: Callable[[], Any], got: str
) -> None:
    client, _ = _client(reply(204))
    for operation, body, at in (
        (PUT, content(), "body"),
        (POST, {"a": b"x", "f": content()}, "body.f"),
        (POST, {"f": [b"x", content()]}, "body.f[1]"),
    ):
        with pytest.raises(errors.RequestValidationError) as caught:
            client.caller.call(operation, {}, body=body)
        name = operation.name
        [problem] = caught.value.problems
        assert str(problem) == f"{at}: binary content must come in bytes, got {got}"
        assert (caught.value.operation, caught.value.attempts) in {(name, 0), (name, 1)}


@pytest.mark.parametrize(("content", "got"), [*WRONG, *AWAITED])
def test_awaited_pieces_that_are_no_bytes_are_told_with_their_place(
    content: Callable[[], Any], got: str
) -> None:
    async def told(operation: Operation[Any], body: Any) -> str:
        client = AsyncShopClient(transport=FakeTransport([reply(204)]), clock=FakeClock())
        with pytest.raises(errors.RequestValidationError) as caught:
            await client.caller.call(operation, {}, body=body)
        [problem] = caught.value.problems
        assert f"{problem} ({operation.name}" in str(caught.value)
        return str(problem)

    why = f"binary content must come in bytes, got {got}"
    assert asyncio.run(told(PUT, content())) == f"body: {why}"
    assert asyncio.run(told(POST, {"f": content()})) == f"body.f: {why}"


@pytest.mark.parametrize(
    "value", ["text", 1, [b"a"], ("a",), ("a", "text"), (b"a", b"b"), {"a": 1}]
)
def test_what_is_no_file_is_refused(value: Any) -> None:
    assert not is_upload(value)
    client, _ = _client()
    with pytest.raises(errors.RequestValidationError):
        client.caller.call(PUT, {}, body=value)


def test_text_of_a_media_type_is_sent_under_it() -> None:
    form = Multipart(encodings={"meta": Encoding(holds="application/json")})
    body = form.write({"meta": '{"a": 1}'}, None).body
    assert isinstance(body, bytes)
    assert b'Content-Type: application/json\r\n\r\n{"a": 1}\r\n' in body


def test_a_list_or_tuple_of_files_is_a_part_each() -> None:
    for files in ([b"1", ("b.txt", b"2")], (b"1", ("b.txt", b"2"))):
        body = Multipart().write({"f": files}, None).body
        assert isinstance(body, bytes)
        assert body.count(b'name="f"') == 2
        assert b'filename="b.txt"\r\nContent-Type: text/plain\r\n\r\n2\r\n' in body


def test_all_that_is_binary_is_an_upload_to_type_checkers_too(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    with path.open("rb") as file:
        uploads: list[Upload] = [b"", file, io.BytesIO(), path, _chunks(), _later(), _Later()]
        uploads += [File(path), File(_later(), "a"), ("a", b""), ("a", file), ("a", path, "b/c")]
        assert all(map(is_upload, uploads))
