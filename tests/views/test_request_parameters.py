"""Parameters in the tables of operations: which have a shape, by which their values are checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate

LIMITED = {"type": "integer", "minimum": 1}


def tables(folder: Path, schema: dict[str, Any]) -> str:
    """The module with the operations of a document whose one parameter has the schema."""
    parameter = {"name": "q", "in": "query", "required": True, "schema": schema}
    operation = {
        "operationId": "search",
        "parameters": [parameter],
        "responses": {"204": {"description": "Done."}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Items", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/items": {"get": operation}},
        "components": {
            "schemas": {
                "Few": {"type": "array", "items": LIMITED},
                "State": {"type": "string", "enum": ["on", "off"]},
            }
        },
    }
    path = folder / "spec.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    files = generate(Inputs([path], [], folder), Options("items"), Renderer()).files
    assert files is not None
    return next(text.decode() for name, text in files.items() if name.endswith("_operations.py"))


@pytest.mark.parametrize(
    "schema",
    [
        LIMITED,
        {"type": "array", "items": LIMITED},
        {"$ref": "#/components/schemas/Few"},
        {"anyOf": [{"type": "boolean"}, {"type": "null"}, LIMITED]},
        {"type": "array", "prefixItems": [{"type": "string"}, LIMITED]},
        {"type": "object", "properties": {"size": {"type": "integer"}}},
        {"enum": ["a", "b"]},
        {"const": "a"},
        {"type": "array", "items": {"$ref": "#/components/schemas/State"}},
    ],
)
def test_limits_and_listed_values_anywhere_in_a_parameter_are_checked(
    tmp_path: Path, schema: dict[str, Any]
) -> None:
    assert "shape=" in tables(tmp_path, schema)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        {"anyOf": [{"enum": ["a", "b"]}, {"type": "string"}]},
    ],
)
def test_a_parameter_without_limits_has_no_shape(tmp_path: Path, schema: dict[str, Any]) -> None:
    assert "shape=" not in tables(tmp_path, schema)
