"""Several parameters of one path segment, each encoded for itself."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.files.get_file(name="a.b/c", extension="tar", latitude=47.5, longitude=-7)
assert transport.requests[0].url == "https://api.example.com/files/a.b%2Fc.tar/at/47.5,-7"
