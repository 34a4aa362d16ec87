"""The life of a client: context managers, closing, options that share connections."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any

import pytest

from tests.behaviour.operations import OPERATIONS, Operation
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import Vendor, answer

ONE_EACH = (OPERATIONS[0], OPERATIONS[4], OPERATIONS[5])


@pytest.fixture(params=ONE_EACH, ids=lambda operation: operation.vendor)
def operation(request: pytest.FixtureRequest) -> Operation:
    chosen: Operation = request.param
    return chosen


@pytest.fixture
def vendor(operation: Operation, request: pytest.FixtureRequest) -> Vendor:
    chosen: Vendor = request.getfixturevalue(operation.vendor)
    return chosen


def _is_closed(side: Sync, vendor: Vendor, client: Any, operation: Operation) -> bool:
    with pytest.raises(import_module(vendor.package).ClientError, match="the client is closed"):
        side.run(operation.call(client))
    return True


def test_a_context_manager_closes_the_client(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(answer(operation.full))
    client = side.client(vendor)
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        assert side.use(client, operation.call).to_dict() == operation.full
    assert _is_closed(side, vendor, client, operation)


def test_closing_twice_or_unused_does_no_harm(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    client = side.client(vendor)
    side.close(client)
    side.close(client)
    assert _is_closed(side, vendor, client, operation)


def test_other_options_share_the_connections(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(answer(operation.error, 503), answer(operation.full))
    client = side.client(vendor)
    impatient = client.with_options(max_retries=0)
    assert type(impatient) is type(client)
    with pytest.raises(import_module(vendor.package).ServerError) as caught:
        side.run(operation.call(impatient))
    assert caught.value.attempts == 1
    side.close(impatient)
    assert side.run(operation.call(client)).to_dict() == operation.full
    side.close(client)
    assert _is_closed(side, vendor, impatient, operation)


def test_a_total_that_is_used_up_ends_the_retries(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(*[answer(operation.error, 503)] * 2)
    with pytest.raises(import_module(vendor.package).ServerError) as caught:
        side.run(operation.call(side.client(vendor, timeout=0.6)))
    assert (caught.value.attempts, vendor.clock.slept) == (2, [0.25])


def test_a_transport_that_is_passed_in_stays_open(vendor: Vendor, operation: Operation) -> None:
    testing = import_module(f"{vendor.package}.testing")
    package = import_module(vendor.package)
    transport = testing.FakeTransport([testing.reply(200, operation.full)])
    arguments = {**vendor.credentials, "base_url": vendor.url, "transport": transport}
    with getattr(package, vendor.client)(**arguments) as client:
        assert operation.call(client).to_dict() == operation.full
    assert not transport.closed
    assert transport.requests[0].url.startswith(vendor.url + operation.path)
