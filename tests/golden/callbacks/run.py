"""What an operation asks to be called back with is read like a webhook; shared callbacks once."""

from sample import SampleClient, models, webhooks
from sample.testing import FakeTransport, reply

data = webhooks.parse_open_stream_on_data({"user_data": "x", "taken_at": "2026-01-31T12:00:00Z"})
assert type(data) is models.OpenStreamOnDataPayload
assert webhooks.parse_start_import_on_data({"cells": ["a"]}) == models.Row(cells=["a"])
assert webhooks.parse_on_end({"reason": "done"}) == models.OnEndPayload(reason="done")
assert list(webhooks.WEBHOOKS) == ["POST /streams onData", "onEnd", "POST /imports onData"]
assert "`webhooks.parse_on_end`" in (
    SampleClient(transport=FakeTransport()).imports.start_import.__doc__ or ""
)

transport = FakeTransport([reply(201)])
with SampleClient(transport=transport) as client:
    client.streams.open_stream(callback_url="https://example.com/in")
assert transport.requests[0].method == "POST"
