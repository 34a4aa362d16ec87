"""Without an operationId method and path name the call."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(200, {"posts": 3}), reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    assert client.users.get_posts(user_id=1).posts == 3
    client.users.create_post(user_id=1)
    client.users.get_posts_2(user_id=1)
assert [f"{request.method} {request.url}" for request in transport.requests] == [
    "GET https://api.example.com/api/v2/users/1/posts",
    "POST https://api.example.com/api/v2/users/1/posts",
    "GET https://api.example.com/users/1/posts/",
]
