"""Paths are sent percent-encoded, with the query that belongs to them, and never climb."""

import pytest
from sample import RequestValidationError, SampleClient
from sample.testing import FakeTransport, fake_server, reply

transport = FakeTransport([reply(204)] * 9)
rooms = SampleClient(transport=transport).rooms
rooms.get_size(id="a/ö")
rooms.get_state(room="!1:example.com", state_key="")
rooms.create_room()
rooms.create_beta_room(kind="a&beta=false")
rooms.create_beta_room(kind="a", limit=1)
assert [
    request.url.removeprefix("https://api.example.com/v1/") for request in transport.requests
] == [
    "gr%C3%B6%C3%9Fe%20und/a%2F%C3%B6",
    "rooms/%211%3Aexample.com/state/",
    "rooms",
    "rooms?beta=true&kind=a%26beta%3Dfalse",
    "rooms?beta=true&kind=a&limit=1",
]
for room, key in (("", "x"), ("..", "x"), ("a", ".."), (".", "")):
    with pytest.raises(RequestValidationError, match="it would change the path"):
        rooms.get_state(room=room, state_key=key)
with pytest.raises(RequestValidationError, match="room: must not be empty"):
    rooms.get_room(room="")
assert len(transport.requests) == 5

server = fake_server()
rooms = SampleClient(transport=server).rooms
rooms.create_room()
rooms.create_beta_room(kind="a", limit=1)
assert [came.operation for came in server.requests] == [
    "rooms.create_room",
    "rooms.create_beta_room",
]
