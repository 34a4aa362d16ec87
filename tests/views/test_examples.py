"""Calls in docstrings: examples of a document where they fit, and nothing that ends the text."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate


def example(folder: Path, schema: dict[str, Any], more: dict[str, Any] | None = None) -> str:
    """The call of an operation whose path has a value of this schema."""
    parameter = {"name": "id", "in": "path", "required": True, "schema": schema}
    operation = {
        "operationId": "getThing",
        "tags": ["things"],
        "parameters": [parameter],
        "responses": {"204": {"description": "Done"}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/things/{id}": {"get": operation | (more or {})}},
    }
    spec = folder / "spec.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    files = generate(Inputs([spec], [], folder), Options("things"), Renderer()).files
    assert files is not None
    module = ast.parse(files["resources/things.py"])
    class_ = next(node for node in module.body if isinstance(node, ast.ClassDef))
    method = next(node for node in class_.body if getattr(node, "name", "") == "get_thing")
    assert isinstance(method, ast.FunctionDef)
    return (ast.get_docstring(method) or "").rpartition("Example:\n")[2].strip()


@pytest.mark.parametrize(
    "text", ['a"""b', "a\\n", "back\\", "line\nbreak", "<br> & 'x'", '"', "ü…"]
)
def test_any_text_of_the_document_is_the_same_in_the_call(text: str, tmp_path: Path) -> None:
    call = ast.parse(example(tmp_path, {"type": "string", "example": text}), mode="eval").body
    assert isinstance(call, ast.Call)
    assert ast.literal_eval(call.args[0]) == text


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ({"type": "integer", "example": 7}, "7"),
        ({"type": "integer", "example": "seven"}, "123"),
        ({"type": "integer", "maximum": 9, "example": 10}, "9"),
        ({"type": "string"}, '"your-id"'),
        ({"type": "string", "minLength": 34, "pattern": "^A"}, '"your-id"'),
        ({"type": "string", "format": "date", "example": "2024-02-03"}, "date(2024, 2, 3)"),
        ({"type": "string", "format": "date", "example": "yesterday"}, "date(2026, 1, 31)"),
        ({"type": "string", "format": "password", "example": "hunter2"}, '"your-password"'),
        ({"type": "string", "enum": ["a", "b"], "example": "b"}, '"b"'),
        ({"type": "array", "items": {"type": "integer"}, "example": [1, 2]}, "[1, 2]"),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 2}, "[123, 123]"),
    ],
)
def test_an_example_that_fits_its_type_is_shown(
    schema: dict[str, Any], shown: str, tmp_path: Path
) -> None:
    assert example(tmp_path, schema) == f"client.things.get_thing({shown})"


def test_what_a_document_demands_without_end_is_shown_in_part(tmp_path: Path) -> None:
    schema: dict[str, Any] = {"type": "string", "minLength": 10**9}
    for _ in range(12):
        schema = {"type": "array", "items": schema, "minItems": 10**9}
    assert len(example(tmp_path, schema)) < 5_000
