"""Every vendor serving on loopback, both sides of its client, and a server of faults."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.behaviour import ledger
from tests.behaviour.calls import Calls
from tests.behaviour.fault_server import FaultServer
from tests.behaviour.sides import Async, Sync
from tests.behaviour.vendors import AboutYou, MicrosoftContent, Mircate, Vendor


@pytest.fixture
def served() -> Iterator[list[Vendor]]:
    """The vendors that a test uses; at its end, none may have been sent what it forbids."""
    vendors: list[Vendor] = []
    yield vendors
    assert [breach for vendor in vendors for breach in vendor.breaches] == []


@pytest.fixture
def about_you(served: list[Vendor]) -> Iterator[Vendor]:
    with AboutYou("/seller").serving() as vendor:
        served.append(vendor)
        yield vendor


@pytest.fixture
def microsoft(served: list[Vendor]) -> Iterator[Vendor]:
    with MicrosoftContent("/v9.1/bmc").serving() as vendor:
        served.append(vendor)
        yield vendor


@pytest.fixture
def mircate(served: list[Vendor]) -> Iterator[Vendor]:
    with Mircate().serving() as vendor:
        served.append(vendor)
        yield vendor


@pytest.fixture(params=[Sync, Async], ids=["sync", "async"])
def side(request: pytest.FixtureRequest) -> Iterator[Sync]:
    """Blocking or asynchronous; everything opened is closed at the end."""
    chosen: Sync = request.param()
    yield chosen
    chosen.finish()


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer().serving() as serving:
        yield serving


@pytest.fixture
def shown(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Texts that a test saw; at its end, none of them and no log record may show a secret."""
    texts: list[str] = []
    caplog.set_level(logging.DEBUG)
    yield texts
    records = caplog.get_records("call")
    texts += [f"{record.name} {record.getMessage()} {vars(record)}" for record in records]
    assert [text for text in texts if any(mark in text for mark in ledger.TELLTALES)] == []


@pytest.fixture
def calls(side: Sync, server: FaultServer, shown: list[str]) -> Calls:
    return Calls(side, server, shown)
