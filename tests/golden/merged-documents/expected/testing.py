"""For tests of code that uses this client: the API in memory, scripted replies, and a clock that
does not wait."""

from importlib import import_module

from ._runtime.judging import Demand
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
    "_stock_operations",
    "_open_operations",
    "_old_operations",
    "_regional_operations",
]

_DEMANDS = {
    "key": Demand("header", "X-Key"),
    "Stock_more_key": Demand("header", "Authorization", "Bearer "),
    "token": Demand("query", "token"),
}


def fake_server(
    base_url: str = "https://eu.example.com/orders",
) -> FakeServer:
    """A server that answers every operation, to be given as `transport`; see `FakeServer`."""
    modules = [import_module(f".resources.{name}", __package__) for name in _OPERATIONS]
    return FakeServer(modules, base_url, demands=_DEMANDS)
