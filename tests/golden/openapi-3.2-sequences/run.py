"""Sequences of JSON values are lists, read and sent as a whole."""

from sample import DecodeError, SampleClient
from sample._runtime.testing import FakeTransport, reply, streamed
from sample.models import Entry, WriteLogsRequestItem

lines = b'{"id":1,"text":"a"}\n{"id":2}\n'
one_by_one = streamed([lines], headers={"Content-Type": "application/jsonl"})
transport = FakeTransport(
    [reply(200, lines), reply(200, b""), reply(204), reply(200, b'{"id":"x"}'), one_by_one]
)
with SampleClient(transport=transport, strict=True) as client:
    assert client.logs.read_logs() == [Entry(id=1, text="a"), Entry(id=2)]
    assert client.logs.read_logs() == []
    client.logs.write_logs(body=[WriteLogsRequestItem(text="a"), WriteLogsRequestItem(text="b")])
    try:
        client.logs.read_logs()
    except DecodeError as error:
        assert "[0].id" in str(error)
    else:
        raise AssertionError("a wrong line was accepted")
    with client.logs.stream_logs() as entries:
        assert list(entries) == [Entry(id=1, text="a"), Entry(id=2)]

assert transport.requests[0].headers["Accept"] == "application/jsonl"
assert transport.requests[2].headers["Content-Type"] == "application/json-seq"
assert transport.requests[2].body == b'\x1e{"text":"a"}\n\x1e{"text":"b"}\n'
