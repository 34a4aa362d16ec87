"""The transports that a package can have: one row for each, with its classes, library and options.

Everything that depends on a transport is read from this table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from oasmith.options import TransportName
from oasmith.values import dataclass
from oasmith.views.flavours import FLAVOURS, Flavour


@dataclass(frozen=True, slots=True)
class TransportRow:
    """A transport of the runtime: its classes by prefix of the client, the library that it needs,
    and the options of its classes."""

    classes: dict[str, str]
    requires: str
    options: str


_POOL = "`ssl_context=`, `max_connections=`, `keepalive_expiry=`, `proxy=`"
BUNDLED: Final[dict[TransportName, TransportRow]] = {
    "httpx2": TransportRow(
        {"": "HttpxTransport", "Async": "HttpxAsyncTransport"},
        "httpx2",
        "`ssl_context=`, `limits=`, `proxy=`, `http2=`, or a `client=` of your own, of `httpx2` or "
        "`httpx`",
    ),
    "stdlib": TransportRow({"": "StdlibTransport"}, "", _POOL),
    "aiohttp": TransportRow({"Async": "AiohttpTransport"}, "aiohttp", _POOL),
    "requests": TransportRow(
        {"": "RequestsTransport"},
        "requests",
        "`proxy=`, or a `session=` of your own",
    ),
}


def default_transport(names: Sequence[TransportName], flavour: Flavour) -> TransportRow | None:
    """The first transport that the client of the flavour can use; None if there is none."""
    return next((BUNDLED[n] for n in names if flavour.prefix in BUNDLED[n].classes), None)


def transport_classes(names: Sequence[TransportName]) -> list[str]:
    """The classes of these transports."""
    return [each for name in names for each in BUNDLED[name].classes.values()]


def requirements(names: Sequence[TransportName]) -> str:
    """The libraries that a package needs beside Python, as the end of a sentence."""
    found = [default_transport(names, flavour) for flavour in FLAVOURS]
    needed = [each.requires if each else "" for each in found]
    if needed[0] == needed[1]:
        return f"and `{needed[0]}`" if needed[0] else "and nothing else"
    kinds = ("the blocking client", "the asynchronous client")
    return "and " + ", ".join(
        f"`{library}` for {kind}" for library, kind in zip(needed, kinds, strict=True) if library
    )
