"""An operation goes to the server of its own; `base_url` replaces absolute servers, and is what
relative ones are resolved against."""

import asyncio

from sample import AsyncSampleClient, SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 8)
with SampleClient(transport=transport) as client:
    client.files.list_files()
    client.files.upload_file()
    client.with_options(max_retries=0).files.get_report()
    client.files.get_user()
with SampleClient(base_url="http://localhost:8080/mock/", transport=transport) as client:
    client.files.list_files()
    client.files.upload_file()
    client.files.get_report()
assert [request.url for request in transport.requests] == [
    "https://files.example.com/files",
    "https://eu.uploads.example.com/live/files",
    "https://api.example.com/v2/reports",
    "https://api.example.com/v1/users",
    "http://localhost:8080/mock/files",
    "http://localhost:8080/mock/files",
    "http://localhost:8080/v2/reports",
]


async def twin() -> None:
    async with AsyncSampleClient(transport=transport) as client:
        await client.files.upload_file()


asyncio.run(twin())
assert transport.requests[-1].url == "https://eu.uploads.example.com/live/files"
