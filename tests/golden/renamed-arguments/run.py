"""Old arguments still work and warn; what moved to a component is found under its old name."""

import asyncio
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from sample import AsyncSampleClient, SampleClient, models
from sample.testing import FakeTransport, reply

ENTRY = {"amount": 3, "event": {"event": "created", "user": "u"}}
FIRST: dict[str, Any] = {"next": "t", "items": [ENTRY]}
LAST: dict[str, Any] = {"items": []}


def warned(use: Callable[[], Any], *messages: str) -> Any:
    """The result of a use of old names, which must warn right here."""
    with pytest.warns(DeprecationWarning) as caught:
        result = use()
    assert [str(warning.message) for warning in caught] == list(messages)
    assert {warning.filename for warning in caught} == {__file__}
    return result


def renamed(method: str, **names: str) -> list[str]:
    """What is said of the arguments of a method."""
    call = f"client.wallets.{method}"
    return [f"`{call}({old}=...)` is now `{call}({new}=...)`" for old, new in names.items()]


IDS = {"id": "wallet_id", "number": "entry_id"}
METHOD = "`client.wallets.get_entry` is now `client.wallets.read_entry`"


def client_for(*bodies: Any) -> SampleClient:
    return SampleClient(transport=FakeTransport([reply(200, body) for body in bodies]))


with warnings.catch_warnings():
    warnings.simplefilter("error")
    client = client_for(ENTRY, ENTRY)
    entry = client.wallets.read_entry(wallet_id="w", entry_id=1)
    assert client.with_response.wallets.read_entry(wallet_id="w", entry_id=1).data == entry

# Each variant is the class that it was, whatever stands before it now.
assert isinstance(entry.event, models.EventVariant1)
assert models.EventVariant1.__annotations__.keys() >= {"event", "user", "email"}
assert models.RevokedEvent.__annotations__.keys() >= {"event", "token"}
assert not hasattr(models, "EventVariant3")


def old_class() -> Any:
    return models.GetEntryResponse


def old_item() -> Any:
    return models.ListEntriesResponseItem


assert warned(old_class, "`GetEntryResponse` is now `Entry`") is models.Entry
assert warned(old_item, "`ListEntriesResponseItem` is now `Entry`") is models.Entry

server = FakeTransport([reply(200, ENTRY)] * 3)
old = SampleClient(transport=server)
call = warned(lambda: old.wallets.read_entry(id="w", number=1), *renamed("read_entry", **IDS))
assert call == entry
mixed = renamed("read_entry", number="entry_id")
assert warned(lambda: old.wallets.read_entry(wallet_id="w", number=1), *mixed) == entry
both = [*renamed("get_entry", **IDS), METHOD]
assert warned(lambda: old.wallets.get_entry(id="w", number=1), *both) == entry
assert {request.url for request in server.requests} == {
    "https://api.example.com/wallets/w/entries/1"
}

listing = client_for(FIRST, LAST)
pages = renamed("iter_entries", id="wallet_id")
assert list(warned(lambda: listing.wallets.iter_entries(id="w"), *pages)) == [entry]

with pytest.raises(TypeError, match="got `wallet_id` twice: `id` is its old name"):
    client.wallets.read_entry(id="w", wallet_id="w", entry_id=1)  # type: ignore[call-overload]


async def old_calls() -> None:
    async with AsyncSampleClient(transport=FakeTransport([reply(200, ENTRY)] * 2)) as client:
        waiting = warned(
            lambda: client.wallets.read_entry(id="w", number=1), *renamed("read_entry", **IDS)
        )
        assert await waiting == entry
        assert await warned(lambda: client.wallets.get_entry(id="w", number=1), *both) == entry


asyncio.run(old_calls())
