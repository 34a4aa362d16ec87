"""A submission follows the link of its response: wait at once, later, or in another process."""

import asyncio
from datetime import date
from uuid import UUID

import pytest
from sample import (
    AsyncSampleClient,
    BatchFailed,
    PollTimeout,
    RequestValidationError,
    SampleClient,
)
from sample.models import ImportSource, Job, Receipt
from sample.testing import FakeClock, FakeTransport, reply

ID = UUID(int=7)
ERP = ImportSource(name="erp")
RECEIPT = reply(202, {"job": {"id": str(ID)}})


def states(*names):
    return [reply(200, {"state": name}) for name in names]


clock, transport = FakeClock(), FakeTransport([RECEIPT, *states("queued", "done")])
client = SampleClient(transport=transport, clock=clock)
submission = client.imports.submit_import(shop="s", day=date(2026, 1, 31), skus=["A-1"], source=ERP)
assert isinstance(submission.result, Receipt)
assert submission.wait() == Job(state="done")
assert clock.slept == [2, 3]
assert [request.url.removeprefix("https://api.example.com") for request in transport.requests] == [
    "/shops/s/imports?day=2026-01-31",
    *[f"/shops/s/jobs/{ID}?day=2026-01-31&source=erp&verbose=true"] * 2,
]

# Time that passed since the submission counts; the wait goes on in another process.
transport.replies = [RECEIPT, *states("queued")]
submission = client.imports.submit_import(shop="s", day=date(2026, 1, 31), skus=[])
clock.now += 10
clock.slept.clear()
with pytest.raises(PollTimeout) as late:
    submission.wait(timeout=2)
assert clock.slept == []
assert late.value.resume_token == submission.resume_token
transport.replies = states("failed")
with pytest.raises(BatchFailed):
    client.jobs.resume_wait_for_job(resume_token=submission.resume_token)
assert {request.url.partition("/jobs/")[2] for request in transport.requests[-1:]} == {
    f"{ID}?day=2026-01-31&verbose=true"
}

# Where nobody says what is final, the caller does; a receipt without id is told when waiting.
transport.replies = [reply(202, {"id": "i"}), *states("a", "b")]
begun = client.bulk.begin_import()
with pytest.raises(RequestValidationError, match="wait_until: missing"):
    begun.wait()
assert begun.wait(wait_until=lambda job: job.state == "b").state == "b"
transport.replies = [reply(202, {})]
with pytest.raises(RequestValidationError, match="id: missing"):
    client.bulk.begin_import().wait(wait_until=lambda job: True)


async def again() -> None:
    transport.replies = [RECEIPT, *states("done")]
    async with AsyncSampleClient(transport=transport, clock=clock) as other:
        submission = await other.imports.submit_import("s", skus=["A-1"])
        assert (await submission.wait()).state == "done"


asyncio.run(again())
