"""Text is sent as UTF-8, anything else as bytes of its media type."""

from sample import File, SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 5)
with SampleClient(transport=transport) as client:
    client.blobs.put_text(body="é")
    client.blobs.put_xml()
    client.blobs.put_xml(body="<a/>")
    client.blobs.put_image(body=b"\x89PNG")
    client.blobs.put_any(body=File(b"x", content_type="font/ttf"))
sent = [(r.headers.get("Content-Type"), r.body) for r in transport.requests]
assert sent == [
    ("text/plain; charset=utf-8", "é".encode()),
    (None, None),
    ("application/xml; charset=utf-8", b"<a/>"),
    ("image/png", b"\x89PNG"),
    ("font/ttf", b"x"),
]
