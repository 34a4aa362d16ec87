"""A dict where a model is expected is sent and checked as that model; what is neither is told."""

from datetime import date

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Inner, Other, Outer
from sample.testing import FakeTransport, reply

INNER = Inner(page_size=1)


def sent(body, content_type="application/json"):
    transport = FakeTransport([reply(204)])
    SampleClient(transport=transport).a.make(body=body, content_type=content_type)
    return transport.requests[0].body


for body, expected in (
    (
        {"inner": {"pageSize": 1, "when": date(2026, 1, 31)}},
        b'{"inner":{"pageSize":1,"when":"2026-01-31"}}',
    ),
    ({"inner": INNER}, b'{"inner":{"pageSize":1}}'),
    (Outer(inner={"pageSize": 1}), b'{"inner":{"pageSize":1}}'),
    (
        Outer(inner=INNER, many=[{"pageSize": 2}, INNER]),
        b'{"inner":{"pageSize":1},"many":[{"pageSize":2},{"pageSize":1}]}',
    ),
    (
        Outer(inner=INNER, by={"a": {"pageSize": 2}}),
        b'{"inner":{"pageSize":1},"by":{"a":{"pageSize":2}}}',
    ),
    (Outer(inner=INNER, pet={"x": "a"}), b'{"inner":{"pageSize":1},"pet":{"x":"a"}}'),
    (
        Outer(inner={"pageSize": 1, "when": date(2026, 1, 31)}, free={"a": [{}]}),
        b'{"inner":{"pageSize":1,"when":"2026-01-31"},"free":{"a":[{}]}}',
    ),
):
    given = repr(body)
    assert sent(body) == expected
    assert repr(body) == given
form = "application/x-www-form-urlencoded"
assert sent(Outer(inner={"pageSize": 1}), form) == b"inner=%7B%22pageSize%22%3A1%7D"

for body, told in (
    ({"inner": {"pageSize": "x"}}, "body.inner.pageSize: expected int, got str"),
    (Outer(inner={"pageSize": "x"}), "body.inner.pageSize: expected int, got str"),
    (Outer(inner={"page_size": 1}), "body.inner.pageSize: missing"),
    (Outer(inner=INNER, many=[INNER, {}]), r"body.many\[1\].pageSize: missing"),
    (Outer(inner=Other(x="a")), "body.inner.pageSize: missing"),
    (Outer(inner=INNER, lists=[INNER]), "body.lists: expected dict, got list"),
    (Outer(inner=INNER, lists={"a": [INNER, 1]}), r"body.lists.a\[1\]: expected dict, got int"),
    (Outer(inner=INNER, many=5), r"body.many: expected list\[Inner\], got int"),
    (
        Outer(inner="a", many=["b", INNER], by={"c": 1}),
        r"(?s)body.inner: expected Inner, got str\nbody.many\[0\]: .* str\nbody.by.c: expected Inner, got int",
    ),
    (Outer(inner=5), "body.inner: expected Inner, got int"),
    (Outer(inner=None), "body.inner: expected Inner, got None"),
    (Outer(inner=INNER, many=[INNER, 5]), r"body.many\[1\]: expected Inner, got int"),
):
    for kind in ("application/json", form):
        with pytest.raises(RequestValidationError, match=told):
            sent(body, kind)

# Parameters are checked like bodies.
for value, told in (
    ({"pageSize": "x"}, "filter.pageSize: expected int, got str"),
    ({}, "filter.pageSize: missing"),
    (Inner.from_dict({"pageSize": None}, strict=False), "filter.pageSize: expected int, got null"),
):
    with pytest.raises(RequestValidationError, match=told):
        SampleClient(transport=FakeTransport()).a.make(body=Outer(inner=INNER), filter=value)

# A secret in such a dict is masked like any other.
transport = FakeTransport([reply(400, {"message": "bad your-very-secret"})])
with pytest.raises(Exception, match=r"bad \*\*\*"):
    SampleClient(transport=transport, max_retries=0).a.make(
        body=Outer(inner={"pageSize": 1, "password": "your-very-secret"})
    )
