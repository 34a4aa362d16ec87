"""Items are given as they arrive, typed where the document types them."""

import asyncio
import json
from datetime import date

import pytest
from sample import (
    AsyncSampleClient,
    ConnectionLost,
    SampleClient,
    ServerSentEvent,
    models,
)
from sample.testing import FakeClock, FakeTransport, reply, streamed

pieces = [b'data: {"delta": "A"}\n\ndata: {"del', b'ta": "B"}\n\ndata: [DONE]\n\n']

transport = FakeTransport([reply(200, {"text": "AB"}), streamed(pieces)])
with SampleClient(transport=transport) as client:
    assert client.answers.create_answer(question="?", stream=True).text == "AB"
    with client.answers.stream_create_answer(question="?") as answer:
        assert [piece.delta for piece in answer] == ["A", "B"]
plain, stream = transport.requests
assert plain.headers["Accept"] == "application/json"
assert stream.headers["Accept"] == "text/event-stream"
assert json.loads(stream.body or b"") == {"question": "?", "stream": True}

broken = streamed([b"id: 7\nevent: flood\ndata: a\n\n", ConnectionLost("gone")])
transport = FakeTransport([broken, streamed([b"id: 8\ndata: b\n\n"])])
with (
    SampleClient(transport=transport, clock=FakeClock()) as client,
    client.news.stream_news() as news,
):
    assert list(news) == [ServerSentEvent("a", "flood", "7"), ServerSentEvent("b", id="8")]
assert transport.requests[1].headers["Last-Event-ID"] == "7"

transport = FakeTransport([streamed([b'id: 1\nevent: flood\ndata: {"a": 1}\n\ndata: rain\n\n'])])
with SampleClient(transport=transport) as client, client.news.stream_signals() as signals:
    assert list(signals) == [
        ServerSentEvent('{"a": 1}', "flood", "1"),
        ServerSentEvent("rain", id="1"),
    ]

transport = FakeTransport([reply(200, b'{"delta": "A"}\n{"delta": "B"}\n')])
with SampleClient(transport=transport) as client:
    assert [piece.delta for piece in client.news.export_news()] == ["A", "B"]


event = b'id: 1\nevent: moved\ndata: {"delta": "A"}\n\n'
transport = FakeTransport(
    [streamed([event]), streamed([event, b"event: ended\ndata: over\n\n"]), streamed([event])]
)
with SampleClient(transport=transport, strict=True) as client:
    with client.prices.stream_watch_prices() as prices:
        assert [price.data for price in prices] == [models.Piece(delta="A")]
    with client.prices.stream_watch_changes() as changes:
        assert list(changes) == [
            models.ChangeMoved(data=models.Piece(delta="A")),
            models.ChangeEnded(data="over"),
        ]
    with client.prices.stream_watch_pieces() as pieces_of_all:
        assert [piece.delta for piece in pieces_of_all] == ["A"]
    assert not client.drift


async def lines() -> list[str]:
    lost = streamed([b'{"delta": "A"}\n{"del', b'ta": "B"}\n', ConnectionLost("gone")])
    transport = FakeTransport([lost])
    found = []
    async with AsyncSampleClient(transport=transport) as client:
        with pytest.raises(ConnectionLost):
            async with client.news.stream_export_news(since=date(2026, 1, 31)) as export:
                async for piece in export:
                    found.append(piece.delta)
    assert transport.requests[0].url.endswith("/export?since=2026-01-31")
    return found


assert asyncio.run(lines()) == ["A", "B"]
