"""Calls of a generated package that take three attempts, on loopback or under a mock."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

from mircate import AsyncMircateClient, HttpxAsyncTransport, HttpxTransport, MircateClient
from mircate.models import BatchStatus
from mircate.testing import FakeClock
from oasmith.assets import runtime_root
from tests.behaviour.vendors import Mircate, answer

URL = "https://api.example.com"
PATH = "/CALL/MerchantImportJob/checkBatchStatus/b-1"
STATUS = {"successCount": 3}


def carried(module: str) -> Any:
    """A module of the runtime as packages carry it that were told to (`transports`)."""
    name = f"mircate._runtime.{module}"
    if name not in sys.modules:
        spec = spec_from_file_location(name, runtime_root() / f"{module}.py")
        assert spec is not None and spec.loader is not None
        sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@contextmanager
def failing_twice() -> Iterator[str]:
    """The URL of a vendor that answers the third attempt of each call."""
    with Mircate().serving() as vendor:
        busy = answer({}, 503, Retry_After="0")
        vendor.answers(busy, busy, answer(STATUS))
        yield vendor.url
        assert vendor.breaches == []
        assert len(vendor.seen) == 3


def over_transport(transport: Any, url: str = URL) -> BatchStatus:
    """What a blocking client gets through the transport, which is closed."""
    try:
        with MircateClient(
            api_key="your-api-key", base_url=url, transport=transport, clock=FakeClock()
        ) as client:
            return client.product_supplier.check_batch_status(batch_id="b-1")
    finally:
        transport.close()


def over(client: Any, url: str = URL) -> BatchStatus:
    """What it gets over a `Client`; None for connections of the transport's own."""
    with client or nullcontext():
        return over_transport(HttpxTransport(client=client), url)


def over_session(session: Any, url: str = URL) -> BatchStatus:
    """What it gets over a `requests.Session`."""
    with session:
        return over_transport(carried("requests_transport").RequestsTransport(session), url)


def awaited(transport: Any, url: str = URL, closed: Any = None) -> BatchStatus:
    """What an asynchronous client gets through the transport, which is closed, as is `closed`."""

    async def called() -> BatchStatus:
        async with (
            AsyncMircateClient(
                api_key="your-api-key", base_url=url, transport=transport, clock=FakeClock()
            ) as client,
            closed or nullcontext(),
        ):
            status = await client.product_supplier.check_batch_status(batch_id="b-1")
        await transport.aclose()
        return status

    return asyncio.run(called())


def aover(client: Any, url: str = URL) -> BatchStatus:
    """What it gets over an `AsyncClient`; None for connections of the transport's own."""
    return awaited(HttpxAsyncTransport(client=client), url, client)
