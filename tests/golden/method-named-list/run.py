"""Methods may be called like builtin types."""

from sample import SampleClient
from sample.models import User
from sample.testing import FakeTransport, reply

text = reply(200, b"a", headers={"Content-Type": "text/plain"})
transport = FakeTransport([reply(200, [{"name": "Ada"}]), reply(200, {"name": "Bob"}), text])
with SampleClient(transport=transport) as client:
    assert client.users.list(ids=[1, 2]) == [User(name="Ada")]
    assert client.users.get(id=1) == User(name="Bob")
    assert client.users.str(body={"a": "b"}) == "a"
assert transport.requests[0].url == "https://api.example.com/users?ids=1&ids=2"
assert transport.requests[2].body == b'{"a":"b"}'
