"""For tests of code that uses this client: the API in memory, scripted replies, and a clock that
does not wait."""

from importlib import import_module

from ._runtime.testing import (
    FakeClock,
    FakeServer,
    FakeTransport,
    Received,
    reply,
    streamed,
)

__all__ = [
    "FakeClock",
    "FakeServer",
    "FakeTransport",
    "Received",
    "fake_server",
    "reply",
    "streamed",
]

_OPERATIONS = [
    "_orders_operations",
    "_purchases_operations",
]


def fake_server(
    base_url: str = "https://api.example.com",
) -> FakeServer:
    """A server that answers every operation, to be given as `transport`; see `FakeServer`."""
    modules = [import_module(f".resources.{name}", __package__) for name in _OPERATIONS]
    return FakeServer(modules, base_url)
