"""What can have one value only has it, and is sent; what came without it goes back without it."""

import json

from sample import SampleClient
from sample.models import Format, Job, Stop
from sample.testing import FakeTransport, reply

FIXED = {
    "action": {"type": "stop"},
    "version": 1,
    "annotated": 1,
    "secret": "s",
    "declared": "d",
    "nothing": None,
}
job = Job(action=Stop())
assert job.to_dict() == FIXED
assert (job.format, job.ratio, job.live) == (None, None, None), "an enum of one is a switch"
assert Job(action=Stop(), cleared=None, emptied=None).to_dict() == FIXED | {
    "cleared": None,
    "emptied": None,
}
assert Job(action=Stop(), format=Format.COMPACT).to_dict() == FIXED | {"format": "compact"}

transport = FakeTransport([reply(data={"action": {}, "version": 1})] * 2)
client = SampleClient(transport=transport)
answer = client.jobs.create_job(body=job)
sent = transport.requests[0]
assert sent.url == "https://api.example.com/fast/jobs?api-version=2026-01-01&limit=10"
assert sent.headers["x-format"] == "compact"
assert json.loads(sent.body) == FIXED
assert answer.to_dict() == {"action": {}, "version": 1}, "what did not come is not made up"
client.jobs.create_job(body=Job(action=Stop(type=None)), include="archived")
assert transport.requests[1].url.endswith("&include=archived")
assert json.loads(transport.requests[1].body)["action"] == {}

more = FIXED | {
    "format": "wide",
    "live": True,
    "perhaps": None,
    "free": "b",
    "several": "c",
    "list": ["x"],
    "object": "jobs",
    "ratio": 1,
}
assert Job.from_dict(more).to_dict() == more, "enums are open, of one member as well"
tolerant = SampleClient(transport=FakeTransport([reply(data={"action": {}, "version": 1})]))
assert tolerant.jobs.create_job(body=job).to_dict() == {"action": {}, "version": 1}
