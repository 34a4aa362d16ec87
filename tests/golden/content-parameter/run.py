"""A parameter with `content` is sent as JSON text."""

import datetime as dt

from sample import SampleClient
from sample.models import ListItemsFilter
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    client.items.list_items(filter=ListItemsFilter(colour="red", since=dt.date(2026, 1, 31)))
    client.items.list_items()
assert transport.requests[0].url == (
    "https://api.example.com/items"
    "?filter=%7B%22colour%22%3A%22red%22%2C%22since%22%3A%222026-01-31%22%7D"
)
assert transport.requests[1].url == "https://api.example.com/items"
