"""Whole documents merge: what each says of all its operations, its operations say themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from oasmith.json_value import Json
from tests.source.conftest import Load, Loaded, Write

Merged = Callable[..., Loaded]

A, B = [{"url": "https://a.example.com"}], [{"url": "https://b.example.com/v2"}]
KEY = {"type": "apiKey", "in": "header", "name": "X-Key"}
BEARER = {"type": "http", "scheme": "bearer"}


def flow(token_url: str, **scopes: str) -> dict[str, Any]:
    return {"clientCredentials": {"tokenUrl": token_url, "scopes": scopes}}


def document(path: str, title: str = "T", schemes: object = None, **parts: Any) -> dict[str, Any]:
    item = parts.pop("item", {"get": {"responses": {}}})
    components = {"components": {"securitySchemes": schemes}} if schemes else {}
    info = {"title": title, "version": title}
    return {"openapi": "3.1.0", "info": info, "paths": {path: item}, **components, **parts}


@pytest.fixture
def merged(write: Write, load: Load) -> Merged:
    def merged(*documents: dict[str, Any]) -> Loaded:
        paths = [write(f"f{i}.json", json.dumps(d, indent=1)) for i, d in enumerate(documents)]
        return load(*paths)

    return merged


def said(merged_document: Any, path: str, method: str = "get") -> dict[str, Any]:
    operation = merged_document.value["paths"][path][method]
    return {key: operation[key] for key in ("servers", "security") if key in operation}


def test_what_differs_goes_to_the_operations_and_what_the_first_says_stays(merged: Merged) -> None:
    first = document("/a", servers=A, security=[{"key": []}], schemes={"key": KEY})
    second = document("/b", "Other", servers=B, security=[{"token": []}], schemes={"token": BEARER})
    result, found = merged(first, second, document("/c", servers=A))
    assert found == ()
    assert (result.value["servers"], result.value["security"]) == (A, [{"key": []}])
    assert said(result, "/a") == {}
    assert said(result, "/b") == {"servers": B, "security": [{"token": []}]}
    assert said(result, "/c") == {"security": []}
    assert list(result.value["components"]["securitySchemes"]) == ["key", "token"]
    for pointer, line in (("servers/0/url", B[0]["url"]), ("security/0", "token")):
        place = result.locate(f"#/paths/~1b/get/{pointer}")
        assert (place.file, line in place.text or place.text.strip() == "{") == ("f1.json", True)


@pytest.mark.parametrize("none", [{}, {"security": []}])
def test_no_security_is_no_security_in_either_order(merged: Merged, none: dict[str, Any]) -> None:
    open_, closed = document("/a", **none), document("/b", security=[{"key": []}])
    closed["components"] = {"securitySchemes": {"key": KEY}}
    result, found = merged(open_, closed)
    assert (found, said(result, "/a"), said(result, "/b")) == ((), {}, {"security": [{"key": []}]})
    result, found = merged(closed, open_)
    assert (found, said(result, "/a"), said(result, "/b")) == ((), {"security": []}, {})


def test_what_an_operation_or_its_path_says_stays(merged: Merged) -> None:
    item = {
        "servers": [{"url": "https://item.example.com"}],
        "get": {"responses": {}},
        "put": {"responses": {}, "servers": [{"url": "/own"}], "security": []},
        "additionalOperations": {"COPY": {"responses": {}}},
    }
    result, found = merged(
        document("/a", servers=A),
        document("/b", item=item, servers=B, security=[{"key": []}], schemes={"key": KEY}),
    )
    assert found == ()
    assert said(result, "/b") == {"security": [{"key": []}]}
    assert said(result, "/b", "put") == {"servers": [{"url": "/own"}], "security": []}
    copied = result.value["paths"]["/b"]["additionalOperations"]["COPY"]
    assert copied == {"responses": {}, "security": [{"key": []}]}


def test_first_document_with_operations_decides_what_stays(merged: Merged) -> None:
    parts = document("/x", schemes={"key": KEY}) | {"paths": {}}
    result, found = merged(parts, document("/a", servers=A), document("/b", servers=B))
    assert (found, result.value["servers"]) == ((), A)
    assert (said(result, "/a"), said(result, "/b")) == ({}, {"servers": B})


def test_operations_that_stand_elsewhere_cannot_be_told_and_are_a_conflict(merged: Merged) -> None:
    item = {"$ref": "#/components/pathItems/P"}
    _, found = merged(document("/a", servers=A), document("/b", item=item, servers=B))
    assert [d.code for d in found] == ["fragment-conflict"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (KEY, {**KEY, "name": "x-key", "description": "Another."}),
        (BEARER, {**BEARER, "scheme": "Bearer", "bearerFormat": "JWT"}),
        (
            {"type": "oauth2", "flows": flow("https://a.example.com/t", read="")},
            {"type": "oauth2", "flows": flow("https://a.example.com/t", write="")},
        ),
    ],
)
@pytest.mark.parametrize("name", ["key", "access"])
def test_one_scheme_has_one_key_whatever_it_is_called(
    merged: Merged, ours: Json, theirs: Json, name: str
) -> None:
    result, found = merged(
        document("/a", schemes={"key": ours}, security=[{"key": []}]),
        document("/b", schemes={name: theirs}, security=[{name: ["write"]}]),
    )
    assert (found, result.value["components"]["securitySchemes"]) == ((), {"key": ours})
    assert said(result, "/b") == {"security": [{"key": ["write"]}]}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (KEY, BEARER),
        (KEY, {**KEY, "in": "query"}),
        ({**KEY, "in": "query"}, {**KEY, "in": "query", "name": "x-key"}),
        (BEARER, {"type": "http", "scheme": "basic"}),
        (
            {"type": "oauth2", "flows": flow("https://a.example.com/t")},
            {"type": "oauth2", "flows": flow("https://b.example.com/t")},
        ),
    ],
)
def test_different_schemes_of_one_name_are_told_apart(
    merged: Merged, ours: Json, theirs: Json
) -> None:
    item: Json = {"get": {"responses": {}, "security": [{}, {"key": [], "Stock_s_key": []}]}}
    result, found = merged(
        document("/a", schemes={"key": ours}, security=[{"key": []}]),
        document("/b", "Stock's", schemes={"key": theirs, "Stock_s_key": KEY}, item=item),
    )
    assert found == ()
    schemes = result.value["components"]["securitySchemes"]
    assert schemes["key"] == ours
    assert schemes["Stock_s_key_2"] == theirs
    [empty, both] = said(result, "/b")["security"]
    assert empty == {}
    assert [schemes[name] for name in both] == [theirs, KEY]
    assert result.locate("#/components/securitySchemes/Stock_s_key_2").file == "f1.json"


def test_relative_urls_of_tokens_stay_with_the_server_of_their_document(merged: Merged) -> None:
    scheme = {"type": "oauth2", "flows": flow("/token")}
    server = [{"url": "https://{name}.example.com/v2", "variables": {"name": {"default": "b"}}}]
    result, found = merged(
        document("/a", servers=A, schemes={"login": scheme}, security=[{"login": []}]),
        document("/b", "B", servers=server, schemes={"login": scheme}, security=[{"login": []}]),
        document("/c", "C", servers=A, schemes={"login": scheme}, security=[{"login": []}]),
    )
    assert found == ()
    schemes = result.value["components"]["securitySchemes"]
    assert schemes["login"]["flows"] == flow("/token")
    assert schemes["B_login"]["flows"] == flow("https://b.example.com/token")
    assert said(result, "/b")["security"] == [{"B_login": []}]
    assert said(result, "/c") == {}


def test_two_schemes_of_one_document_stay_two(merged: Merged) -> None:
    result, _ = merged(
        document("/a", schemes={"one": KEY}),
        document(
            "/b", schemes={"first": KEY, "second": KEY}, security=[{"first": [], "second": []}]
        ),
    )
    assert list(result.value["components"]["securitySchemes"]) == ["one", "second"]
    assert said(result, "/b") == {"security": [{"one": [], "second": []}]}


@pytest.mark.parametrize("url", ["https://[half", "http://[", "{a}://{b}", "://"])
def test_servers_that_are_no_urls_anchor_nothing(merged: Merged, url: str) -> None:
    scheme = {"type": "oauth2", "flows": flow("token")}
    other = document("/b", servers=[{"url": url}], schemes={"login": scheme})
    assert merged(document("/a", servers=A), other)[0] is not None


@pytest.mark.parametrize("odd", [None, 7, "x", [], [[]], {"a": 1}, [{"key": 1}], [None]])
def test_parts_of_the_wrong_type_are_passed_on(merged: Merged, odd: object) -> None:
    for key in ("servers", "security", "components", "paths", "info"):
        strange = {**document("/b", schemes={"key": odd}), key: odd}
        for parts in ((document("/a", servers=A), strange), (strange, document("/a", servers=A))):
            assert merged(*parts)[0] is not None
