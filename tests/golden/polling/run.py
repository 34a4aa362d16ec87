"""Waiting looks again until the status is final; unknown values keep it waiting."""

import pytest
from sample import BatchFailed, PollTimeout, SampleClient
from sample.testing import FakeClock, FakeTransport, reply


def client_for(*states: str) -> SampleClient:
    replies = [reply(200, {"state": state}) for state in states]
    return SampleClient(transport=FakeTransport(replies), clock=FakeClock())


assert client_for("queued", "paused", "done").batches.wait_for_batch(id=1).state == "done"
with pytest.raises(BatchFailed) as failed:
    client_for("running", "cancelled").batches.wait_for_batch(id=1)
assert failed.value.result.state == "cancelled"
with pytest.raises(PollTimeout):
    client_for("running").batches.wait_for_batch(id=1, timeout=1)

# The caller's own condition decides instead of the declared success; a declared failure still raises.
client = client_for("queued", "running", "done")
assert (
    client.batches.wait_for_batch(id=1, wait_until=lambda b: b.state == "running").state
    == "running"
)
with pytest.raises(BatchFailed):
    client_for("failed").batches.wait_for_batch(id=1, wait_until=lambda b: False)
