"""Anonymous enums are literals, long ones classes; both are open when reading."""

from sample import SampleClient
from sample.models import ShirtSize
from sample.testing import FakeTransport, reply

data = {"fit": "boxy", "sleeve": 50, "collar": None, "size": "4xl"}
transport = FakeTransport([reply(200, data)])
with SampleClient(base_url="https://api.example.com", transport=transport) as client:
    shirt = client.shirts.list_shirts(sort="-price")
assert transport.requests[0].url == "https://api.example.com/shirts?sort=-price"
assert shirt.fit == "boxy"
assert shirt.size is ShirtSize.VALUE_4XL
assert shirt.to_dict() == data
