"""Redirects: answers by default; followed on demand, without credentials to another origin."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime import errors
from oasmith.runtime.contents import Json
from oasmith.runtime.http import Request
from oasmith.runtime.model import UNSET
from oasmith.runtime.operation import Operation
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import ShopClient

BASE = "https://api.example.com/v1"
SECURITY = (("Key", "User"),)
GET: Operation[Any] = Operation(name="x.get", method="GET", path="/a", security=SECURITY)
POST: Operation[Any] = Operation(
    name="x.post", method="POST", path="/a", security=SECURITY, body=(Json(),)
)


def _with_query(path: str) -> Operation[Any]:
    return Operation(name="x.get", method="GET", path=path, security=SECURITY)


def _sent(operation: Operation[Any], *replies: Reply, **options: Any) -> list[Request]:
    transport = FakeTransport(replies)
    client = ShopClient(
        transport=transport,
        clock=FakeClock(),
        basic_auth=("me", "hush"),
        headers={"Cookie": "sid=hush", "X-Team": "a"},
        **{"follow_redirects": True, **options},
    )
    client.caller.call(operation, {}, body={"a": 1} if operation.body else UNSET)
    return transport.requests


def _to(location: str, status: int = 302) -> Reply:
    return reply(status, headers={"Location": location})


def test_by_default_a_redirect_is_an_answer() -> None:
    with pytest.raises(errors.ApiError) as caught:
        _sent(GET, _to("/b"), follow_redirects=False)
    assert caught.value.status == 302


_FOLLOW = "; follow_redirects=True follows it"


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("/v1/a/?b=hush", f"leads to the same path with a / at its end{_FOLLOW}"),
        ("/v1/a?b=1", f"leads to the same path{_FOLLOW}"),
        ("/login?next=/v1/a", f"leads to another path of the server{_FOLLOW}"),
        ("https://me:hush@id.example.com/login", "leads to https://id.example.com"),
        ("//id.example.com:8443/", f"leads to https://id.example.com:8443{_FOLLOW}"),
        ("http://api.example.com/v1/a", "leads to http://api.example.com"),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_the_error_says_where_a_redirect_leads_without_path_and_query(
    location: str, said: str
) -> None:
    with pytest.raises(errors.ApiError) as caught:
        _sent(GET, _to(location), follow_redirects=False)
    text = str(caught.value)
    colon = ": " if said else ""
    assert text.startswith(f"GET api.example.com/v1/a: 302 Found{colon}{said} (x.get, "), text
    assert "hush" not in text and "login" not in text


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/a", "/v1/a/"),
        ("/a/", "https://api.example.com/v1/a"),
        ("/a?x=1&y=%20", "/v1/a/?x=1&y=%20#z"),
        ("/a%2Fb/", "/v1/a%2Fb"),
        ("/a/", "../a"),
    ],
)
@pytest.mark.parametrize(
    ("method", "status"),
    [("GET", 301), ("GET", 302), ("GET", 307), ("HEAD", 308), ("POST", 307), ("PUT", 301)],
)
@pytest.mark.parametrize("follow_redirects", [False, True])
def test_the_same_url_but_for_a_slash_at_the_end_is_asked_at_once(
    path: str, location: str, method: str, status: int, follow_redirects: bool
) -> None:
    body: tuple[Json[Any], ...] = (Json(),) if method in ("POST", "PUT") else ()
    operation: Operation[Any] = Operation(
        name="x.y", method=method, path=path, security=SECURITY, body=body
    )
    first, second = _sent(
        operation, _to(location, status), reply(204), follow_redirects=follow_redirects
    )
    assert second.url != first.url and second.url.replace("/?", "?").rstrip("/") == (
        first.url.replace("/?", "?").rstrip("/")
    )
    assert (second.method, second.body) == (first.method, first.body)
    assert second.headers.pairs == first.headers.pairs


@pytest.mark.parametrize(
    ("operation", "location", "status"),
    [
        (GET, "/v1/a/?x=1", 301),
        (GET, "/v1/a//", 301),
        (GET, "/v1/", 301),
        (GET, "/v1/a", 301),
        (GET, "//other.example.com/v1/a/", 301),
        (GET, "http://api.example.com/v1/a/", 301),
        (GET, "https://api.example.com:444/v1/a/", 301),
        (GET, "https://me@api.example.com/v1/a/", 301),
        (GET, "/v1/a/", 300),
        (GET, "/v1/a/", 304),
        (POST, "/v1/a/", 301),
        (POST, "/v1/a/", 302),
        (POST, "/v1/a/", 303),
        (_with_query("/a?x=1"), "/v1/a/", 301),
        (_with_query("/a?x=1"), "/v1/a/?x=2", 301),
    ],
)
def test_nothing_else_is_asked_by_itself(
    operation: Operation[Any], location: str, status: int
) -> None:
    with pytest.raises(errors.ApiError) as caught:
        _sent(operation, _to(location, status), follow_redirects=False)
    assert caught.value.status == status


@pytest.mark.parametrize("status", [301, 302, 303])
def test_no_advice_makes_a_post_a_get(status: int) -> None:
    with pytest.raises(errors.ApiError, match="leads to the same path with a / at its end [(]"):
        _sent(POST, _to("/v1/a/", status), follow_redirects=False)


def test_a_slash_that_comes_and_goes_is_an_error() -> None:
    circle = [_to("/v1/a/", 301), _to("/v1/a", 301)] * 3
    with pytest.raises(errors.ApiError, match="301 Moved Permanently"):
        _sent(GET, *circle, follow_redirects=False)


def test_where_a_redirect_leads_is_left_out_with_the_words_of_the_server() -> None:
    with pytest.raises(errors.ApiError) as caught:
        _sent(GET, _to("/b"), follow_redirects=False, error_text="none")
    assert caught.value.message == ""


def test_a_redirect_that_was_not_followed_to_its_end_is_told_without_advice() -> None:
    with pytest.raises(errors.ApiError, match="302 Found: leads to another path of the server [(]"):
        _sent(GET, *[_to("/b")] * 6)


def test_within_an_origin_everything_goes_along() -> None:
    first, second = _sent(GET, _to("/b?c=1#d"), reply(204))
    assert second.url == "https://api.example.com/b?c=1"
    assert second.headers.pairs == first.headers.pairs


@pytest.mark.parametrize(
    "location",
    [
        "https://other.example.com/b",
        "https://api.example.com:8443/b",
        "//other.example.com/b",
        "https://api.example.com.evil.example/b",
    ],
)
def test_to_another_origin_no_credential_goes_along(location: str) -> None:
    _, second = _sent(GET, _to(location), reply(204))
    assert {name.lower() for name in second.headers} <= {"accept", "user-agent"}
    assert "hush" not in str(second.headers.pairs)


@pytest.mark.parametrize(
    ("status", "method", "has_body"),
    [(301, "GET", False), (302, "GET", False), (303, "GET", False), (307, "POST", True)],
)
def test_the_method_follows_from_the_status(status: int, method: str, has_body: bool) -> None:
    _, second = _sent(POST, _to("/b", status), reply(204))
    assert (second.method, second.body is not None) == (method, has_body)
    assert ("content-type" in second.headers) is has_body


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b c", "https://api.example.com/b%20c"),
        ("/gr\xc3\xb6\xc3\x9fe?x=|", "https://api.example.com/gr%C3%B6%C3%9Fe?x=%7C"),
        ("../../b%2Fc", "https://api.example.com/b%2Fc"),
    ],
)
def test_what_a_server_left_unencoded_is_encoded(location: str, url: str) -> None:
    _, second = _sent(GET, _to(location), reply(204))
    assert second.url == url


@pytest.mark.parametrize(
    "location",
    [
        "http://api.example.com/b",
        "ftp://x/y",
        "http://[",
        "",
        r"https://api.example.com\@evil.example/",
        r"\\evil.example/b",
        r"/\evil.example/b",
        "https://api.example.com@evil.example/",
        "https://me:hush@api.example.com/",
        "https://api%2eexample.com/",
        "https://b\xfccher.example/",
        "https://api.example.com:0/",
        "https://api.example.com:99999/",
    ],
)
def test_what_is_not_followed_is_an_answer(location: str) -> None:
    with pytest.raises(errors.ApiError) as caught:
        _sent(GET, _to(location))
    assert caught.value.status == 302


def test_a_circle_ends() -> None:
    transport = FakeTransport([_to("/a")] * 20)
    client = ShopClient(transport=transport, basic_auth=("me", "x"), follow_redirects=True)
    with pytest.raises(errors.ApiError):
        client.caller.call(GET, {})
    assert len(transport.requests) == 6
