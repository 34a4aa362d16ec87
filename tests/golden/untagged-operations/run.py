"""Without a tag the first fixed segment of the path names the resource."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
with SampleClient(transport=transport) as client:
    client.users.get_user(id="a")
    client.user_groups.list_user_groups()
    client.root.get_root()
assert [request.url for request in transport.requests] == [
    "https://api.example.com/v1/users/a",
    "https://api.example.com/v1/user-groups",
    "https://api.example.com/",
]
