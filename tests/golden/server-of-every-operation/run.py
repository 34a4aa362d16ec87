"""Where every operation has a server of its own, `base_url` need not be given."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
client = SampleClient(transport=transport)
client.messages.list_messages()
client.calls.list_calls()
SampleClient(base_url="http://localhost:8080", transport=transport).calls.list_calls()
assert [request.url for request in transport.requests] == [
    "https://messages.example.com/messages",
    "https://calls.example.com/v1/calls",
    "http://localhost:8080/calls",
]
