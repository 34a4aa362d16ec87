"""What is deprecated says so and still works; a call of it warns once, where it stands."""

import asyncio
import warnings

from sample import AsyncSampleClient, SampleClient, models
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(200, {"name": "a", "colour": "red"})] * 4)
with SampleClient(transport=transport) as client, warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    for _ in range(2):
        old = client.old.get_old(page=1)
    assert "Deprecated." in (client.old.get_old.__doc__ or "")
assert old == models.Old(name="a", colour=models.Colour.RED)
assert transport.requests[0].url == "https://api.example.com/old?page=1"
assert [(w.category, str(w.message)) for w in told] == [
    (DeprecationWarning, "old.get_old is deprecated by its API")
]
assert told[0].filename == __file__


async def twin() -> None:
    async with AsyncSampleClient(transport=transport) as client:
        await client.old.list_old()
        await client.old.list_old()


with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    asyncio.run(twin())
assert [str(w.message) for w in told] == ["old.list_old is deprecated by its API"]
assert told[0].filename == __file__
