from __future__ import annotations

import asyncio
import pickle
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Request, Response
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.polling import poll_token, resumed, wait
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import GET_BATCH, GET_BATCH_POLLING, AsyncShopClient, ShopClient

ID = UUID(int=7)


def _batch(status: str, items: list[Any] | None = None) -> Response:
    return reply(200, {"batchId": str(ID), "status": status, "items": items or []})


def _client(*replies: Reply, chance: float = 0.5) -> tuple[ShopClient, FakeClock]:
    clock = FakeClock(chance=chance)
    return ShopClient(transport=FakeTransport(replies), clock=clock, max_retries=0), clock


def test_the_first_look_is_at_once() -> None:
    client, clock = _client(_batch("completed"))
    assert client.shop.wait_for_batch(batch_id=ID).status == "completed"
    assert clock.slept == []


def test_looks_become_rarer_up_to_thirty_seconds() -> None:
    client, clock = _client(*[_batch("pending")] * 9, _batch("completed"))
    client.shop.wait_for_batch(batch_id=ID)
    assert clock.slept == [2, 3, 4.5, 6.75, 10.125, 15.1875, 22.78125, 30, 30]


@pytest.mark.parametrize(("chance", "first"), [(0.0, 1.6), (1.0, 2.4)])
def test_waiters_spread_by_a_fifth(chance: float, first: float) -> None:
    client, clock = _client(_batch("pending"), _batch("completed"), chance=chance)
    client.shop.wait_for_batch(batch_id=ID)
    assert clock.slept == [pytest.approx(first)]


def test_a_status_nobody_declared_keeps_the_wait_going() -> None:
    client, _ = _client(_batch("brand-new"), _batch("completed"))
    assert client.shop.wait_for_batch(batch_id=ID).status == "completed"


def test_an_answer_without_a_body_keeps_the_wait_going() -> None:
    client, _ = _client(reply(204), reply(200), _batch("completed"))
    assert client.shop.wait_for_batch(batch_id=ID).status == "completed"


def test_a_failed_batch_is_an_error_that_carries_the_result() -> None:
    client, _ = _client(_batch("pending"), _batch("failed"))
    with pytest.raises(errors.BatchFailed, match=r"ended as failed \(shop.get_batch\)") as caught:
        client.shop.wait_for_batch(batch_id=ID)
    assert caught.value.result.batch_id == ID
    assert pickle.loads(pickle.dumps(caught.value)).result == caught.value.result


def test_time_is_up_before_a_look_that_would_come_too_late() -> None:
    client, clock = _client(*[_batch("pending")] * 3)
    with pytest.raises(errors.PollTimeout) as caught:
        client.shop.wait_for_batch(batch_id=ID, timeout=6)
    assert clock.slept == [2, 3]
    client, clock = _client(_batch("completed"))
    resumed = client.shop.resume_wait_for_batch(resume_token=caught.value.resume_token)
    assert (resumed.batch_id, clock.slept) == (ID, [])
    assert caught.value.result.status == "pending"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("pending", "it is still 'pending'"),
        ("queued\x1b", r"its status is 'queued\x1b', which is not declared"),
        ("completed", "its status is 'completed'"),
    ],
)
def test_a_wait_that_was_too_short_says_how_far_the_work_is(status: str, said: str) -> None:
    client, _ = _client(_batch(status))
    with pytest.raises(errors.PollTimeout) as caught:
        arguments = {"batch_id": ID}
        wait(
            client.caller,
            GET_BATCH,
            arguments,
            GET_BATCH_POLLING,
            timeout=1,
            until=lambda batch: False,
        )
    assert str(caught.value) == f"not final after 1 s: {said} (shop.get_batch)"
    assert pickle.loads(pickle.dumps(caught.value)).result == caught.value.result


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (reply(204), ""),
        (reply(200, {"batchId": str(ID), "items": []}), ": nothing says how far it is"),
    ],
)
def test_a_wait_whose_answers_had_no_status_says_so(answer: Response, said: str) -> None:
    client, _ = _client(answer)
    with pytest.raises(errors.PollTimeout) as caught:
        client.shop.wait_for_batch(batch_id=ID, timeout=1)
    assert str(caught.value) == f"not final after 1 s{said} (shop.get_batch)"


def test_a_look_that_hangs_does_not_outlast_the_wait() -> None:
    def hang(request: Request) -> Response:
        clock.now += request.timeout.read
        raise errors.ReadTimeout("silence")

    client, clock = _client(_batch("pending"), hang)
    started = clock.now
    with pytest.raises(errors.PollTimeout):
        client.shop.wait_for_batch(batch_id=ID, timeout=5)
    assert clock.now - started == 5


def test_an_error_of_a_single_look_ends_the_wait() -> None:
    client, _ = _client(_batch("pending"), reply(404, {"message": "gone"}))
    with pytest.raises(errors.NotFoundError):
        client.shop.wait_for_batch(batch_id=ID)


def test_the_asynchronous_wait_does_the_same() -> None:
    async def scenario() -> None:
        clock = FakeClock()
        replies = [_batch("pending"), _batch("completed"), _batch("pending"), _batch("failed")]
        client = AsyncShopClient(
            transport=FakeTransport([*replies, _batch("pending")]), clock=clock
        )
        assert (await client.shop.wait_for_batch(batch_id=ID)).status == "completed"
        with pytest.raises(errors.BatchFailed):
            await client.shop.wait_for_batch(batch_id=ID)
        with pytest.raises(errors.PollTimeout):
            await client.shop.wait_for_batch(batch_id=ID, timeout=1)
        assert clock.slept == [2, 2]

    asyncio.run(scenario())


def _before() -> Operation[Any]:
    parameters = (
        Parameter("store", "storeId", "path", required=True),
        Parameter("id", "id", "path", required=True),
        Parameter("kind", "kind", "query"),
    )
    return Operation(name="x.get", method="GET", path="/s/{storeId}/{id}", parameters=parameters)


def test_a_token_outlives_new_names_of_arguments_and_of_what_stands_in_a_path() -> None:
    given = {"store": "a", "id": "b", "kind": "c"}
    token = poll_token(_before(), given)
    after: Operation[Any] = Operation(
        name="stores.read",
        method="GET",
        path="/s/{id}/{entry}",
        parameters=(
            Parameter("kinds", "kind", "query"),
            Parameter("entry_id", "entry", "path", required=True),
            Parameter("id", "id", "path", required=True),
            Parameter("more", "more", "query"),
        ),
    )
    assert resumed(after, token) == {"kinds": "c", "entry_id": "b", "id": "a"}
    assert resumed(_before(), token) == given


@pytest.mark.parametrize("gone", ["id", "kind"])
def test_a_token_with_what_the_operation_no_longer_takes_says_so(gone: str) -> None:
    token = poll_token(_before(), {"store": "a", "id": "b", "kind": "c"})
    kept = tuple(p for p in _before().parameters if p.argument != gone)
    with pytest.raises(errors.RequestValidationError, match="does not take now: start anew"):
        resumed(replace(_before(), parameters=kept), token)


@pytest.mark.parametrize("path", ["/s/{storeId}", "/t/{storeId}/{id}", "/s/{storeId}/x"])
def test_a_token_of_another_path_is_of_something_else(path: str) -> None:
    token = poll_token(_before(), {"store": "a", "id": "b"})
    with pytest.raises(errors.RequestValidationError, match="is of something else"):
        resumed(replace(_before(), path=path, parameters=()), token)
