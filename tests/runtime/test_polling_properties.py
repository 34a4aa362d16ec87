"""Whatever a server says: a wait ends as documented, in time, after a bounded number of looks."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.runtime import errors
from oasmith.runtime.http import Request, Response
from oasmith.runtime.polling import wait, wait_async
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.shop import GET_BATCH, GET_BATCH_POLLING, AsyncShopClient, Batch, ShopClient

ID = UUID(int=7)
STATUSES = ("pending", "brand-new", "completed", "failed")
FAULTS = ("429", "500", "404", "lost", "no JSON")
LONGEST = 20.0
"""Seconds that the slowest answer takes."""


class Server(FakeTransport):
    """Tells one of the `events` after another, each after some seconds; then nothing new."""

    def __init__(self, events: list[tuple[str, float]], clock: FakeClock) -> None:
        super().__init__()
        self.events = events
        self.clock = clock

    def send(self, request: Request) -> Response:
        self.requests.append(request)
        event, seconds = self.events.pop(0) if self.events else ("pending", 0.0)
        self.clock.now += min(seconds, request.timeout.read)
        if seconds > request.timeout.read:
            raise errors.ReadTimeout("silence")
        if event == "lost":
            raise errors.ConnectionLost("broken")
        if event == "no JSON":
            return reply(200, b"{", headers={"Content-Type": "application/json"})
        if event in FAULTS:
            return reply(int(event), {"message": "no"})
        return reply(200, {"batchId": str(ID), "status": event, "items": []})


class Own(Exception):
    """What the condition of a caller raises."""


def condition(kind: str) -> Callable[[Batch], bool] | None:
    def until(batch: Batch) -> bool:
        if kind == "raises":
            raise Own
        return batch.status == "brand-new"

    return None if kind == "none" else until


def blocking(server: Server, clock: FakeClock, retries: int, **settings: Any) -> Batch:
    client = ShopClient(transport=server, clock=clock, max_retries=retries)
    return wait(client.caller, GET_BATCH, {"batch_id": ID}, GET_BATCH_POLLING, **settings)


def awaiting(server: Server, clock: FakeClock, retries: int, **settings: Any) -> Batch:
    async def scenario() -> Batch:
        client = AsyncShopClient(transport=server, clock=clock, max_retries=retries)
        return await wait_async(
            client.caller, GET_BATCH, {"batch_id": ID}, GET_BATCH_POLLING, **settings
        )

    return asyncio.run(scenario())


SIDES = pytest.mark.parametrize("side", [blocking, awaiting])
seconds = st.sampled_from([0.0, 0.0, 0.5, 5.0, LONGEST])
events = st.lists(st.tuples(st.sampled_from((*STATUSES, *STATUSES, *FAULTS)), seconds), max_size=8)
timeouts = st.sampled_from([0.0, 0.1, 2.0, 7.0, 60.0, 600.0])
conditions = st.sampled_from(["none", "none", "brand-new", "raises"])


@SIDES
@settings(deadline=None)
@given(
    events=events,
    timeout=timeouts,
    until=conditions,
    chance=st.floats(0, 1, exclude_max=True),
    submitted=st.sampled_from([None, 0.0, 1.0, 100.0]),
    retries=st.sampled_from([0, 0, 3]),
)
def test_a_wait_ends_as_documented_and_in_time(
    side: Any,
    events: list[tuple[str, float]],
    timeout: float,
    until: str,
    chance: float,
    submitted: float | None,
    retries: int,
) -> None:
    clock = FakeClock(chance=chance)
    told = [event for event, _ in events]
    server = Server(events, clock)
    began = clock.now
    given = {"until": condition(until), "timeout": timeout}
    if submitted is not None:
        given["submitted"] = began - submitted
    try:
        batch = side(server, clock, retries, **given)
    except errors.BatchFailed as error:
        assert error.result.status == "failed"
    except errors.PollTimeout as error:
        assert error.resume_token
        assert clock.now - began <= timeout + LONGEST
    except (errors.ApiError, errors.TransportError, errors.DecodeError) as error:
        assert set(told) & set(FAULTS) or isinstance(error, errors.ReadTimeout)
        assert error.resume_token
    except Own:
        assert until == "raises"
    else:
        assert batch.status == ("completed" if until == "none" else "brand-new")
    assert clock.now - began <= timeout + LONGEST
    if not retries:
        _hold_pauses(clock, server, timeout, submitted)


def _hold_pauses(clock: FakeClock, server: Server, timeout: float, submitted: float | None) -> None:
    wanted = [min(30.0, 2 * 1.5**n) for n in range(len(clock.slept) + 1)]
    pauses = clock.slept
    if submitted is not None and pauses:  # what passed since the submission is no pause
        assert pauses[0] <= 2.4
        since = int(len(pauses) == len(server.requests))
        pauses, wanted = pauses[since:], wanted[1:]
    for pause, plain in zip(pauses, wanted, strict=False):
        assert 0.8 * plain - 1e-9 <= pause <= 1.2 * plain + 1e-9
    assert len(server.requests) <= 2 + timeout / 1.6


@SIDES
@settings(deadline=None)
@given(events=events, chance=st.floats(0, 1, exclude_max=True))
def test_waits_that_are_resumed_see_the_end_that_there_is(
    side: Any, events: list[tuple[str, float]], chance: float
) -> None:
    clock = FakeClock(chance=chance)
    server = Server([*events, ("completed", 0.0)], clock)
    finals = [event for event, seconds in server.events if event in ("completed", "failed")]
    outcome, rounds, token = "", 0, ""
    while not outcome:
        rounds += 1
        assert rounds <= 2 + len(events)
        try:
            if token:
                client = ShopClient(transport=server, clock=clock, max_retries=0)
                outcome = str(
                    client.shop.resume_wait_for_batch(resume_token=token, timeout=25).status
                )
            else:
                outcome = str(side(server, clock, 0, timeout=25.0).status)
        except errors.BatchFailed as error:
            outcome = error.result.status
        except errors.ClientError as error:
            token = json.loads(json.dumps(error.resume_token))
    assert outcome in finals
    assert {request.url for request in server.requests} == {
        f"https://api.example.com/v1/batches/{ID}"
    }


PROCESS = """
import sys
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.shop import ShopClient
batch = {"batchId": "00000000-0000-0000-0000-000000000007", "status": "completed", "items": []}
transport = FakeTransport([reply(200, batch)])
client = ShopClient(transport=transport, clock=FakeClock())
print(client.shop.resume_wait_for_batch(resume_token=sys.argv[1]).status, transport.requests[0].url)
"""


def test_a_wait_goes_on_in_another_process() -> None:
    clock = FakeClock()
    with pytest.raises(errors.PollTimeout) as caught:
        blocking(Server([], clock), clock, 0, timeout=5)
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", PROCESS, caught.value.resume_token],
        cwd=root,
        env={"PYTHONPATH": f"{root}:{root / 'generator'}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.split() == ["completed", f"https://api.example.com/v1/batches/{ID}"]


@pytest.mark.parametrize("token", ["", "x", '{"of":"GET /names","arguments":{}}', "[]"])
def test_a_token_of_something_else_is_refused(token: str) -> None:
    client = ShopClient(transport=FakeTransport(), clock=FakeClock())
    with pytest.raises(errors.RequestValidationError, match="resume_token: is"):
        client.shop.resume_wait_for_batch(resume_token=token)


def test_a_look_that_must_wait_for_the_quota_beyond_the_end_is_out_of_time() -> None:
    clock = FakeClock()
    server = Server([], clock)
    client = ShopClient(transport=server, clock=clock, max_retries=0)
    for _ in range(190):
        client.shop.get_batch(batch_id=ID)
    with pytest.raises(errors.PollTimeout):
        client.shop.wait_for_batch(batch_id=ID, timeout=10)
    assert len(server.requests) == 190
