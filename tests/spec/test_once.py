"""One fault, one finding, whichever stages see it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oasmith.diagnostics import Severity
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand

DONE = {"default": {"description": "Done"}}


def found(
    tmp_path: Path, *documents: dict[str, Any], validation: Any = "strict"
) -> list[tuple[str, str, str]]:
    paths = [tmp_path / f"{number}.json" for number in range(len(documents))]
    for path, document in zip(paths, documents, strict=True):
        path.write_text(json.dumps(document), encoding="utf-8")
    told = understand(Inputs(paths, [], tmp_path), Options("sample", validation=validation))
    return [(d.code, d.severity.label, d.pointer) for d in told.diagnostics]


def document(version: str, operation: dict[str, Any], path: str = "/a", **more: Any) -> Any:
    info = {"title": "T", "version": "1"}
    server = {"servers": [{"url": "https://example.com"}]}
    return {
        "openapi": version,
        "info": info,
        "paths": {path: {"get": {"responses": DONE} | operation}},
    } | (server | more)


PARAMETER = {"name": "a", "in": "query", "schema": {"type": "string"}}
GET = "#/paths/~1a/get"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    ("operation", "code", "place"),
    [
        (
            {"parameters": [PARAMETER | {"style": "simple"}]},
            "parameter-style",
            "parameters/0/style",
        ),
        (
            {"parameters": [PARAMETER | {"in": "header", "style": "form"}]},
            "parameter-style",
            "parameters/0/style",
        ),
        ({"parameters": [PARAMETER | {"name": None}]}, "parameter-invalid", "parameters/0/name"),
        ({"parameters": [{**PARAMETER, "schema": "x"}]}, "schema-invalid", "parameters/0/schema"),
        (
            {"parameters": [{**PARAMETER, "schema": {"type": "array", "items": [{}]}}]},
            "schema-invalid",
            "parameters/0/schema/items",
        ),
        ({"parameters": ["a"]}, "parameter-invalid", "parameters/0"),
        ({"requestBody": []}, "request-body-invalid", "requestBody"),
        ({"responses": {**DONE, "200": []}}, "response-invalid", "responses/200"),
        ({"responses": {**DONE, "ok": {}}}, "response-invalid", "responses/ok"),
        ({"responses": {}}, "structure", "responses"),
    ],
)
def test_one_wrong_value_is_one_error(
    tmp_path: Path, version: str, operation: dict[str, Any], code: str, place: str
) -> None:
    assert found(tmp_path, document(version, operation)) == [(code, "error", f"{GET}/{place}")]


def test_a_missing_name_hides_no_other_missing_key(tmp_path: Path) -> None:
    told = found(tmp_path, document("3.1.0", {"parameters": [{"in": "query"}]}))
    at = f"{GET}/parameters/0"
    assert sorted(told) == [("parameter-invalid", "error", at), ("structure", "error", at)]


def test_a_wrong_collection_format_is_one_error(tmp_path: Path) -> None:
    items = {"type": "array", "items": {"type": "string"}, "collectionFormat": "pipe"}
    value = document(
        "3.0.3", {"parameters": [{"name": "a", "in": "query"} | items]}, host="a.example"
    )
    value = {key: v for key, v in value.items() if key not in ("openapi", "servers")}
    told = found(tmp_path, value | {"swagger": "2.0"})
    assert told == [("parameter-style", "error", f"{GET}/parameters/0/collectionFormat")]


def test_other_faults_at_one_place_are_told_each(tmp_path: Path) -> None:
    operation = {"parameters": [{"name": "b", "in": "path", "schema": {"type": "string"}}]}
    told = found(tmp_path, document("3.1.0", operation), validation="warn")
    assert {code for code, _, _ in told} == {"structure", "path-parameters"}


def test_variable_of_a_server_of_several_operations_is_told_once(tmp_path: Path) -> None:
    server = {"url": "https://{h}.example.com", "variables": {"h": {"default": "b"}}}
    second = document("3.1.0", {}, "/b", servers=[server])
    second["paths"]["/c"] = {"get": {"responses": DONE}, "post": {"responses": DONE}}
    paths = [tmp_path / "0.json", tmp_path / "1.json"]
    for path, value in zip(paths, [document("3.1.0", {}), second], strict=True):
        path.write_text(json.dumps(value), encoding="utf-8")
    (told,) = understand(Inputs(paths, [], tmp_path), Options("sample")).diagnostics
    assert (told.code, told.severity) == ("server-variable-fixed", Severity.WARN)
    assert told.message.endswith("(3 operations)")
