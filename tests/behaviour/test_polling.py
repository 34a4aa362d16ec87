"""Batches that are waited for: pending, completed, failed, and never."""

from __future__ import annotations

from typing import Any

import pytest

import aboutyou
from tests.behaviour.operations import OPERATIONS, PRODUCTS, Operation
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import BATCH_ID, Answer, Vendor, answer

WAITS = [
    pytest.param(operation, f"wait_for_{operation.name.partition('.get_')[2]}", id=operation.name)
    for operation in OPERATIONS
    if operation.vendor == "about_you"
]


def _status(operation: Operation, status: str) -> Answer:
    return answer({**operation.full, "status": status})


def _wait(side: Sync, vendor: Vendor, name: str, **options: Any) -> Any:
    waiting = getattr(side.client(vendor).results, name)
    return side.run(waiting(batch_request_id=BATCH_ID, **options))


@pytest.mark.parametrize(("operation", "wait"), WAITS)
def test_a_pending_batch_is_waited_for_until_it_completes(
    side: Sync, about_you: Vendor, operation: Operation, wait: str
) -> None:
    states = ("pending", "processing", "retry", "never seen before", "completed")
    about_you.answers(*[_status(operation, status) for status in states])
    result = _wait(side, about_you, wait)
    assert result.status == "completed"
    assert result.to_dict() == operation.full
    assert about_you.clock.slept == [2, 3, 4.5, 6.75]
    assert {seen.path for seen in about_you.seen} == {"/seller" + operation.path}


@pytest.mark.parametrize(("operation", "wait"), WAITS)
def test_a_batch_that_failed_is_an_error_with_the_whole_result(
    side: Sync, about_you: Vendor, operation: Operation, wait: str
) -> None:
    about_you.answers(_status(operation, "pending"), _status(operation, "failed"))
    with pytest.raises(
        aboutyou.BatchFailed, match=rf"ended as failed \({operation.name}\)"
    ) as caught:
        _wait(side, about_you, wait)
    assert caught.value.result.to_dict() == {**operation.full, "status": "failed"}


def test_a_batch_that_completed_with_failed_items_is_a_result(
    side: Sync, about_you: Vendor
) -> None:
    about_you.answers(answer(PRODUCTS))
    result = _wait(side, about_you, "wait_for_product_batch_results")
    assert [item.success for item in result.items] == [True, False]
    assert about_you.clock.slept == []


@pytest.mark.parametrize(("operation", "wait"), WAITS)
def test_a_wait_that_takes_too_long_can_be_taken_up_again(
    side: Sync, about_you: Vendor, operation: Operation, wait: str
) -> None:
    about_you.answers(*[_status(operation, "processing")] * 3, answer(operation.full))
    with pytest.raises(aboutyou.PollTimeout) as caught:
        _wait(side, about_you, wait, timeout=6)
    assert caught.value.result.status == "processing"
    assert caught.value.operation == operation.name
    resuming = getattr(side.client(about_you).results, f"resume_{wait}")
    token = caught.value.resume_token
    assert side.run(resuming(resume_token=token)).status == "completed"
    assert len({seen.query["batch_request_id"] for seen in about_you.seen}) == 1


def test_an_error_while_waiting_is_that_of_the_call(side: Sync, about_you: Vendor) -> None:
    about_you.answers(_status(OPERATIONS[0], "pending"), answer({"message": "gone"}, 404))
    with pytest.raises(aboutyou.NotFoundError) as caught:
        _wait(side, about_you, "wait_for_product_batch_results")
    body: Any = caught.value.body
    assert body.message == "gone"


def test_an_outage_while_waiting_is_survived(side: Sync, about_you: Vendor) -> None:
    pending = _status(OPERATIONS[0], "pending")
    about_you.answers(pending, answer({"message": "down"}, 503), answer(PRODUCTS))
    assert _wait(side, about_you, "wait_for_product_batch_results").status == "completed"


def test_the_callers_condition_decides_where_no_status_is_documented(
    side: Sync, mircate: Vendor
) -> None:
    states = [{"batchStatus": "any", "successCount": count} for count in (0, 1, 2)]
    mircate.answers(*map(answer, states))
    waiting = side.client(mircate).product_supplier.wait_for_batch_status
    result = side.run(waiting(batch_id="b-1", wait_until=lambda found: found.success_count == 2))
    assert result.to_dict() == states[-1]
    assert mircate.clock.slept == [2, 3]
    assert len(mircate.seen) == 3


def test_the_callers_condition_replaces_success_but_not_failure(
    side: Sync, about_you: Vendor
) -> None:
    operation = next(o for o in OPERATIONS if o.vendor == "about_you")
    name = f"wait_for_{operation.name.partition('.get_')[2]}"
    about_you.answers(_status(operation, "completed"), _status(operation, "failed"))
    with pytest.raises(aboutyou.BatchFailed):
        _wait(side, about_you, name, wait_until=lambda result: False)
    about_you.answers(_status(operation, "pending"))
    result = _wait(side, about_you, name, wait_until=lambda result: result.status == "pending")
    assert result.status == "pending"
