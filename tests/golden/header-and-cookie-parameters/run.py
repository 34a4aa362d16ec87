"""Headers and cookies are sent as their types say; `Accept` is the runtime's own."""

import datetime as dt
from uuid import UUID

import pytest
from sample import RequestValidationError, SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.items.list_items(
        x_trace_id=UUID(int=1),
        if_modified_since=dt.datetime(2026, 1, 31, tzinfo=dt.UTC),
        x_shops=[1, 2],
        session="s%3Aa.b==",
        theme="dark",
    )
    for session in ("a b", "a; theme=x", "a\r\nX-Evil: 1"):
        with pytest.raises(RequestValidationError, match="session: has characters that a cookie"):
            client.items.list_items(x_trace_id=UUID(int=1), session=session)
headers = transport.requests[0].headers
assert headers["X-Trace-Id"] == str(UUID(int=1))
assert headers["If-Modified-Since"].startswith("2026-01-31T00:00:00")
assert headers["X-Shops"] == "1,2"
assert headers["Cookie"] == "session=s%3Aa.b==; theme=dark"
