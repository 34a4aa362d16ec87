"""Requests that no operation describes."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from oasmith.runtime import contents, errors
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import AsyncShopClient, ShopClient

BASE = "https://api.example.com/v1"


def _client(*replies: Reply, **settings: Any) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    settings = {"base_url": BASE, **settings}
    return ShopClient(transport=transport, clock=FakeClock(), **settings), transport


def test_it_goes_with_credentials_query_headers_and_body() -> None:
    client, transport = _client(reply(201, {"id": 1}, headers={"X-Request-Id": "r"}))
    response = client.request(
        "post",
        "/undocumented?a=1",
        query={"b": ["x y", 2]},
        headers={"X-Trace": "t"},
        body={"n": 1},
        timeout=3,
    )
    (sent,) = transport.requests
    assert (sent.method, sent.url) == ("POST", f"{BASE}/undocumented?a=1&b=x%20y&b=2")
    assert (sent.headers["x-trace"], sent.headers["x-api-key"]) == ("t", "your-api-key")
    assert isinstance(sent.body, bytes)
    assert (sent.headers["content-type"], json.loads(sent.body)) == ("application/json", {"n": 1})
    assert sent.timeout.total == 3
    assert (response.status, response.data, response.request_id) == (201, {"id": 1}, "r")
    assert not client.drift


@pytest.mark.parametrize("charset", ["idna", "undefined", "punycode", "rot13"])
def test_no_charset_leaves_the_tree_of_errors(charset: str) -> None:
    headers = {"Content-Type": f"text/plain; charset={charset}"}
    answers = [reply(status, b"odd \xff", headers=headers) for status in (200, 400)]
    client, _ = _client(*answers)
    assert client.request("GET", "/x").data == "odd \ufffd"
    with pytest.raises(errors.BadRequestError):
        client.request("GET", "/x")


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("x?b=1", f"{BASE}/x?b=1"),
        ("", f"{BASE}/"),
        ("/", f"{BASE}/"),
        ("?a=1", f"{BASE}/?a=1"),
        ("/x/", f"{BASE}/x/"),
        ("/a{b}/ü%2F%", f"{BASE}/a%7Bb%7D/%C3%BC%2F%25"),
        ("/@evil.example", f"{BASE}/@evil.example"),
        ("https:/evil.example", f"{BASE}/https:/evil.example"),
        (f"{BASE}/x?y={{a}}", f"{BASE}/x?y=%7Ba%7D"),
        ("HTTPS://API.example.com:443/v1", f"{BASE}/"),
    ],
)
def test_where_it_goes(url: str, sent: str) -> None:
    client, transport = _client(reply(200))
    client.request("GET", url)
    assert transport.requests[0].url == sent


@pytest.mark.parametrize(
    "url",
    [
        "//evil.example",
        "///evil.example",
        "/../x",
        "..",
        "a/..",
        "a/%2e%2e/b",
        "a/%2E./b",
        "/a%2f..%2fb",
        "/%5c..%5cx",
        "\\\\evil.example",
        "/\\evil.example",
        "/x y",
        "/x\r\nHost: evil.example",
        "/x\t",
        "/x#y",
        "/x//y",
        "ftp://evil.example/x",
        "https://evil.example/x",
        "https://api.example.com/v2",
        "https://api.example.com/v11",
        "https://api.example.com/v1/../v2",
        "https://api.example.com@evil.example/v1/x",
        "https://a@api.example.com/v1/x",
        "https://api.example.com:444/v1/x",
        "https://api.example.com.evil.example/v1/x",
        "http://api.example.com/v1/x",
        "https:///v1/x",
        "https://[::1/v1/x",
    ],
)
def test_what_would_leave_the_server_is_refused(url: str) -> None:
    client, transport = _client()
    with pytest.raises(errors.RequestValidationError, match="^url: "):
        client.request("GET", url)
    assert transport.requests == []


def test_elsewhere_goes_nothing_of_the_client() -> None:
    client, transport = _client(reply(200), headers={"Authorization": "Bearer your-token"})
    client.request(
        "GET", "https://other.example.com/a?b=1", allow_other_server=True, headers={"X": "y"}
    )
    (sent,) = transport.requests
    assert sent.url == "https://other.example.com/a?b=1"
    assert {name.lower() for name in sent.headers} == {"user-agent", "accept", "x"}
    for url in ("https://a:b@other.example.com/", "https://other.example.com/../x"):
        with pytest.raises(errors.RequestValidationError, match="^url: "):
            client.request("GET", url, allow_other_server=True)


def test_which_credentials_go_along() -> None:
    client, transport = _client(*[reply(200)] * 3, basic_auth=("user", "your-password"))
    client.request("GET", "/a")
    client.request("GET", "/a", security=["api_key"])
    client.request("GET", "/a", security=())
    told = [
        (bool(r.headers.text("x-api-key")), r.headers.text("authorization")[:5])
        for r in transport.requests
    ]
    assert told == [(True, "Basic"), (True, ""), (False, "")]
    with pytest.raises(errors.ConfigurationError, match="the client has no 'key', only api_key"):
        client.request("GET", "/a", security=["key"])
    with pytest.raises(errors.ConfigurationError, match="credentials are missing: give token"):
        client.request("GET", "/a", security=["token"])


@pytest.mark.parametrize(
    ("body", "content_type", "sent"),
    [
        ([1], "", ("application/json", b"[1]")),
        (None, "", ("", None)),
        ("text", "", ("text/plain; charset=utf-8", b"text")),
        ("text", "application/json", ("application/json", b'"text"')),
        ({"a": 1}, "application/merge-patch+json", ("application/merge-patch+json", b'{"a":1}')),
        (b"\x00", "", ("application/octet-stream", b"\x00")),
        (b"{}", "application/json", ("application/json", b"{}")),
        ("<a/>", "text/xml", ("text/xml; charset=utf-8", b"<a/>")),
        (
            {"a": ["x", "y"]},
            "application/x-www-form-urlencoded",
            ("application/x-www-form-urlencoded", b"a=x&a=y"),
        ),
    ],
)
def test_how_a_body_is_sent(body: Any, content_type: str, sent: tuple[str, bytes | None]) -> None:
    client, transport = _client(reply(200))
    client.request("PUT", "/a", body=body, content_type=content_type)
    (request,) = transport.requests
    assert (request.headers.text("content-type"), request.body) == sent


@pytest.mark.parametrize(
    ("content", "kind", "data"),
    [
        (b'{"a": 1}', "application/problem+json", {"a": 1}),
        (b'{"a": 1}', "", {"a": 1}),
        (b"<html>", "application/json", "<html>"),
        (b"1", "text/plain", "1"),
        (b"\x00\x01", "image/png", b"\x00\x01"),
        (b"", "application/json", None),
    ],
)
def test_how_an_answer_is_read(content: bytes, kind: str, data: object) -> None:
    headers = {"Content-Type": kind} if kind else {}
    client, _ = _client(reply(200, content, headers=headers), reply(418, content, headers=headers))
    assert client.request("GET", "/a").data == data
    with pytest.raises(errors.ApiError) as caught:
        client.request("GET", "/a")
    assert caught.value.body == data
    assert caught.value.operation == "request"
    assert not client.drift


def test_it_is_tried_again_as_its_method_allows() -> None:
    client, transport = _client(reply(503), reply(200), reply(503), reply(503))
    client.request("GET", "/a")
    for options in ({"method": "POST"}, {"method": "GET", "max_retries": 0}):
        with pytest.raises(errors.ServerError):
            client.request(url="/a", **options)
    assert len(transport.requests) == 4


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"method": "GET /x"}, errors.RequestValidationError, "method: must be a method"),
        ({"method": "CONNECT"}, errors.RequestValidationError, "method: must be a method"),
        ({"method": 1}, TypeError, "method must be"),
        ({"url": None}, TypeError, "url must be"),
        ({"query": "a=1"}, TypeError, "query must be"),
        ({"query": {"a": object()}}, errors.RequestValidationError, "query.a: "),
        ({"headers": {"a": 1}}, TypeError, "headers must be"),
        ({"headers": {"a": "b\r\nc: d"}}, errors.RequestValidationError, "headers: "),
        ({"body": object()}, errors.RequestValidationError, "body: "),
        ({"content_type": None}, TypeError, "content_type must be"),
        ({"security": "api_key"}, TypeError, "security must be"),
        ({"timeout": "1"}, TypeError, "timeout must be"),
        ({"max_retries": -1}, ValueError, "max_retries must be"),
    ],
)
def test_what_is_wrong_is_told_by_name(options: Any, error: type[Exception], told: str) -> None:
    client, transport = _client()
    with pytest.raises(error, match=told):
        client.request(**{"method": "GET", "url": "/a", **options})
    assert transport.requests == []


def test_the_asynchronous_client_has_it_too() -> None:
    async def run() -> Any:
        transport = FakeTransport([reply(200, [1])])
        client = AsyncShopClient(transport=transport, clock=FakeClock())
        return (await client.request("GET", "/a", query={"b": 1})).data

    assert asyncio.run(run()) == [1]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (iter([b"a"]), ""),
        (Path("file"), ""),
        ({"a": 1}, "application/x-www-form-urlencoded"),
        ({"a": 1}, "multipart/form-data"),
    ],
)
def test_files_and_forms_are_refused_where_no_operation_sends_some(
    body: object, content_type: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "carried", lambda name: None)
    client, transport = _client()
    with pytest.raises(errors.RequestValidationError, match="^body: is bytes or text here"):
        client.request("POST", "/x", body=body, content_type=content_type)
    assert transport.requests == []


@pytest.mark.parametrize("body", [b"a=1", bytearray(b"a=1"), "a=1"])
def test_bytes_and_texts_are_sent_by_every_package(
    body: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "carried", lambda name: None)
    client, transport = _client(reply(200), reply(200))
    client.request("POST", "/x", body=body, content_type="application/x-www-form-urlencoded")
    client.request("POST", "/x", body=body)
    form, usual = transport.requests
    assert form.body == usual.body == b"a=1"
    assert form.headers["content-type"].startswith("application/x-www-form-urlencoded")


def test_unknown_options_of_a_request_are_named() -> None:
    client, transport = _client()
    options: Any = {"querry": {}}
    with pytest.raises(TypeError, match="'querry' .did you mean 'query'"):
        client.request("GET", "/x", **options)
    assert transport.requests == []
