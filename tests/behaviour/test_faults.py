"""Broken connections, overload and outages: what is tried again, how long, and how it ends."""

from __future__ import annotations

import socket
from importlib import import_module
from typing import Any

import pytest

from tests.behaviour.operations import OPERATIONS, PRODUCTS, Operation
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import Vendor, answer, cut_short

GET_PRODUCTS = OPERATIONS[0]
PAUSES = [0.25, 0.5, 1.0]
"""Half of 0.5 s, 1 s and 2 s, since chance is one half on the fake clock."""


@pytest.fixture(params=OPERATIONS, ids=lambda operation: operation.name)
def operation(request: pytest.FixtureRequest) -> Operation:
    chosen: Operation = request.param
    return chosen


@pytest.fixture
def vendor(operation: Operation, request: pytest.FixtureRequest) -> Vendor:
    chosen: Vendor = request.getfixturevalue(operation.vendor)
    return chosen


def _failure(side: Sync, client: Any, operation: Operation) -> Any:
    with pytest.raises(import_module(type(client).__module__.partition(".")[0]).ClientError) as e:
        side.run(operation.call(client))
    return e.value


def test_a_connection_closed_mid_body_is_tried_again(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(cut_short(operation.full), answer(operation.full))
    assert side.run(operation.call(side.client(vendor))).to_dict() == operation.full
    assert vendor.clock.slept == PAUSES[:1]


def test_a_connection_that_always_closes_mid_body_is_lost(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(*[cut_short(operation.full)] * 4)
    error = _failure(side, side.client(vendor), operation)
    package = import_module(vendor.package)
    assert type(error) is package.ConnectionLost
    assert isinstance(error, package.TransportError)
    assert (error.operation, error.attempts, vendor.clock.slept) == (operation.name, 4, PAUSES)
    assert str(error).endswith(
        f": the server closed the connection too early ({operation.name}, while exchanging, "
        "attempt 4 of 4, 1.8 s)"
    )
    host, _, port = vendor.url.removeprefix("http://").partition("/")[0].partition(":")
    assert (error.host, str(error.port)) == (host, port)


def test_a_refused_connection_is_tried_again_and_told(side: Sync, about_you: Vendor) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        error = _failure(side, side.client(about_you, base_url=url), GET_PRODUCTS)
    assert (type(error).__name__, error.attempts) == ("ConnectError", 4)
    assert about_you.clock.slept == PAUSES


def test_an_outage_is_tried_again_until_it_is_over(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    down = [answer(operation.error, status) for status in (500, 502, 503)]
    vendor.answers(*down, answer(operation.full))
    assert side.run(operation.call(side.client(vendor))).to_dict() == operation.full
    assert vendor.clock.slept == PAUSES


def test_a_lasting_outage_is_a_server_error(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(*[answer(operation.error, 500)] * 4)
    error = _failure(side, side.client(vendor), operation)
    assert (type(error).__name__, error.status, error.attempts) == ("ServerError", 500, 4)
    assert ": 500 Internal Server Error: " in str(error)
    assert str(error).endswith(f" ({operation.name}, attempt 4 of 4, 1.8 s)")


def test_an_outage_is_not_multiplied_by_many_callers(side: Sync, mircate: Vendor) -> None:
    client, calls = side.client(mircate), 20
    mircate.answers(*[answer({}, 503)] * 4 * calls)
    for _ in range(calls):
        _failure(side, client, OPERATIONS[5])
    assert calls < len(mircate.seen) <= calls + 10 + calls * 0.2


def test_overload_is_waited_out_for_as_long_as_the_vendor_says(
    side: Sync, vendor: Vendor, operation: Operation
) -> None:
    vendor.answers(answer(operation.error, 429, Retry_After="7"), answer(operation.full))
    assert side.run(operation.call(side.client(vendor))).to_dict() == operation.full
    assert sum(vendor.clock.slept) == 7


def test_overload_that_lasts_too_long_is_told_at_once(side: Sync, about_you: Vendor) -> None:
    about_you.answers(answer({"message": "slow down"}, 429, Retry_After="121"))
    error = _failure(side, side.client(about_you), GET_PRODUCTS)
    assert (type(error).__name__, error.attempts) == ("RateLimitError", 1)
    assert error.headers["retry-after"] == "121"
    assert about_you.clock.slept == []


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_fault_of_the_caller_is_not_tried_again(
    side: Sync, about_you: Vendor, status: int
) -> None:
    about_you.answers(answer({"message": "no"}, status))
    assert _failure(side, side.client(about_you), GET_PRODUCTS).attempts == 1


def test_a_redirect_is_not_followed_with_the_key(
    side: Sync, about_you: Vendor, mircate: Vendor
) -> None:
    about_you.answers(answer({}, 302, Location=mircate.url))
    error = _failure(side, side.client(about_you), GET_PRODUCTS)
    assert (error.status, mircate.seen) == (302, [])


def test_the_declared_quota_is_kept_to_without_being_told(side: Sync, about_you: Vendor) -> None:
    client, allowed = side.client(about_you), 190
    about_you.answers(*[answer(PRODUCTS)] * (allowed + 1))
    for _ in range(allowed):
        side.run(GET_PRODUCTS.call(client))
    assert about_you.clock.slept == []
    side.run(GET_PRODUCTS.call(client))
    assert sum(about_you.clock.slept) == pytest.approx(60)
