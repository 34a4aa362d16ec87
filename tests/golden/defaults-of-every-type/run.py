"""Defaults of every type are told and never sent; one of a wrong type does no harm."""

from sample import UNSET, SampleClient
from sample.models import Settings
from sample.testing import FakeTransport, reply

settings = Settings(name="a")
assert settings.to_dict() == {"name": "a"}
assert settings.nothing is UNSET
data = {"name": "a", "count": 0, "map": {"a": 1}, "order": "desc", "since": "2026-01-31T00:00:00Z"}
assert Settings.from_dict(data).to_dict() == data

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.search.search()
    doc = client.search.search.__doc__ or ""
assert transport.requests[0].url == "https://api.example.com/search"
assert 'tags: Default: ["a", "b"].' in doc
assert "exact: Default: False." in doc
