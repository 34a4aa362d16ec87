"""Which operation a request belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.drift.matching import Matcher, guessed, url_of
from oasmith.lower.api import lower

OK = {"responses": {"200": {"description": "ok"}}}


def matcher(paths: dict[str, Any], servers: Any = None, *given: str) -> Matcher:
    """The matcher of a document with these paths."""
    spec: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
    spec |= {"paths": paths} | ({"servers": servers} if servers is not None else {})
    api, _ = lower(spec)
    return Matcher(spec, api.operations, given)


def found(of: Matcher, url: str, method: str = "GET") -> str:
    parts = url_of(url)
    assert parts is not None
    return of.endpoint(method, parts)


PATHS = {
    path: {"get": OK}
    for path in (
        "/",
        *("/orders", "/orders/{id}", "/orders/latest", "/orders/{id}/items/{n}"),
        *("/files/{name}.{kind}", "/files/{name}", "/ü b", "/a%2Fb", "/q?kind=x", "/q?kind={k}"),
        "/{any}/items/{n}",
    )
}


@pytest.mark.parametrize(
    ("path", "endpoint"),
    [
        ("", "GET /"),
        ("/", "GET /"),
        ("/orders", "GET /orders"),
        ("/orders/", "GET /orders"),
        ("/orders?x=1#f", "GET /orders"),
        ("/orders/7", "GET /orders/{id}"),
        ("/orders/a%2Fb", "GET /orders/{id}"),
        ("/orders/latest", "GET /orders/latest"),
        ("/orders/7/items/8", "GET /orders/{id}/items/{n}"),
        ("/others/7/items/8", ""),
        ("/files/a.b", "GET /files/{name}.{kind}"),
        ("/files/a", "GET /files/{name}"),
        ("/%C3%BC%20b", "GET /%C3%BC%20b"),
        ("/a%2fb", "GET /a%2Fb"),
        ("/q?a=1&kind=x", "GET /q?kind=x"),
        ("/q?kind=y", "GET /q?kind={k}"),
        ("/nothing", ""),
        ("/Orders", ""),
    ],
)
def test_templates(path: str, endpoint: str) -> None:
    known = {path: item for path, item in PATHS.items() if not path.startswith("/{any}")}
    assert found(matcher(known), f"https://h.example{path}") == endpoint


def test_the_most_specific_template_wins_from_the_left() -> None:
    assert found(matcher(PATHS), "https://h/orders/1/items/2") == "GET /orders/{id}/items/{n}"
    assert found(matcher(PATHS), "https://h/x/items/2") == "GET /{any}/items/{n}"


def test_an_argument_at_the_end_of_a_path_may_be_empty() -> None:
    known = {path: {"get": OK} for path in ("/files/{path}", "/a/{b}/c", "/d/{e}.{f}", "/g/{h}/")}
    of = matcher(known, [{"url": "/api"}])
    assert found(of, "https://h/api/files/") == "GET /files/{path}"
    assert found(of, "https://h/api/g/") == "GET /g/{h}/"
    assert [found(of, f"https://h/api/{rest}") for rest in ("files", "a//c", "d/", "")] == [""] * 4
    known["/files"] = known["/files/"] = {"get": OK}
    assert found(matcher(known), "https://h/files/") in ("GET /files", "GET /files/")


def test_the_method_counts() -> None:
    assert found(matcher(PATHS), "https://h/orders", "POST") == ""


ONE = {"/a": {"get": OK}}


@pytest.mark.parametrize(
    ("servers", "hits", "misses"),
    [
        (None, ["http://any.example/a"], ["http://any.example/v1/a"]),
        ([{"url": "/v1/"}], ["http://any/v1/a", "https://x:8/v1/a"], ["http://any/a"]),
        (
            [{"url": "https://api.example.com/v1"}],
            ["https://API.example.com:443/v1/a", "http://api.example.com/v1/a/"],
            ["https://api.example.com/a", "https://api.example.com:8443/v1/a", "https://h/v1/a"],
        ),
        ([{"url": "//api.example.com"}], ["https://api.example.com/a"], ["https://h/a"]),
        ([{"url": "http://h:80/x"}, {"url": "https://g"}], ["http://h/x/a", "https://g/a"], []),
        (
            [{"url": "https://{r}.example.com", "variables": {"r": {"enum": ["eu", "us"]}}}],
            ["https://eu.example.com/a"],
            ["https://xx.example.com/a"],
        ),
        (
            [{"url": "https://{t}.h/{base}", "variables": {"base": {"default": "v1/x"}, "t": {}}}],
            ["https://q.h/v1/x/a", "https://q.h/v2/y/a"],
            ["https://q.h/a"],
        ),
        ([{"url": "https://h/{undeclared}"}], ["https://h/zz/a"], ["https://h/a"]),
        (
            [{"url": "https://h/{v}/x", "variables": {"v": {"enum": ["v1", "v2"]}}}],
            ["https://h/v1/x/a", "https://h/v2/x/a"],
            ["https://h/v3/x/a", "https://h/v1/a"],
        ),
        ([{"url": 1}, {}, "x"], ["https://h/a"], []),
    ],
)
def test_servers(servers: Any, hits: list[str], misses: list[str]) -> None:
    of = matcher(ONE, servers)
    assert [found(of, url) for url in hits] == ["GET /a"] * len(hits)
    assert [found(of, url) for url in misses] == [""] * len(misses)


def test_servers_of_paths_and_operations() -> None:
    paths = {
        "/a": {"get": {**OK, "servers": [{"url": "https://op"}]}, "put": OK},
        "/b": {"servers": [{"url": "https://item/x"}], "get": OK},
    }
    of = matcher(paths, [{"url": "https://root"}])
    assert found(of, "https://op/a") == "GET /a"
    assert found(of, "https://root/a") == ""
    assert found(of, "https://root/a", "PUT") == "PUT /a"
    assert found(of, "https://item/x/b") == "GET /b"


def test_a_server_that_is_given_takes_the_place_of_all() -> None:
    of = matcher(ONE, [{"url": "https://root/v1"}], "http://localhost:8080/dev/")
    assert found(of, "http://localhost:8080/dev/a") == "GET /a"
    assert found(of, "https://root/v1/a") == ""


@pytest.mark.parametrize("url", ["ftp://h/a", "http://", "http://h:x/a", "http://[::1", "", "/a"])
def test_what_is_no_url(url: str) -> None:
    assert url_of(url) is None


@pytest.mark.parametrize(
    ("path", "guess"),
    [
        ("/users/12", "/users/{id}"),
        ("/users/me/keys", "/users/me/keys"),
        ("/u/6ba7b810-9dad-11d1-80b4-00c04fd430c8/x", "/u/{id}/x"),
        ("/t/sk_live_51H8xk2eZvKYlo2C/x", "/t/{id}/x"),
        ("/u/someone@example.com", "/u/{id}"),
        ("/reset/" + "a" * 64, "/reset/{id}"),
    ],
)
def test_a_guess_shows_no_values(path: str, guess: str) -> None:
    url = url_of(f"https://h{path}?token=x")
    assert url is not None
    assert guessed("GET", url) == f"GET {guess}"
