"""The stream method says `stream: true` by itself; the plain one says nothing, or false."""

import asyncio

import pytest
from sample import AsyncSampleClient, DecodeError, SampleClient, StreamError
from sample.models import Answer, Delta
from sample.testing import FakeTransport, fake_server, reply, streamed

EVENTS = {"Content-Type": "text/event-stream; charset=utf-8"}
LINES = {"Content-Type": "application/x-ndjson"}
ANSWER = reply(200, {"text": "whole"})
transport = FakeTransport()


def sent() -> object:
    request = transport.requests[-1]
    return request.body or request.url.partition("?")[2]


with SampleClient(transport=transport, max_retries=0) as client:
    chats = client.chats

    transport.replies = [streamed([b'data: {"delta": "a"}\n\n'], headers=EVENTS), ANSWER]
    with chats.stream_create_chat(q="x") as items:
        assert list(items) == [Delta(delta="a")]
    assert sent() == b'{"q":"x","stream":true}'
    assert chats.create_chat(q="x") == Answer(text="whole")
    assert sent() == b'{"q":"x"}'

    transport.replies = [streamed([], headers=EVENTS), streamed([b"raw"], headers=EVENTS)]
    with chats.stream_create_chat(q="y") as items:
        assert list(items) == []
    assert sent() == b'{"q":"y","stream":true}'
    with client.stream(chats.create_chat, q="x", stream=True) as response:
        assert response.read() == b"raw"

    # A switch that every body must have is set as well, and a body is sent where it may be left out.
    transport.replies = [streamed([], headers=EVENTS), streamed([], headers=EVENTS), ANSWER]
    with chats.stream_ask(q="x") as items:
        assert list(items) == []
    assert sent() == b'{"stream":true,"q":"x"}'
    with chats.stream_ask() as items:
        assert list(items) == []
    assert sent() == b'{"stream":true}'

    # A property that is always false is no switch.
    assert chats.ask_once(q="x") == Answer(text="whole")
    transport.replies = [streamed([], headers=EVENTS)]
    with chats.stream_ask_once(q="x") as items:
        assert list(items) == []
    assert b"true" not in str(sent()).encode()

    # What is the default of the server is said the other way round.
    transport.replies = [ANSWER, streamed([b'{"delta": "a"}\n'], headers=LINES), ANSWER]
    assert chats.generate(model="m") == Answer(text="whole")
    assert sent() == b'{"model":"m","stream":false}'
    with chats.stream_generate() as items:
        assert list(items) == [Delta(delta="a")]
    assert sent() == b'{"stream":true}'
    assert chats.get_stats(id="7") == Answer(text="whole")
    assert sent() == "stream=false&id=7"
    transport.replies = [streamed([b'{"text": "a"}\n'], headers=LINES)]
    with chats.stream_stats(id="7") as items:
        assert list(items) == [Answer(text="a")]
    assert sent() == "stream=true&id=7"
    transport.replies = [ANSWER, ANSWER]
    assert chats.get_stats(stream=True) == Answer(text="whole")
    assert sent() == "stream=false"
    assert chats.create_chat(q="x", stream=True) == Answer(text="whole")
    assert sent() == b'{"q":"x","stream":false}'

    transport.replies = [reply(200, b"data: a\n\n", headers=EVENTS)] * 2
    assert chats.watch(stream=True) == "data: a\n\n"
    with chats.stream_watch() as events:
        assert [event.data for event in events] == ["a"]
    assert sent() == "stream=true"

    # Another media type is no stream, and an error among the events ends it.
    transport.replies = [
        ANSWER,
        reply(200, b"<html>sign in", headers={"Content-Type": "text/html"}),
    ]
    for told in ('got application/json: \'{"text":"whole"}\'', "got text/html: '<html>sign in'"):
        with pytest.raises(DecodeError, match=told), chats.stream_create_chat(q="x"):
            raise AssertionError
    failing = b'data: {"delta": "a"}\n\nevent: error\ndata: {"message": "overloaded"}\n\n'
    transport.replies = [reply(200, failing, headers=EVENTS)]
    with chats.stream_create_chat(q="x") as items:
        pieces = iter(items)
        assert next(pieces) == Delta(delta="a")
        with pytest.raises(StreamError) as failed:
            next(pieces)
    assert (failed.value.body, failed.value.operation) == (
        {"message": "overloaded"},
        "chats.create_chat",
    )

with SampleClient(transport=fake_server()) as client:
    assert client.chats.create_chat(q="x") == Answer(text="text")
    with client.chats.stream_create_chat(q="x") as items:
        assert list(items) == []


async def stream() -> None:
    transport = FakeTransport([ANSWER, reply(200, failing, headers=EVENTS)])
    async with AsyncSampleClient(transport=transport) as client:
        with pytest.raises(DecodeError, match="expected text/event-stream, got application/json"):
            async with client.chats.stream_create_chat(q="x"):
                raise AssertionError
        with pytest.raises(StreamError):
            async with client.chats.stream_create_chat(q="x") as items:
                async for item in items:
                    assert item == Delta(delta="a")


asyncio.run(stream())
