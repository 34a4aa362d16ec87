"""Options of one call: they hold for every kind of method, and never change the client."""

import asyncio
import json

import pytest
from sample import (
    AsyncSampleClient,
    DecodeError,
    RequestValidationError,
    SampleClient,
    ServerError,
    Timeout,
)
from sample.testing import FakeClock, FakeTransport, reply

BASE = "https://api.example.com"


def client_for(*replies):
    transport = FakeTransport(replies)
    return SampleClient(key="your-key", transport=transport, clock=FakeClock()), transport


def urls(transport):
    return [
        request.url.removeprefix(BASE).replace("key=your-key", "K")
        for request in transport.requests
    ]


# Headers and query have the last word; the credential stays.
client, transport = client_for(*[reply(200, {"items": []})] * 2)
client.items.list_items(
    size=1,
    extra_query={"size": 2, "tag": ["a", "b&c"], "at": {"x": 1}, "none": None},
    extra_headers={"X-Trace": "t-1", "accept": "text/plain"},
)
client.items.list_items()
assert urls(transport) == ["/items?size=2&tag=a&tag=b%26c&at%5Bx%5D=1&K", "/items?K"]
first, second = (request.headers for request in transport.requests)
assert (first["x-trace"], first["accept"]) == ("t-1", "text/plain")
assert "x-trace" not in second
assert second["accept"] == "application/json"

# Members of the body: JSON, forms, and where there is none.
client, transport = client_for(*[reply(204)] * 6)
client.items.create_item(name="a", extra_body={"undocumented": {"x": [1]}, "note": "n"})
client.items.create_item(
    name="a",
    content_type="application/x-www-form-urlencoded",
    extra_body={"more": ["1", "2"], "note": "ü"},
)
client.items.create_item(
    name="a", content_type="multipart/form-data", extra_body={"file": b"bytes"}
)
client.items.delete_items(extra_body={"ids": [1]})
client.items.replace_names(extra_body={"names": []})
json_body, form, parts, delete, replace = (request for request in transport.requests)
assert json.loads(json_body.body) == {"name": "a", "undocumented": {"x": [1]}, "note": "n"}
assert form.body == b"name=a&more=1&more=2&note=%C3%BC"
body = parts.body if isinstance(parts.body, bytes) else b"".join(parts.body)
assert b'name="file"; filename=' in body
assert body.count(b"\r\nbytes\r\n") == 1
assert json.loads(delete.body) == {"ids": [1]}
assert delete.headers["content-type"] == "application/json"
assert json.loads(replace.body) == {"names": []}

# What cannot be is told before anything is sent, and shows no value.
client, transport = client_for()
for options, told in (
    ({"extra_headers": {"X-A": "your-secret\r\nX-B: 1"}}, "extra_headers"),
    ({"extra_headers": {"Content-Length": "0"}}, "extra_headers"),
    ({"extra_query": {"a": object()}}, "extra_query.a"),
    ({"extra_body": {"a": object()}}, "extra_body.a"),
):
    with pytest.raises(RequestValidationError, match=told) as caught:
        client.items.list_items(**options)
    assert "your-secret" not in str(caught.value)
with pytest.raises(RequestValidationError, match="extra_body: only an object has members"):
    client.items.replace_names(body=["a"], extra_body={"b": 1})
for options, error, told in (
    ({"timeout": "5"}, TypeError, "timeout must be"),
    ({"timeout": -1}, ValueError, "timeout must be"),
    ({"max_retries": 1.5}, TypeError, "max_retries must be"),
    ({"strict": 1}, TypeError, "strict must be"),
    ({"extra_headers": {"a": 1}}, TypeError, "extra_headers must be"),
    ({"extra_query": "a=1"}, TypeError, "extra_query must be"),
    ({"extra_body": [1]}, TypeError, "extra_body must be"),
    ({"tiemout": 1}, TypeError, "unexpected keyword argument 'tiemout'"),
    ({"within": 1}, TypeError, "unexpected keyword argument 'within'"),
    ({"body": {}}, TypeError, "unexpected keyword argument 'body'"),
):
    for method in (
        client.items.list_items,
        client.items.iter_items,
        client.with_response.items.list_items,
    ):
        with pytest.raises(error, match=told):
            method(**options)
assert transport.requests == []

# Retries, time and strictness are those of the call.
client, transport = client_for(reply(503))
with pytest.raises(ServerError):
    client.items.list_items(max_retries=0)
assert len(transport.requests) == 1
client, transport = client_for(*[reply(200, {"items": [1]})] * 2)
assert client.items.list_items(timeout=Timeout(read=7)).items == [1]
assert transport.requests[0].timeout.read == 7
with pytest.raises(DecodeError):
    client.items.list_items(strict=True, timeout=3)
assert transport.requests[1].timeout.total == 3

# Every kind of method takes them, for all of its calls.
extra = {"extra_query": {"q": "1"}}
pages = [reply(200, {"items": ["a"], "next": "n"}), reply(200, {"items": ["b"]})]
client, transport = client_for(*pages)
assert [*client.items.iter_items(**extra)] == ["a", "b"]
assert urls(transport) == ["/items?q=1&K", "/items?cursor=n&q=1&K"]
states = [reply(200, {"state": state}) for state in ("queued", "done")]
client, transport = client_for(*states)
assert client.items.wait_for_item(id=1, timeout=60, **extra).state == "done"
assert urls(transport) == ["/items/1?q=1&K"] * 2
client, transport = client_for(reply(200, {"items": []}))
assert client.with_response.items.list_items(**extra).status == 200
assert urls(transport) == ["/items?q=1&K"]
client, transport = client_for(reply(200, {"items": []}))
with client.stream(client.items.list_items, **extra) as response:
    assert b"".join(response) == b'{"items":[]}'
assert urls(transport) == ["/items?q=1&K"]
events = reply(200, b"data: a\n\n", headers={"Content-Type": "text/event-stream"})
client, transport = client_for(events)
with client.timeout.stream_export(extra_query="mine", extra_headers={"X-A": "1"}) as stream:
    assert [event.data for event in stream] == ["a"]
assert urls(transport) == ["/export?extra_query=mine&K"]
assert transport.requests[0].headers["x-a"] == "1"

# A parameter that is called like an option has the name; the options are left out of it.
client, transport = client_for(reply(204), reply(204))
client.call_options.search(timeout=5, options="o", max_retries=0)
assert urls(transport) == ["/search?timeout=5&options=o&K"]
assert transport.requests[0].timeout == Timeout()

# What no operation describes.
client, transport = client_for(reply(200, {"a": 1}))
assert client.request("GET", "/undocumented", query={"a": "b"}, timeout=3).data == {"a": 1}
assert urls(transport) == ["/undocumented?a=b&K"]


async def awaited():
    transport = FakeTransport([*pages, *states, reply(200, {"items": []})])
    client = AsyncSampleClient(key="your-key", transport=transport, clock=FakeClock())
    assert [item async for item in client.items.iter_items(**extra)] == ["a", "b"]
    await client.items.wait_for_item(id=1, **extra)
    with pytest.raises(TypeError, match="max_retries must be"):
        await client.items.list_items(max_retries="1")
    await client.items.list_items(timeout=2, **extra)
    assert all("q=1" in request.url for request in transport.requests)
    assert transport.requests[-1].timeout.total == 2


asyncio.run(awaited())
