"""A credential may be waived, or given by hand as a header; what is optional is sent if it is there."""

import asyncio

import pytest
from sample import (
    AsyncSampleClient,
    ConfigurationError,
    RequestValidationError,
    SampleClient,
)
from sample.testing import FakeTransport, reply

NAMES = ("Authorization", "X-Key", "Cookie")


def sent(transport: FakeTransport) -> list[dict[str, str]]:
    return [{n: r.headers[n] for n in NAMES if n in r.headers} for r in transport.requests]


bearer, by_hand = {"Authorization": "Bearer t"}, {"Authorization": "HOBA x"}
cookie = "connect.sid=s%3Axx.d+/=="

transport = FakeTransport([reply(204)] * 6)
with SampleClient(token="t", key="k", connect_sid="s%3Axx.d+/==", transport=transport) as client:
    client.vault.get_public()
    client.vault.get_private()
    client.with_options(headers={"authorization": "HOBA x"}).vault.get_private()
    client.vault.get_session()
    client.with_options(headers=by_hand).vault.get_signed()
    client.vault.get_certified()
assert sent(transport) == [bearer, bearer, by_hand, {"Cookie": cookie}, by_hand, bearer]

transport = FakeTransport([reply(204)] * 3)
with SampleClient(transport=transport) as client:
    client.vault.get_public()
    client.vault.get_signed()
    for call in (client.vault.get_private, client.vault.get_keyed):
        with pytest.raises(ConfigurationError, match="or None to call without"):
            call()
    client.vault.get_certified()
assert sent(transport) == [{}] * 3

transport = FakeTransport([reply(204)] * 4)
with SampleClient(token=None, basic_auth=None, connect_sid=None, transport=transport) as client:
    client.vault.get_public()
    client.vault.get_private()
    client.vault.get_keyed()
    client.with_options(headers={"Cookie": cookie}).vault.get_session()
assert sent(transport) == [{}, {}, {}, {"Cookie": cookie}]


async def without_arguments() -> None:
    headers = {"X-Key": "k", "Authorization": "Bearer t"}
    async with AsyncSampleClient(headers=headers, transport=transport) as client:
        await client.vault.get_private()
        await client.vault.get_keyed()


transport = FakeTransport([reply(204)] * 2)
asyncio.run(without_arguments())
assert sent(transport) == [{"Authorization": "Bearer t", "X-Key": "k"}] * 2

with (
    SampleClient(connect_sid="a;b=c", transport=FakeTransport()) as client,
    pytest.raises(RequestValidationError, match="connect_sid: has characters that a cookie"),
):
    client.vault.get_session()
