"""XML and event streams are text."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

rss = reply(200, "<rss>ü</rss>".encode(), headers={"Content-Type": "application/rss+xml"})
events = reply(200, b"data: a\n\ndata: b\n\n", headers={"Content-Type": "text/event-stream"})
transport = FakeTransport([rss, reply(204), events])
with SampleClient(transport=transport) as client:
    assert client.feeds.get_feed() == "<rss>ü</rss>"
    client.feeds.put_feed(body="<a/>")
    assert client.feeds.get_events() == "data: a\n\ndata: b\n\n"
assert transport.requests[1].body == b"<a/>"
assert transport.requests[1].headers["content-type"] == "application/xml; charset=utf-8"
