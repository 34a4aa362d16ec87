"""Clients for other accounts and servers: they share connections, limits and drift, but no secrets."""

import asyncio

import pytest
from sample import (
    AsyncSampleClient,
    ClientCredentials,
    ConfigurationError,
    SampleClient,
)
from sample.testing import FakeClock, FakeTransport, reply

BASE = "https://api.example.com"


def token(text):
    return reply(200, {"access_token": text, "token_type": "bearer"})


def grant(name):
    return ClientCredentials(name, "your-secret")


transport, clock = FakeTransport(), FakeClock()
client = SampleClient(key="your-key", transport=transport, clock=clock)

# Another key, another server; the original stays as it is.
transport.replies = [reply(200, 1)] * 3
other = client.with_options(
    key="other-key", base_url="https://eu.example.com/", headers={"X-A": "b"}
)
other.things.get_keyed()
client.things.get_keyed()
other.with_options(max_retries=0).things.get_keyed()
sent = [
    (request.url, request.headers["x-key"], "x-a" in request.headers)
    for request in transport.requests
]
assert sent == [
    ("https://eu.example.com/keyed", "other-key", True),
    (f"{BASE}/keyed", "your-key", False),
    ("https://eu.example.com/keyed", "other-key", True),
]
# Each account has its own quota, and it is the same for all clients of the account.
assert clock.slept == [60]
assert isinstance(other, SampleClient)
assert "other-key" not in repr(other)

# What a server of an operation's own is: with a base URL that is given, that one.
transport.replies, transport.requests[:] = [reply(204)] * 2, []
user = client.with_options(basic_auth=("name", "your-password"))
user.things.get_basic()
user.with_options(base_url="https://eu.example.com").things.get_basic()
assert [r.url for r in transport.requests] == [
    "https://other.example.com/basic",
    "https://eu.example.com/basic",
]

# Tokens are got by each grant for itself, from the documented URL; a token may take the place.
transport.replies, transport.requests[:] = [token("one"), reply(204), token("two")] + [
    reply(204)
] * 4, []
one = client.with_options(oauth=grant("1"))
two = one.with_options(oauth=grant("2"))
one.things.get_token()
two.things.get_token()
two.with_options(timeout=3).things.get_token()
one.with_options(oauth="three").things.get_token()
one.things.get_token()
sent = [
    request.headers["authorization"].partition(" ")[2]
    for request in transport.requests
    if "login" not in request.url
]
assert sent == ["one", "two", "two", "three", "one"]

# Drift is that of all.
transport.replies = [reply(200, "a")]
client.with_options(key="third").things.get_keyed()
assert len(client.drift) == 1

# None is without; wrong types are told by name.
transport.replies, transport.requests[:] = [reply(200, 1)], []
client.with_options(key=None).things.get_keyed()
assert "x-key" not in transport.requests[0].headers
for options, error, told in (
    ({"key": 1}, TypeError, "key must be text"),
    ({"basic_auth": "name"}, TypeError, "basic_auth must be a pair"),
    ({"base_url": "api.example.com"}, ConfigurationError, "base_url must be absolute"),
    ({"base_url": 1}, TypeError, "base_url must be text"),
    ({"api_key": "x"}, TypeError, "api_key"),
):
    with pytest.raises(error, match=told):
        client.with_options(**options)


async def awaited():
    transport = FakeTransport([token("one"), reply(204), token("two"), reply(204)])
    client = AsyncSampleClient(oauth=grant("1"), transport=transport, clock=FakeClock())
    await client.things.get_token()
    await client.with_options(
        oauth=grant("2"), base_url="https://eu.example.com"
    ).things.get_token()
    assert [r.headers["authorization"] for r in transport.requests[1::2]] == [
        "Bearer one",
        "Bearer two",
    ]
    assert transport.requests[-1].url == "https://eu.example.com/token"


asyncio.run(awaited())
