"""A media type without an encoding makes a part a file; in JSON it is text."""

import asyncio
from collections.abc import AsyncIterator
from email import message_from_bytes
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sample import AsyncSampleClient, RequestValidationError, SampleClient, webhooks
from sample.testing import FakeTransport, reply


def parts(request: object) -> list[tuple[object, ...]]:
    kind = request.headers["Content-Type"]
    message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + (request.body or b""))
    return [
        (
            part.get_param("name", header="Content-Disposition"),
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in message.get_payload()
    ]


transport = FakeTransport([reply(204)] * 3)
with SampleClient(transport=transport) as client, TemporaryDirectory() as folder:
    path = Path(folder, "a.pdf")
    path.write_bytes(b"pdf")
    with path.open("rb") as file:
        client.uploads.upload(
            file=file,
            files=[path, ("b.txt", b"text")],
            maybe=("c.png", path, "image/x-c"),
            either=b"either",
            picture=b"picture",
            named=iter([b"na", b"med"]),
            document='{"a": 1}',
            coded=b"coded",
            any={"n": 1},
        )
    client.uploads.put_note(html="<p>", icon="<svg/>")
    client.uploads.put_raw(body=path)
    with pytest.raises(RequestValidationError, match="body.file: expected bytes or a file"):
        client.uploads.upload(file="text")
    with pytest.raises(RequestValidationError, match="gone.pdf cannot be read"):
        client.uploads.upload(file=Path(folder, "gone.pdf"))
assert parts(transport.requests[0]) == [
    ("file", "a.pdf", "application/pdf", b"pdf"),
    ("files", "a.pdf", "application/pdf", b"pdf"),
    ("files", "b.txt", "text/plain", b"text"),
    ("maybe", "c.png", "image/x-c", b"pdf"),
    ("either", "upload", "image/png", b"either"),
    ("picture", "upload", "image/png", b"picture"),
    ("named", "upload", "image/webp", b"named"),
    ("document", None, "application/json", b'{"a": 1}'),
    ("coded", None, "text/plain", b"Y29kZWQ="),
    ("any", None, "application/json", b'{"n":1}'),
]
assert transport.requests[1].body == b'{"html":"<p>","icon":"<svg/>"}'
assert (transport.requests[2].headers["Content-Type"], transport.requests[2].body) == (
    "text/csv",
    b"pdf",
)
assert webhooks.parse_note('"<p>"') == "<p>"


async def pieces() -> AsyncIterator[bytes]:
    yield b"lat"
    yield b"er"


async def upload() -> None:
    transport = FakeTransport([reply(204)])
    async with AsyncSampleClient(transport=transport) as client:
        await client.uploads.upload(file=("l.txt", pieces()), any=b"any")
    assert parts(transport.requests[0]) == [
        ("file", "l.txt", "text/plain", b"later"),
        ("any", "upload", "application/octet-stream", b"any"),
    ]


asyncio.run(upload())
