"""`accept` chooses the media type of an answer, and with it the type of the result."""

import asyncio

import pytest
from sample import (
    ApiError,
    AsyncSampleClient,
    DecodeError,
    RequestValidationError,
    SampleClient,
)
from sample.models import Report, Ticket
from sample.testing import FakeTransport, fake_server, reply

transport = FakeTransport()
CSV = {"Content-Type": "text/csv; header=present"}


def answers(*replies: object) -> None:
    transport.replies = list(replies)


def accepted() -> str:
    return transport.requests[-1].headers["Accept"]


with SampleClient(transport=transport, max_retries=0) as client:
    reports = client.reports
    answers(reply(200, {"value": 1}), reply(202, {"ticket": "a"}), reply(204))
    assert reports.get_report() == Report(value=1)
    assert accepted() == "application/json, application/problem+json;q=0.5"
    assert reports.get_report(year=2026) == Ticket(ticket="a")
    assert reports.get_report() is None

    answers(
        reply(200, b"a;b", headers=CSV),
        reply(202, {"ticket": "a"}),
        reply(200, b"%PDF", headers={"Content-Type": "application/pdf"}),
        reply(200, b"a;b", headers=CSV),
    )
    assert reports.get_report(accept="text/csv") == "a;b"
    assert accepted() == "text/csv, application/json;q=0.5, application/problem+json;q=0.5"
    assert reports.get_report(accept="text/csv") == Ticket(ticket="a")
    assert reports.get_report(year=1, accept="application/pdf") == b"%PDF"
    response = client.with_response.reports.get_report(accept="text/csv")
    assert (response.data, response.content) == ("a;b", b"a;b")

    # What was not asked for is no result of another type, except where Accept was written by hand.
    answers(reply(200, b"a;b", headers=CSV))
    with pytest.raises(DecodeError, match="expected application/json, got text/csv"):
        client.with_options(strict=True).reports.get_report()
    answers(reply(200, b"a;b", headers=CSV))
    assert client.with_options(headers={"Accept": "text/csv"}).reports.get_report() == "a;b"
    answers(reply(200, b"a;b", headers=CSV))
    assert reports.get_report() == "a;b"
    assert client.drift == {}, "the document has it"
    answers(reply(404, {"ticket": "gone"}, headers={"Content-Type": "application/problem+json"}))
    with pytest.raises(ApiError) as failed:
        reports.get_report(accept="text/html")
    assert failed.value.body == Ticket(ticket="gone")
    with pytest.raises(RequestValidationError, match="accept: must be one of application/json"):
        reports.get_report(accept="image/png")

    answers(reply(200, b"# a", headers={"Content-Type": "text/markdown"}))
    assert reports.get_text(accept="text/markdown") == "# a"
    answers(reply(200, {"value": 1}), reply(200, {"ticket": "2"}))
    assert reports.get_versions() == Report(value=1)
    assert reports.get_versions(accept="application/vnd.example.v2+json") == Ticket(ticket="2")
    answers(reply(200, b'{"value": 1}', headers={"Content-Type": "text/plain"}))
    assert reports.get_same() == Report(value=1)
    assert accepted() == "application/json"

    answers(reply(200, {"reports": [{"value": 1}]}), reply(200, {"reports": []}))
    assert list(reports.iter_reports()) == [Report(value=1)]
    answers(reply(200, b"value\n1\n", headers=CSV))
    with client.stream(reports.get_report, accept="text/csv") as streamed:
        assert streamed.read() == b"value\n1\n"
    assert accepted().startswith("text/csv, ")

with SampleClient(transport=fake_server()) as client:
    assert client.reports.get_report() == Report(value=1)
    assert client.reports.get_report(accept="text/csv") == "text"
    assert client.reports.get_report(accept="application/pdf") == b"text"


async def ask() -> None:
    transport = FakeTransport([reply(200, b"a;b", headers=CSV)] * 2)
    async with AsyncSampleClient(transport=transport) as client:
        assert await client.reports.get_report(accept="text/csv") == "a;b"
        response = await client.with_response.reports.get_report(accept="text/csv")
        assert response.data == "a;b"


asyncio.run(ask())
