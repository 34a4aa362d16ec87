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
    assert found == ()
    defaults = own["url"]
    for name, variable in own["variables"].items():
        defaults = defaults.replace(f"{{{name}}}", variable["default"])
    assert api.operations[0].server == (defaults if told is None else told)
