"""Files, lists of files, text and JSON as parts of one body."""

import io
from email import message_from_bytes

from sample import File, SampleClient
from sample.models import UploadRequestMeta
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.uploads.upload(
        file=File(io.BytesIO(b"\x00pdf"), name="a.pdf", content_type="application/pdf"),
        thumbnails=[b"one", b"two"],
        title="Ü",
        meta=UploadRequestMeta(pages=2),
    )
request = transport.requests[0]
kind = request.headers["Content-Type"]
assert kind.startswith("multipart/form-data; boundary=")
message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + (request.body or b""))
parts = [
    (
        part.get_param("name", header="Content-Disposition"),
        part.get_filename(),
        part.get_content_type(),
        part.get_payload(decode=True),
    )
    for part in message.get_payload()
]
assert parts == [
    ("file", "a.pdf", "application/pdf", b"\x00pdf"),
    ("thumbnails", "upload", "image/png", b"one"),
    ("thumbnails", "upload", "image/png", b"two"),
    ("title", None, "text/plain", "Ü".encode()),
    ("meta", None, "application/json", b'{"pages":2}'),
]
