"""A constant list or object is a default of its own for each instance, and compared as JSON."""

import pytest
from sample import SampleClient
from sample.errors import DecodeError, RequestValidationError
from sample.models import Job
from sample.testing import FakeTransport, reply

LONG = {
    "first": "a long text of forty characters",
    "second": "another long text of the same size",
}
FIXED = {
    "scope": {"kind": "all", "tags": []},
    "pair": [1, True],
    "empty": [],
    "free": {},
    "token": {"v": 1},
    "perhaps": ["x"],
    "long": LONG,
}
job = Job()
assert {**job.to_dict(), "perhaps": ["x"]} == FIXED
job.scope["tags"].append("mine")
assert Job().scope == {"kind": "all", "tags": []}, "instances share nothing"

transport = FakeTransport([reply(data={"scope": {"tags": [], "kind": "all"}, "pair": [1.0, True]})])
client = SampleClient(transport=transport)
answer = client.jobs.create_job(parts=["a", "b"])
assert transport.requests[0].url == "https://api.example.com/jobs?parts=a,b"
assert answer.to_dict() == {"scope": {"kind": "all", "tags": []}, "pair": [1, True]}
with pytest.raises(RequestValidationError, match=r'parts: expected \["a", "b"\], got \["a"\]'):
    client.jobs.create_job(parts=["a"])
assert len(transport.requests) == 1

for wrong in (Job(token={"v": float("nan")}), Job(switch=[float("inf")])):
    with pytest.raises(ValueError, match="NaN and infinities"):
        wrong.to_json()

WRONG = [
    ("pair", [True, True], "pair: expected [1, true], got [true, true]"),
    ("scope", {"kind": "all"}, 'scope: expected {"kind": "all", "tags": []}, got {"kind": "all"}'),
    ("empty", [1], "empty: expected [], got [1]"),
    ("listed", [{"x": 1}, {"x": 2}], 'listed[1]: expected {"x": 1}, got {"x": 2}'),
    ("either", [2], "either: "),
    ("token", [], "token: expected dict, got list"),
]
for name, value, message in WRONG:
    with pytest.raises(DecodeError) as caught:
        Job.from_dict(FIXED | {name: value})
    assert str(caught.value).startswith(message), str(caught.value)

OPEN = [
    ("token", {"v": 2}),
    ("switch", []),
    ("several", "x"),
    ("typed", [7]),
    ("either", [1]),
    ("either", {"a": 1}),
    ("either", "x"),
    ("listed", [{"x": 1.0}]),
]
for name, value in OPEN:
    assert Job.from_dict(FIXED | {name: value}).to_dict()[name] == value, "enums are open"

assert Job.from_dict(FIXED | {"copies": 2}).copies == 2, "what makes defaults is no name of a property"
