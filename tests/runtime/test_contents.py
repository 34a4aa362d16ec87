from __future__ import annotations

import email
import io
from email.message import Message
from typing import Any
from urllib.parse import parse_qsl

import pytest

from oasmith.runtime.constraints import Limited
from oasmith.runtime.contents import Json, Nothing, Reader, Text
from oasmith.runtime.errors import DecodeError
from oasmith.runtime.http import Headers, Response
from oasmith.runtime.json_lines import JsonLines
from oasmith.runtime.problems import Check
from oasmith.runtime.shapes import Anything, Array, Integer, Ref
from oasmith.runtime.uploads import Binary, Bytes, Encoding, File, Form, Multipart
from tests.runtime.shop import Node, Price
from tests.support.records import record


def _response(body: bytes, kind: str = "application/json") -> Response:
    return Response(200, Headers([("Content-Type", kind)]), body)


def test_json_is_read_by_its_shape() -> None:
    reader = Json(Ref(lambda: Price))
    assert reader.read(_response(b'{"amount":1,"currency":"EUR"}')).currency == "EUR"
    with pytest.raises(DecodeError, match="currency: missing"):
        reader.read(_response(b'{"amount":1}'))
    with pytest.raises(DecodeError, match="got an empty body"):
        reader.read(_response(b""))
    with pytest.raises(DecodeError, match="not JSON"):
        reader.read(_response(b"<html>"))


def test_json_is_checked_and_written_without_what_only_the_server_sets() -> None:
    check = Check(request=True)
    written = Json(Ref(lambda: Node)).write(Node(id=1, secret="abc"), check)
    assert written == ("application/json", b'{"secret":"abc"}')
    assert [str(p) for p in check.found] == ["body.secret: must have at least 4 characters, has 3"]
    assert Json(Limited(Integer(), minimum=5)).write(1, None).body == b"1"


def test_text_is_read_in_its_charset() -> None:
    assert Text().read(_response("é".encode("latin-1"), 'text/plain; charset="latin-1"')) == "é"
    assert Text().read(_response("é".encode("latin-1"), "text/plain; Charset=LATIN-1")) == "é"
    assert Text().read(_response("é".encode(), "text/plain; charset=nonsense")) == "é"
    assert Text().read(_response(b"\xff", "text/plain")) == "\ufffd"
    assert Text().write("é", None) == ("text/plain; charset=utf-8", "é".encode())


@pytest.mark.parametrize(
    "charset",
    [
        *("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"),
        *("rot13", "hex", "zip", "bz2", "base64", "no-such", "a\0b", "é", "\ud800", "../x", ";"),
    ],
)
def test_a_charset_that_is_none_of_texts_is_taken_for_utf_8(charset: str) -> None:
    kind = f"text/plain; charset={charset}"
    assert Text().read(_response("xn--é\\x41".encode(), kind)) == "xn--é\\x41"
    assert Text().read(_response(b"\xff.a", kind)) == "\ufffd.a"
    with pytest.raises(DecodeError, match="not JSON"):
        Json().read(_response(b"\xff.a", f"application/json; charset={charset}"))


def test_binary_takes_bytes_and_files_and_refuses_text() -> None:
    assert Binary().write(b"a", None) == ("application/octet-stream", b"a")
    body = Binary().write(io.BytesIO(b"a"), None).body
    assert not isinstance(body, bytes)
    assert b"".join(body) == b"a"
    assert Binary().write(File(b"a", content_type="image/png"), None).content_type == "image/png"
    assert Binary().read(_response(b"\x00")) == b"\x00"
    with pytest.raises(TypeError):
        Binary().write("a", None)


def test_no_content_ignores_what_came() -> None:
    reader: Reader[object] = Nothing()
    assert reader.read(_response(b"whatever")) is None


def test_a_form_writes_each_property_in_its_style() -> None:
    form = Form(
        encodings={
            "deep": Encoding(style="deepObject"),
            "flat": Encoding(explode=False),
            "json": Encoding(content_type="application/json"),
        }
    )
    value = {"a": "x y", "list": [1, 2], "flat": [1, 2], "deep": {"k": 1}, "json": [1], "no": None}
    written = form.write({**value, "object": {"k": 1}, "empty": []}, None)
    assert written.content_type == "application/x-www-form-urlencoded"
    assert isinstance(written.body, bytes)
    assert parse_qsl(written.body.decode()) == [
        ("a", "x y"),
        ("list", "1"),
        ("list", "2"),
        ("flat", "1,2"),
        ("deep[k]", "1"),
        ("json", "[1]"),
        ("object", '{"k":1}'),
    ]


def _parts(value: Any, multipart: Multipart) -> list[Message]:
    written = multipart.write(value, None)
    head = f"Content-Type: {written.content_type}\r\n\r\n".encode()
    parts: Any = email.message_from_bytes(
        head + b"".join([written.body] if isinstance(written.body, bytes) else written.body)
    ).get_payload()
    return list(parts)


def test_multipart_writes_a_part_per_value_with_its_media_type() -> None:
    multipart = Multipart(encodings={"meta": Encoding(content_type="application/json")})
    value = {
        "file": File(b"\x00\r\n--x", 'we"ird\r\n.bin', "image/png"),
        "raw": b"a",
        "meta": [1],
        "price": Price(amount=1, currency="EUR"),
        "tags": ["a", "b"],
        "open": io.BytesIO(b"c"),
    }
    parts = _parts(value, multipart)
    assert [(p.get_content_type(), p.get_payload(decode=True)) for p in parts] == [
        ("image/png", b"\x00\r\n--x"),
        ("application/octet-stream", b"a"),
        ("application/json", b"1"),
        ("application/json", b'{"amount":1,"currency":"EUR"}'),
        ("text/plain", b"a"),
        ("text/plain", b"b"),
        ("application/octet-stream", b"c"),
    ]
    assert parts[0].get_filename() == "we%22ird%0D%0A.bin"


def test_every_multipart_body_has_its_own_boundary() -> None:
    kinds = {Multipart().write({"a": 1}, None).content_type for _ in range(5)}
    assert len(kinds) == 5


def test_parts_are_checked_by_their_shape() -> None:
    check = Check(request=True)
    Multipart(record({"file": Bytes(), "n": Integer()})).write({"file": "text", "n": 1}, check)
    assert [str(p) for p in check.found] == ["body.file: expected bytes or a file, got str 'text'"]


def test_a_media_type_cannot_break_out_of_its_part() -> None:
    with pytest.raises(ValueError, match="characters that cannot be sent"):
        Multipart().write({"f": File(b"", content_type="a/b\r\nX: y")}, None)


def test_json_lines_are_read_and_written_as_an_array() -> None:
    lines = JsonLines(Array(Integer()), "application/jsonl")
    assert lines.read(_response(b"1\n 2 \r\n\n3")) == [1, 2, 3]
    assert lines.read(_response(b"")) == []
    assert lines.write([1, 2], None) == ("application/jsonl", b"1\n2\n")
    with pytest.raises(DecodeError, match=r"\[1\]: expected int"):
        lines.read(_response(b'1\n"a"'))
    with pytest.raises(DecodeError, match="not JSON"):
        lines.read(_response(b"1\n{"))


def test_json_text_sequences_mark_their_records() -> None:
    texts = JsonLines(Array(Anything()), "application/geo+json-seq")
    assert texts.read(_response(b'\x1e{"a":\n1}\n\x1e2\n')) == [{"a": 1}, 2]
    assert texts.write([{"a": 1}, 2], None).body == b'\x1e{"a":1}\n\x1e2\n'


def test_array_with_a_style_that_does_not_explode_is_one_part() -> None:
    encodings = {"a": Encoding(style="pipeDelimited", explode=False), "b": Encoding(style="form")}
    body = Multipart(encodings=encodings).write({"a": ["x", 1], "b": ["y", "z"]}, None).body
    assert isinstance(body, bytes)
    assert body.count(b'name="a"') == 1
    assert b"\r\n\r\nx|1\r\n" in body
    assert body.count(b'name="b"') == 2


@pytest.mark.parametrize("value", [[{"a": 1}], "a=1", 7])
def test_a_form_without_names_is_refused(value: object) -> None:
    for form in (Form(), Multipart()):
        with pytest.raises(TypeError, match="a form has named values"):
            form.write(value, None)
