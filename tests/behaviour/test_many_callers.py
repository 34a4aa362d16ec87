"""A hundred callers through one client, all at once."""

from __future__ import annotations

import asyncio
import gc
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from oasmith.runtime import errors
from tests.behaviour import fault_server as faults
from tests.behaviour.calls import HastyClock
from tests.behaviour.fault_server import FaultServer, answering, message
from tests.behaviour.ledger import AsyncLedgerClient, LedgerClient

CALLERS, CALLS = 100, 5


def _outcomes_of_threads(server: FaultServer) -> Counter[str]:
    with LedgerClient(base_url=server.url, clock=HastyClock()) as client:

        def call(caller: int) -> list[str]:
            operation = (client.entries.look, client.entries.book)[caller % 2]
            outcomes = []
            for _ in range(CALLS):
                try:
                    outcomes.append(str(operation()))
                except errors.ClientError as error:
                    outcomes.append(type(error).__name__)
            return outcomes

        with ThreadPoolExecutor(CALLERS) as pool:
            return Counter(name for names in pool.map(call, range(CALLERS)) for name in names)


def _outcomes_of_tasks(server: FaultServer) -> Counter[str]:
    async def scenario() -> Counter[str]:
        async with AsyncLedgerClient(base_url=server.url, clock=HastyClock()) as client:

            async def call(caller: int) -> list[str]:
                operation = (client.entries.look, client.entries.book)[caller % 2]
                outcomes = []
                for _ in range(CALLS):
                    try:
                        outcomes.append(str(await operation()))
                    except errors.ClientError as error:
                        outcomes.append(type(error).__name__)
                return outcomes

            lists = await asyncio.gather(*map(call, range(CALLERS)))
            assert asyncio.all_tasks() == {asyncio.current_task()}
            return Counter(name for names in lists for name in names)

    return asyncio.run(scenario())


EVERY_SIDE = pytest.mark.parametrize(
    "outcomes", [_outcomes_of_threads, _outcomes_of_tasks], ids=["threads", "tasks"]
)


@EVERY_SIDE
def test_every_caller_is_served_and_no_connection_left(
    server: FaultServer, shown: list[str], outcomes: object
) -> None:
    assert callable(outcomes)
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        assert outcomes(server) == {"{}": CALLERS * CALLS}
        gc.collect()
    assert len(server.arrived) == CALLERS * CALLS
    assert server.drained()


@EVERY_SIDE
def test_faults_among_many_callers_hit_only_whom_they_hit(
    server: FaultServer, shown: list[str], outcomes: object
) -> None:
    assert callable(outcomes)
    breaks = [
        faults.resetting,
        faults.hanging_up,
        answering(message(body=b"{", length=99), keep=False),
    ]
    server.script = [*breaks, answering(message(429, headers={"Retry-After": "0"}))] * 2
    told = outcomes(server)
    lost = told["ConnectionLost"]
    assert told == Counter({"{}": CALLERS * CALLS - lost, "ConnectionLost": lost})
    assert lost <= 6
    # Every fault but those that were told has cost one request more.
    assert len(server.arrived) == CALLERS * CALLS + 8 - lost
    assert server.drained()
