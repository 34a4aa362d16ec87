"""The two sides of every package: one way to drive blocking and asynchronous clients."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterable, Coroutine
from importlib import import_module
from typing import Any, ClassVar

import httpx2

from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.behaviour.vendors import Vendor


class Sync:
    """The blocking clients."""

    prefix: ClassVar[str] = ""

    def __init__(self) -> None:
        self._clients: list[Any] = []

    def client(self, vendor: Vendor, **options: Any) -> Any:
        """A client of the vendor, on its clock; closed at the end of the test."""
        kind = getattr(import_module(vendor.package), self.prefix + vendor.client)
        defaults = {"base_url": vendor.url, "clock": vendor.clock, **vendor.credentials}
        client = kind(**{**defaults, **options})
        self._clients.append(client)
        return client

    def run(self, result: Any) -> Any:
        """What a call gives, in the end."""
        return result

    def items(self, iterable: Any) -> list[Any]:
        """All items of a pager."""
        return list(iterable)

    def gather(self, iterable: Any, into: list[Any], at_most: int = 1_000) -> None:
        """Append items one by one, so that those before an error are there."""
        for item in iterable:
            into.append(item)
            if len(into) == at_most:
                return

    def close(self, client: Any) -> None:
        """Close one client."""
        client.close()

    def use(self, client: Any, call: Any) -> Any:
        """What `call` gives with the client as a context manager."""
        with client as entered:
            return call(entered)

    def finish(self) -> None:
        """Close everything."""
        for client in self._clients:
            self.close(client)


class Brought(Sync):
    """The blocking clients over a client of httpx2 that is brought, which logs no URLs."""

    def __init__(self) -> None:
        super().__init__()
        self._logger = logging.getLogger("httpx2")
        self._logger.setLevel(logging.WARNING)
        self._brought = self.made()

    def made(self) -> tuple[Any, Any]:
        """What is brought, and the transport over it."""
        client = httpx2.Client()
        return client, HttpxTransport(client=client)

    def client(self, vendor: Vendor, **options: Any) -> Any:
        return super().client(vendor, **{"transport": self._brought[1], **options})

    def finish(self) -> None:
        super().finish()
        self._logger.setLevel(logging.NOTSET)
        self._brought[0].close()


class Async(Sync):
    """The asynchronous clients, all on one event loop."""

    prefix = "Async"

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()

    def run(self, result: Coroutine[Any, Any, Any]) -> Any:
        return self._runner.run(result)

    def items(self, iterable: AsyncIterable[Any]) -> list[Any]:
        async def listed() -> list[Any]:
            return [item async for item in iterable]

        found: list[Any] = self.run(listed())
        return found

    def gather(self, iterable: AsyncIterable[Any], into: list[Any], at_most: int = 1_000) -> None:
        async def gathered() -> None:
            async for item in iterable:
                into.append(item)
                if len(into) == at_most:
                    return

        self.run(gathered())

    def close(self, client: Any) -> None:
        self.run(client.aclose())

    def use(self, client: Any, call: Any) -> Any:
        async def used() -> Any:
            async with client as entered:
                return await call(entered)

        return self.run(used())

    def finish(self) -> None:
        super().finish()
        self._runner.close()


class BroughtAsync(Async, Brought):
    """The asynchronous clients over a client that is brought."""

    def made(self) -> tuple[Any, Any]:
        client = httpx2.AsyncClient()
        return client, HttpxAsyncTransport(client=client)

    def finish(self) -> None:
        for client in self._clients:
            self.close(client)
        self._logger.setLevel(logging.NOTSET)
        self.run(self._brought[0].aclose())
        self._runner.close()
