"""A response that is not JSON is text, bytes or nothing."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport(
    [
        reply(200, "é".encode("latin-1"), headers={"Content-Type": "text/plain; charset=latin-1"}),
        reply(200, b"%PDF", headers={"Content-Type": "application/pdf"}),
        reply(200, b"<a/>", headers={"Content-Type": "application/xml"}),
        reply(204),
    ]
)
with SampleClient(transport=transport) as client:
    assert client.reports.get_text() == "é"
    assert client.reports.get_pdf() == b"%PDF"
    assert client.reports.get_xml() == "<a/>"
    client.reports.delete_report()
assert transport.requests[1].headers["Accept"] == "application/pdf"
