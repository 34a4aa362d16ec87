"""A document without schemas has no models; what comes is what JSON says."""

from importlib.util import find_spec

from sample import SampleClient
from sample.testing import FakeTransport, reply

with SampleClient(transport=FakeTransport([reply(200, {"pong": [1]})])) as client:
    assert client.health.ping() == {"pong": [1]}
assert find_spec("sample.models") is None
