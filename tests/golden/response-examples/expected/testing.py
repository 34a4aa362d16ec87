"""For tests of code that uses this client: the API in memory, scripted replies, and a clock that
does not wait."""

from importlib import import_module
from pathlib import Path

from ._runtime.json_values import parse
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
]


def fake_server(
    base_url: str = "https://api.example.com/v1",
) -> FakeServer:
    """A server that answers every operation, to be given as `transport`; see `FakeServer`."""
    modules = [import_module(f".resources.{name}", __package__) for name in _OPERATIONS]
    examples = Path(__file__).with_name("examples.json").read_bytes()
    return FakeServer(modules, base_url, parse(examples))
