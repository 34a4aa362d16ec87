"""The status and the media type decide which of several results came."""

from sample import SampleClient
from sample.models import Result, Ticket
from sample.testing import FakeTransport, reply

transport = FakeTransport(
    [reply(200, {"value": 1}), reply(202, {"ticket": "a"}), reply(204), reply(200, {"value": 2})]
)
with SampleClient(transport=transport) as client:
    assert client.jobs.start_job() == Result(value=1)
    assert client.jobs.start_job() == Ticket(ticket="a")
    assert client.jobs.start_job() is None
    assert client.jobs.get_result() == Result(value=2)
