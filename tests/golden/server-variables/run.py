"""Variables of the server's URL are arguments; `base_url` overrides all."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
SampleClient(transport=transport).health.ping()
SampleClient(
    scheme="http", region="us", port="8443", base_path="v3", transport=transport
).health.ping()
SampleClient(base_url="http://localhost:8080/x/", transport=transport).health.ping()
assert [request.url for request in transport.requests] == [
    "https://eu.example.com:443/v2/ping",
    "http://us.example.com:8443/v3/ping",
    "http://localhost:8080/x/ping",
]
