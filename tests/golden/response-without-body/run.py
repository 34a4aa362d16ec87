"""Where no body came, the result is None: that is a departure where one is documented alone."""

import pytest
from sample import ApiError, SampleClient
from sample.models import Job
from sample.testing import FakeTransport, fake_server, reply

transport = FakeTransport(
    [reply(200), reply(404), reply(204), reply(200), reply(204), reply(200, {"name": "a"})]
)
with SampleClient(transport=transport, max_retries=0) as client:
    assert client.jobs.head_jobs() is None
    with pytest.raises(ApiError) as failed:
        client.jobs.head_jobs()
    assert failed.value.body is None
    assert not client.drift
    assert client.jobs.get_job() is None
    assert client.jobs.get_job() is None
    assert [(str(drift), times) for drift, times in client.drift.items()] == [
        ("jobs.get_job (204): unknown status: got 204", 1),
        ("jobs.get_job (204): missing: expected a body, got nothing", 1),
        ("jobs.get_job: missing: expected a body, got nothing", 1),
    ]
    assert client.jobs.start_job() is None
    assert client.jobs.start_job() == Job(name="a")
    assert len(client.drift) == 3

transport.replies = [reply(200, {"deleted": 1})] * 2
with SampleClient(transport=transport) as client:
    assert client.jobs.delete_jobs() is None
    [drift] = client.drift
    assert str(drift) == "jobs.delete_jobs: unknown body: got application/json"
    response = client.with_response.jobs.delete_jobs()
    assert response.content == b'{"deleted":1}'

with SampleClient(transport=fake_server()) as client:
    assert client.jobs.head_jobs() is None
