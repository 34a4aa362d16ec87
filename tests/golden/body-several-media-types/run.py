"""The first media type is the default, an argument chooses another."""

from sample import SampleClient
from sample.models import Import
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
with SampleClient(transport=transport) as client:
    client.imports.create_import(body=Import(name="a", rows=1))
    client.imports.create_import(
        body=Import(name="a b"), content_type="application/x-www-form-urlencoded"
    )
    client.imports.create_import(body="a;b", content_type="text/csv")
sent = [(r.headers["Content-Type"].split(";")[0], r.body) for r in transport.requests]
assert sent == [
    ("application/json", b'{"name":"a","rows":1}'),
    ("application/x-www-form-urlencoded", b"name=a%20b"),
    ("text/csv", b"a;b"),
]
