"""Resources may be called like what the package itself speaks of."""

import asyncio

from sample import AsyncSampleClient, SampleClient
from sample.testing import FakeTransport, reply

with SampleClient(transport=FakeTransport([reply(204)] * 4)) as client:
    client.responses.list_responses()
    assert client.with_response.responses.list_responses().status == 204
    assert client.with_response.async_.list_async().status == 204
    assert client.with_response.with_response_.list_with_response().status == 204


async def main() -> None:
    async with AsyncSampleClient(transport=FakeTransport([reply(204)])) as client:
        assert (await client.with_response.responses.list_responses()).status == 204


asyncio.run(main())
