"""Write-only properties are required where a class is only sent, and asked for when it is sent."""

import pytest
from sample import DecodeError, SampleClient
from sample.models import Account, Login
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(data={})])
with SampleClient(transport=transport) as client:
    client.accounts.login(pin="1234")
    with pytest.raises(TypeError, match="pin"):
        client.accounts.replace_account()  # type: ignore[call-arg]
    assert client.accounts.replace_account(pin="1234") == Account()
with pytest.raises(TypeError, match="pin"):
    Login()  # type: ignore[call-arg]
with pytest.raises(DecodeError, match="pin: missing"):
    Login.from_dict({})
