"""What is deprecated says so and still works."""

from sample import SampleClient, models
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(200, {"name": "a", "colour": "red"})])
with SampleClient(transport=transport) as client:
    old = client.old.get_old(page=1)
    assert "Deprecated." in (client.old.get_old.__doc__ or "")
assert old == models.Old(name="a", colour=models.Colour.RED)
assert transport.requests[0].url == "https://api.example.com/old?page=1"
