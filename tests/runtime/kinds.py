"""Every transport, also over clients that are brought: what tests of transports go through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest

from oasmith.runtime.aiohttp_transport import AiohttpTransport
from oasmith.runtime.requests_transport import RequestsTransport
from oasmith.runtime.stdlib_transport import StdlibTransport
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport


class BroughtHttpx(HttpxTransport):
    """Over a client that is brought, which is closed with it for the sake of the tests."""

    def __init__(self, library: str) -> None:
        self.brought = import_module(library).Client()
        super().__init__(client=self.brought)

    def close(self) -> None:
        super().close()
        self.brought.close()


class BroughtAsyncHttpx(HttpxAsyncTransport):
    """The asynchronous twin of `BroughtHttpx`."""

    def __init__(self, library: str) -> None:
        self.brought = import_module(library).AsyncClient()
        super().__init__(client=self.brought)

    async def aclose(self) -> None:
        await super().aclose()
        await self.brought.aclose()


class BroughtRequests(RequestsTransport):
    """Over a session that is brought."""

    def __init__(self) -> None:
        self.brought = import_module("requests").Session()
        super().__init__(self.brought)

    def close(self) -> None:
        super().close()
        self.brought.close()


def _made(transport: Any, name: str) -> Any:
    """Over clients that a function makes, named like ``httpx.Client``."""
    library, _, kind = name.rpartition(".")
    return transport(client=lambda: getattr(import_module(library), kind)())


Kinds = dict[str, Callable[[], Any]]
BUILT_IN: Kinds = {"httpx2": HttpxTransport, "stdlib": StdlibTransport}
BUILT_IN_AWAITED: Kinds = {"httpx2-async": HttpxAsyncTransport, "aiohttp": AiohttpTransport}
PLAIN: Kinds = BUILT_IN | {"requests": RequestsTransport}
"""Those that read the environment by our rules."""
OWNED: Kinds = PLAIN | {
    "made httpx2": partial(_made, HttpxTransport, "httpx2.Client"),
    "made httpx": partial(_made, HttpxTransport, "httpx.Client"),
}
"""Those that have connections of their own in each process."""
OWNED_AWAITED: Kinds = BUILT_IN_AWAITED | {
    "made httpx2-async": partial(_made, HttpxAsyncTransport, "httpx2.AsyncClient"),
    "made httpx-async": partial(_made, HttpxAsyncTransport, "httpx.AsyncClient"),
}
BLOCKING: Kinds = OWNED | {
    "brought httpx2": partial(BroughtHttpx, "httpx2"),
    "brought httpx": partial(BroughtHttpx, "httpx"),
    "brought requests": BroughtRequests,
}
AWAITED: Kinds = OWNED_AWAITED | {
    "brought httpx2-async": partial(BroughtAsyncHttpx, "httpx2"),
    "brought httpx-async": partial(BroughtAsyncHttpx, "httpx"),
}
ALL: Kinds = BLOCKING | AWAITED
BROUGHT: Kinds = {name: kind for name, kind in ALL.items() if name.startswith("brought")}


_USUAL = {*PLAIN, *BUILT_IN_AWAITED, "brought httpx2", "brought httpx2-async"}
"""Those of the default suite; others share most of their code with them, and are for `make
sweeps`."""


def params(kinds: Kinds, without: Iterable[str] = ()) -> list[Any]:
    """The kinds as parameters of a test; those whose library is not installed say so."""
    return [_param(name) for name in kinds if name not in without]


def matrix(kinds: Kinds, names: Iterable[str], few: Iterable[str]) -> list[Any]:
    """The kinds with each of the names; those that only share code with others with a `few`."""
    own, few = {*PLAIN, *BUILT_IN_AWAITED}, {*few}
    return [
        pytest.param(*param.values, name, id=f"{name}-{param.id}", marks=param.marks)
        for kind, param in zip(kinds, params(kinds), strict=True)
        for name in names
        if kind in own or name in few
    ]


def present(kinds: Kinds) -> list[Callable[[], Any]]:
    """The kinds whose library is installed."""
    return [make for name, make in kinds.items() if not _missing(name)]


def _missing(name: str) -> str:
    """The library that the kind needs, if it is not installed."""
    library = name.rpartition(" ")[2].partition("-")[0]
    return "" if library == "stdlib" or find_spec(library) else library


def _param(name: str) -> Any:
    missing = _missing(name)
    marks = [pytest.mark.skip(f"{missing} is not installed: make setup")] if missing else []
    marks += [] if name in _USUAL else [pytest.mark.sweep]
    return pytest.param(ALL[name], id=name.replace(" ", "-"), marks=marks)


def kind_of(transport: object) -> str:
    """The library that sends, like ``httpx2`` or ``aiohttp``."""
    roots = {AiohttpTransport: "aiohttp", StdlibTransport: "stdlib", RequestsTransport: "requests"}
    return next((name for kind, name in roots.items() if isinstance(transport, kind)), "httpx")


def is_blocking(transport: object) -> bool:
    return hasattr(transport, "send")
