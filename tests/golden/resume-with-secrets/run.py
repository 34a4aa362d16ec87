"""A resume token holds no headers and cookies; who resumes gives them again."""

import datetime as dt
import json

import pytest
from sample import PollTimeout, RequestValidationError, SampleClient
from sample.testing import FakeClock, FakeTransport, reply

RUNNING = reply(data={"id": "1", "state": "running"})
DONE = reply(data={"id": "1", "state": "done"})
SINCE = dt.datetime(2026, 1, 31, tzinfo=dt.UTC)
transport = FakeTransport([RUNNING, DONE])
jobs = SampleClient(transport=transport, clock=FakeClock()).jobs
with pytest.raises(PollTimeout) as late:
    jobs.wait_for_job(id="1", since=SINCE, x_api_key="hush", session="hush", timeout=1)
token = late.value.resume_token
assert "hush" not in token
with pytest.raises(RequestValidationError) as missing:
    jobs.resume_wait_for_job(resume_token=token, x_api_key=None)
assert str(missing.value).startswith(
    "x_api_key: missing: a resume token holds no headers or cookies"
)
given = {"path 0": "1", "header X-Api-Key": "a", "cookie session": "b"}
tampered = json.dumps({**json.loads(token), "arguments": given})
assert jobs.resume_wait_for_job(resume_token=tampered, x_api_key="hush").state == "done"
assert [(r.url, r.headers["X-Api-Key"], r.headers.text("Cookie")) for r in transport.requests] == [
    ("https://api.example.com/jobs/1?since=2026-01-31T00%3A00%3A00Z", "hush", "session=hush"),
    ("https://api.example.com/jobs/1", "hush", ""),
]

page = {"jobs": [{"id": "1", "state": "done"}], "next": "2"}
transport = FakeTransport([reply(data=page), reply(data=page | {"next": None})])
jobs = SampleClient(transport=transport).jobs
listing = jobs.iter_jobs(x_api_key="hush", state="done")
next(listing)
assert "hush" not in listing.resume_token
# Another key is no other listing.
rest = jobs.iter_jobs(x_api_key="other", state="done", resume_token=listing.resume_token)
assert len(list(rest)) == 0
with pytest.raises(RequestValidationError, match="other arguments"):
    jobs.iter_jobs(x_api_key="hush", state="failed", resume_token=listing.resume_token)

transport = FakeTransport([RUNNING, DONE])
jobs = SampleClient(transport=transport, clock=FakeClock()).jobs
submitted = jobs.submit_job(x_api_key="hush")
assert "hush" not in submitted.resume_token
assert jobs.resume_wait_for_job(resume_token=submitted.resume_token, x_api_key="a").state == "done"
