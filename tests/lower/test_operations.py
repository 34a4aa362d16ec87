"""Methods that a package cannot send are told and left out, the others are there."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.diagnostics import Severity
from oasmith.lower.api import lower


def test_method_that_cannot_be_sent_or_is_there_already_is_left_out() -> None:
    operation: dict[str, Any] = {"responses": {"204": {"description": "d"}}}
    additional = {"COPY": operation, "GET /x HTTP/1.1\r\n": operation, "GET": operation}
    paths = {"/a": {"get": operation, "additionalOperations": additional}}
    api, found = lower({"openapi": "3.2.0", "paths": paths})
    assert [operation.id for operation in api.operations] == ["GET /a", "COPY /a"]
    base = "#/paths/~1a/additionalOperations"
    assert [(d.code, d.severity, d.pointer) for d in found] == [
        ("method-invalid", Severity.ERROR, f"{base}/GET ~1x HTTP~11.1\r\n"),
        ("method-invalid", Severity.ERROR, f"{base}/GET"),
    ]


@pytest.mark.parametrize(
    "url",
    ["ftp://example.com", "https://{region}.example.com", "https://a:b@example.com", "/a?b", ""],
)
def test_server_of_an_operation_that_cannot_be_called_is_told_and_not_used(url: str) -> None:
    operation = {"servers": [{"url": url}], "responses": {"204": {"description": "d"}}}
    api, found = lower({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}})
    assert api.operations[0].server == ""
    assert [(d.code, d.pointer) for d in found] == [
        ("server-invalid", "#/paths/~1a/get/servers"),
    ]


@pytest.mark.parametrize(
    ("url", "variable", "wanted"),
    [
        (
            "https://{x}.h",
            {"default": "mars", "enum": ["eu", "us"]},
            "among the values of its enum",
        ),
        ("https://{x}.h", {"default": "{yours}"}, "a label of a host name"),
        ("https://h:{x}", {"default": "https"}, "the number of a port"),
        ("https://h/{x}", {"default": "a/../b"}, "segments of a path"),
        ("https://{x}.h", {}, "a label of a host name"),
    ],
)
def test_default_of_a_variable_that_a_client_refuses_is_told(
    url: str, variable: dict[str, Any], wanted: str
) -> None:
    servers = [{"url": url, "variables": {"x": variable}}]
    _, found = lower({"openapi": "3.1.0", "servers": servers, "paths": {}})
    assert [(d.code, d.pointer) for d in found] == [("server-variable", "#/servers/0/variables/x")]
    assert f"is not {wanted}; a client refuses it" in found[0].message


@pytest.mark.parametrize(
    "variable", [{"default": 80, "enum": [80, 8080]}, {"default": "80"}, {"default": 443}]
)
def test_default_of_a_variable_that_fits_is_not_told(variable: dict[str, Any]) -> None:
    servers = [{"url": "https://h:{x}", "variables": {"x": variable}}]
    api, found = lower({"openapi": "3.1.0", "servers": servers, "paths": {}})
    assert not found
    assert api.servers[0].variables[0].form == "the number of a port"


@pytest.mark.parametrize("name", ["Host", "content-length", "Transfer-Encoding", "Connection"])
def test_header_that_says_where_a_message_goes_or_ends_is_no_argument(name: str) -> None:
    parameters = [
        {"name": name, "in": "header", "required": True, "schema": {"type": "string"}},
        {"name": name, "in": "query", "schema": {"type": "string"}},
    ]
    operation = {"parameters": parameters, "responses": {"204": {"description": "d"}}}
    api, found = lower({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}})
    assert [p.where.value for p in api.operations[0].parameters] == ["query"]
    assert [(d.code, d.pointer) for d in found] == [
        ("header-of-transport", "#/paths/~1a/get/parameters/0")
    ]


def test_variable_that_stands_nowhere_in_the_url_is_no_argument() -> None:
    variables = {"used": {"default": "a"}, "unused": {"default": "b"}}
    server = {"url": "https://{used}.example.com", "variables": variables}
    api, found = lower({"openapi": "3.1.0", "servers": [server], "paths": {}})
    assert [variable.name for variable in api.servers[0].variables] == ["used"]
    assert found == ()


def test_own_server_whose_default_leaves_its_place_is_not_used() -> None:
    variables = {"zone": {"default": "evil.example/"}}
    servers = [{"url": "https://files.{zone}.example.com", "variables": variables}]
    operation = {"servers": servers, "responses": {"204": {"description": "d"}}}
    api, found = lower({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}})
    assert api.operations[0].server == ""
    assert [(d.code, d.pointer) for d in found] == [("server-invalid", "#/paths/~1a/get/servers")]
