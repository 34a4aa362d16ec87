"""The first media type is the default, an argument chooses another."""

from sample import File, SampleClient
from sample.models import Import
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 5)
with SampleClient(transport=transport) as client:
    client.imports.create_import(body=Import(name="a", rows=1))
    client.imports.create_import(
        body=Import(name="a b"), content_type="application/x-www-form-urlencoded"
    )
    client.imports.create_import(body="a;b", content_type="text/csv")
    client.imports.create_import(body=b"png", content_type="image/*")
    client.imports.create_import(
        body=File(b"png", content_type="image/png"), content_type="image/*"
    )
sent = [(r.headers["Content-Type"].split(";")[0], r.body) for r in transport.requests]
assert sent == [
    ("application/json", b'{"name":"a","rows":1}'),
    ("application/x-www-form-urlencoded", b"name=a%20b"),
    ("text/csv", b"a;b"),
    ("application/octet-stream", b"png"),
    ("image/png", b"png"),
]
