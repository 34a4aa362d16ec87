"""Every vendor serving on loopback, and both sides of its client."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

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
