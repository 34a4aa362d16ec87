"""A range of media types: the type of the answer itself says how it is read."""

import pytest
from sample import ApiError, DecodeError, SampleClient
from sample.models import Pet
from sample.testing import FakeTransport, fake_server, reply

transport = FakeTransport()


def typed(body: bytes, kind: str, status: int = 200) -> None:
    transport.replies = [reply(status, body, headers={"Content-Type": kind})]


with SampleClient(transport=transport, max_retries=0) as client:
    ranges = client.ranges
    typed(b"h\xe9llo", "text/plain; charset=latin-1")
    assert ranges.get_text() == "héllo"
    typed(b'"hello"', "application/json")
    assert ranges.get_text() == "hello"
    typed(b"hello", "application/octet-stream")
    assert ranges.get_text() == "hello"
    typed(b"\x89PNG", "image/png")
    with pytest.raises(DecodeError, match="expected str, got image/png"):
        client.with_options(strict=True).ranges.get_text()
    typed(b"\x89PNG", "image/png")
    assert ranges.get_text() == b"\x89PNG", "what is no text is bytes"
    assert transport.requests[0].headers["accept"] == "*/*"

    for kind in ("application/json", "text/plain"):
        typed(b"42", kind)
        assert ranges.get_count() == 42
        typed(b'{"name": "Rex"}', kind)
        assert ranges.get_pet() == Pet(name="Rex")
    typed(b"<html>", "text/html")
    with pytest.raises(DecodeError, match="expected dict, got text/html"):
        client.with_options(strict=True).ranges.get_pet()
    typed(b"<html>", "text/html")
    assert ranges.get_pet() == "<html>"
    typed(b'{"name": "fault"}', "application/problem+json", 400)
    with pytest.raises(ApiError) as failed:
        ranges.get_pet()
    assert failed.value.body == Pet(name="fault")

    typed(b"\x00raw", "application/zip")
    assert ranges.download() == b"\x00raw"
    typed(b'"AGpzb24="', "application/json")
    assert ranges.download() == b"\x00json"
    for read in (ranges.get_file, ranges.get_table, ranges.get_report, ranges.get_picture):
        for kind in ("application/json", "text/csv", "image/png"):
            typed(b'"raw"', kind)
            is_file = kind != "application/json" or read in (ranges.get_file, ranges.get_report)
            assert read() == (b'"raw"' if is_file else '"raw"'), "JSON is no picture"

    typed(b'{"a": 1}', "application/json")
    assert ranges.get_anything() == {"a": 1}
    typed(b"<a/>", "application/xml")
    assert ranges.get_anything() == "<a/>"
    typed(b"\x00", "application/zip")
    assert ranges.get_anything() == b"\x00"

    transport.replies = [reply(204)] * 4
    start = len(transport.requests)
    ranges.put_anything(body={"a": 1})
    ranges.put_anything(body=("a.zip", b"zip"))
    ranges.put_picture(body=("a.png", b"png"))
    ranges.put_picture(body=b"png")
    assert [(r.headers["Content-Type"], r.body) for r in transport.requests[start:]] == [
        ("application/json", b'{"a":1}'),
        ("application/zip", b"zip"),
        ("image/png", b"png"),
        ("application/octet-stream", b"png"),
    ]

with SampleClient(transport=fake_server()) as client:
    assert client.ranges.get_pet() == Pet(name="text")
    assert client.ranges.get_file() == b"text"
