"""Servers of operations beside that of the document."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower


def server(url: str, **variables: str) -> dict[str, Any]:
    return {"url": url, "variables": {name: {"default": v} for name, v in variables.items()}}


@pytest.mark.parametrize(
    ("common", "own", "told"),
    [
        (server("https://a.example.com/v1"), server("https://a.example.com/v2"), None),
        (server("https://{r}.example.com/a", r="eu"), server("https://{r}.example.com/b", r="eu"), "/b"),
        (server("https://{r}.example.com/a", r="eu"), server("https://{r}.example.com", r="eu"), "/"),
        (server("https://{r}.example.com/a", r="eu"), server("https://{r}.example.com/a", r="eu"), ""),
        (server("https://{r}.example.com/a", r="eu"), server("https://{r}.example.com/a", r="us"), None),
        (server("https://{r}.example.com", r="eu"), server("https://{q}.example.com/a", q="eu"), None),
        (server("https://a.example.com/{v}", v="v1"), server("https://a.example.com/{v}/x", v="v1"), None),
        (
            server("{p}://{h}{b}", p="https", h="a.example.com", b="/v1"),
            server("{p}://{h}{b}", p="https", h="a.example.com", b="/v3"),
            "/v3",
        ),
        (
            server("https://{h}:{n}/{t}", h="a.example.com", n="443", t="x"),
            server("https://{h}:{n}/{t}/y", h="a.example.com", n="443", t="x"),
            "/x/y",
        ),
    ],
)  # fmt: skip
def test_server_on_the_same_variable_host_is_its_path(
    common: dict[str, Any], own: dict[str, Any], told: str | None
) -> None:
    item = {"get": {"servers": [own], "responses": {"204": {"description": "Done"}}}}
    api, found = lower({"openapi": "3.1.0", "servers": [common], "paths": {"/a": item}})
    assert {d.code for d in found} <= {"server-variable-fixed"}
    defaults = own["url"]
    for name, variable in own["variables"].items():
        defaults = defaults.replace(f"{{{name}}}", variable["default"])
    assert api.operations[0].server == (defaults if told is None else told)


@pytest.mark.parametrize(
    ("common", "own", "fixed"),
    [
        (
            server("https://a.example.com/{v}", v="a"),
            server("https://{v}.example.org", v="eu"),
            ["v"],
        ),
        (server("https://a.example.com"), server("/files/{v}", v="v1"), ["v"]),
        (server("https://eu.example.com"), server("https://{r}.example.com", r="eu"), ["r"]),
        (server("https://{r}.example.com", r="eu"), server("https://{r}.example.com", r="eu"), []),
        (
            server("https://{r}.example.com", r="eu"),
            server("https://{r}.example.com/b", r="eu"),
            [],
        ),
        (
            server("https://{r}.example.com/{v}", r="eu", v="a"),
            server("https://{r}.example.com/{v}/b", r="eu", v="a"),
            ["v"],
        ),
        (
            server("https://{h}{b}", h="eu.example.com", b="/v3"),
            server("https://{h}{b}", h="eu.example.com", b="/v1"),
            ["b"],
        ),
        (
            server("https://a.example.com"),
            {"url": "/{v}", "variables": {"v": {"default": "b", "enum": ["b"]}}},
            [],
        ),
    ],
)
def test_variable_that_no_argument_moves_is_reported(
    common: dict[str, Any], own: dict[str, Any], fixed: list[str]
) -> None:
    item = {"get": {"servers": [own], "responses": {"204": {"description": "Done"}}}}
    _, found = lower({"openapi": "3.1.0", "servers": [common], "paths": {"/a": item}})
    assert [(d.code, d.pointer) for d in found] == [
        ("server-variable-fixed", f"#/paths/~1a/get/servers/0/variables/{name}") for name in fixed
    ]
