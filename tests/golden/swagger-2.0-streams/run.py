"""What grpc-gateway streams is JSON Lines; bytes are bytes, whatever `produces` says."""

from sample import SampleClient
from sample.models import Event, EventStream, Status
from sample.testing import FakeTransport, reply, streamed

JSON = {"Content-Type": "application/json"}
LINES = b'{"result":{"id":1}}\n{"error":{"message":"gone"}}\n'
transport = FakeTransport([streamed([LINES[:9], LINES[9:]], headers=JSON)])
with SampleClient(transport=transport) as client:
    with client.streams.stream_watch() as items:
        first, second = items
    assert first == EventStream(result=Event(id=1))
    assert second == EventStream(error=Status(message="gone"))
    transport.replies = [reply(200, LINES, headers=JSON), reply(200, LINES, headers=JSON)]
    assert client.streams.watch() == [first, second]
    with client.streams.stream_follow() as followed:
        assert [item.result for item in followed] == [Event(id=1), None]
    for read in (client.streams.get_logs, client.streams.get_file, client.streams.export):
        transport.replies = [reply(200, b"\x00raw", headers={"Content-Type": "text/plain"})]
        assert read() == b"\x00raw"
    transport.replies = [reply(204)]
    client.streams.put_logs(body=b"\x00raw")
    sent = transport.requests[-1]
    assert (sent.headers["Content-Type"], sent.body) == ("application/octet-stream", b"\x00raw")
