"""All schemes of the first alternative that the client has credentials for are sent."""

import pytest
from sample import ConfigurationError, SampleClient
from sample.testing import FakeTransport, reply


def sent(transport: FakeTransport) -> list[dict[str, str]]:
    names = ("X-App-Id", "X-App-Key", "Authorization")
    return [{n: r.headers[n] for n in names if n in r.headers} for r in transport.requests]


both, token = {"X-App-Id": "i", "X-App-Key": "k"}, {"Authorization": "Bearer t"}

transport = FakeTransport([reply(204)] * 4)
with SampleClient(app_id="i", app_key=lambda: "k", transport=transport) as client:
    client.safe.get_both()
    client.safe.get_either()
    client.safe.get_optional()
    client.safe.get_open()
assert sent(transport) == [both, both, {}, {}]

transport = FakeTransport([reply(204)] * 3)
with SampleClient(token="t", app_id="i", transport=transport) as client:
    client.safe.get_either()
    client.safe.get_optional()
    client.safe.get_open()
    with pytest.raises(ConfigurationError, match="app_key"):
        client.safe.get_both()
    assert "'t'" not in repr(client)
assert sent(transport) == [token, token, {}]
