"""Variables of the server's URL are arguments, held to their place; `base_url` overrides all."""

import pytest
from sample import ConfigurationError, SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
SampleClient(transport=transport).health.ping()
SampleClient(
    scheme="http", region="us", port="8443", base_path="v3", transport=transport
).health.ping()
SampleClient(base_url="http://localhost:8080/x/", region="mars", transport=transport).health.ping()
assert [request.url for request in transport.requests] == [
    "https://eu.example.com:443/v2/ping",
    "http://us.example.com:8443/v3/ping",
    "http://localhost:8080/x/ping",
]
for given, told in (
    ({"region": "mars"}, "region must be one of eu, us"),
    ({"scheme": "ftp"}, "scheme must be one of https, http"),
    ({"port": "443@evil.example"}, "port must be the number of a port"),
    ({"base_path": "../admin"}, "base_path must be segments of a path"),
):
    with pytest.raises(ConfigurationError, match=told):
        SampleClient(**given, transport=transport)
assert len(transport.requests) == 3
