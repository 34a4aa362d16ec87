"""A document without a server that can be called makes `base_url` required."""

import pytest
from sample import ConfigurationError, SampleClient
from sample.testing import FakeTransport, reply

with pytest.raises(TypeError, match="base_url"):
    SampleClient()
with pytest.raises(ConfigurationError, match="base_url must be absolute"):
    SampleClient(base_url="/api/v1")
transport = FakeTransport([reply(204)])
SampleClient(base_url="https://example.com/api/v1", transport=transport).health.ping()
assert transport.requests[0].url == "https://example.com/api/v1/ping"
