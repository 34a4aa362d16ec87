"""Text of a document never becomes code: a document with a hostile text in every position gives
the same syntax trees as its benign twin, but for names and literals made from that text."""

from __future__ import annotations

import ast
import json
import re
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.naming.reserved import DEVICE_NAMES
from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate
from oasmith.spec.structure.references import escape
from tests.support.hostile_texts import HOSTILE, twin_pattern

BENIGN = "benign"
"""Stands in every name and literal of the twin that comes from the document."""

DOTS = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)

fragments = st.sampled_from(HOSTILE) | st.text(
    st.characters(codec="utf-8", exclude_characters="*"), max_size=5
)
texts = st.lists(fragments, min_size=1, max_size=4).map("".join)


def document(text: str, pattern: str) -> dict[str, Any]:
    """A document that uses most features, with the text in every position that takes any text, and
    a pattern in those of patterns.

    No mapping has two keys of it, so that it stands alone. Where a brace would add a path
    parameter, which rightly changes the code, it is taken out; so is what would end the path, and
    what no path can have.
    """
    bare = text.replace("{", "").replace("}", "") or BENIGN
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text},
        "x-oasmith-request-id": text or BENIGN,
        "servers": [_server(text, bare)],
        "tags": [{"name": text, "description": text}],
        "security": [{text: []}],
        "paths": {
            f"/{_segments(bare)}/{{{bare}}}": {
                "post": _submit(text, bare, pattern),
                "get": _list(text, bare, pattern),
            }
        },
        "webhooks": {text: {"post": _message(text)}},
        "components": {
            "schemas": {text: _component(text, pattern)},
            "securitySchemes": {
                text: {"type": "apiKey", "in": "header", "name": text, "description": text}
            },
        },
    }


def _segments(text: str) -> str:
    """The text as segments of a path: no query, no fragment, no segment of dots."""
    kept = text.replace("#", "").replace("?", "").split("/")
    return "/".join(part for part in kept if not DOTS.fullmatch(part)) or BENIGN


def _server(text: str, bare: str) -> dict[str, Any]:
    variable = {"default": text, "description": text, "enum": [text]}
    return {"url": f"https://{{{bare}}}.example.com/{bare}", "variables": {bare: variable}}


def _common(text: str, bare: str, pattern: str) -> list[dict[str, Any]]:
    schema = {"type": "string", "pattern": pattern, "default": text}
    return [
        {"name": bare, "in": "path", "required": True, "description": text, "schema": schema},
        {"name": text, "in": "query", "description": text, "schema": schema},
        {"name": f"X-{text}", "in": "header", "schema": {"type": "string", "enum": [text, "x"]}},
        {"name": text, "in": "cookie", "content": {text or BENIGN: {"schema": {"format": text}}}},
    ]


def _submit(text: str, bare: str, pattern: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{_fragment(text)}"}
    return {
        "operationId": f"submit {text}",
        "tags": [text],
        "summary": text,
        "description": text,
        "parameters": [
            *_common(text, bare, pattern),
            {"name": f"client {text}", "in": "header", "x-oasmith-client": True},
        ],
        "requestBody": {
            "description": text,
            "content": {
                "application/json": {"schema": reference},
                f"application/x-{text}": {},
                "multipart/form-data": {
                    "schema": {"type": "object", "properties": {text: _part(text)}},
                    "encoding": {text: {"contentType": text or BENIGN}},
                },
            },
        },
        "responses": {
            "200": {
                "description": text,
                "content": {f"image/x-{text}": {}},
                "headers": {text: {"description": text, "schema": {}}},
                "links": {text: {"operationId": text, "parameters": {text: text}}},
            },
            "default": {
                "description": text,
                "content": {"application/json": {"schema": reference}},
            },
        },
        "callbacks": {f"on {text}": {f"{{{text}}}": {"post": _message(text)}}},
        "x-oasmith-name": text,
    }


def _part(text: str) -> dict[str, Any]:
    return {"type": "string", "contentMediaType": f"image/x-{text}"}


def _message(text: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {text: {"type": "string", "example": text}}}
    return {
        "summary": text,
        "description": text,
        "requestBody": {"content": {"application/json": {"schema": schema}}},
    }


def _list(text: str, bare: str, pattern: str) -> dict[str, Any]:
    properties = {
        text: {"type": "array", "items": {"type": "string"}},
        "next": {"type": "string"},
        "state": {"type": "string"},
    }
    schema = {"type": "object", "title": text, "properties": properties}
    return {
        "tags": [text],
        "parameters": _common(text, bare, pattern),
        "deprecated": True,
        "responses": {
            "200": {"description": "", "content": {"application/json": {"schema": schema}}}
        },
        "x-oasmith-paging": {
            "token": {"query": text},
            "next": "$response.body#/next",
            "items": f"$response.body#/{escape(text)}",
        },
        "x-oasmith-polling": {
            "status": "$response.body#/state",
            "pending": [text],
            "success": [text],
            "failure": [text],
        },
    }


def _component(text: str, pattern: str) -> dict[str, Any]:
    labels = [f"a {text}", f"b {text}"]
    many = [text, *(f"{text} {n}" for n in range(9))]
    tagged = {"type": "object", "required": ["tag"], "properties": {"tag": {"const": text}}}
    other = {"type": "object", "required": ["tag"], "properties": {"tag": {"const": f"{text}."}}}
    return {
        "title": text,
        "description": text,
        "type": "object",
        "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text, "pattern": pattern},
            "long": {"enum": many, "x-enum-descriptions": many, "description": text},
            "short": {"enum": [text, "x"], "deprecated": True},
            "union": {"oneOf": [{"title": text, **tagged}, other]},
            "tagged": {"oneOf": [tagged, other], "discriminator": {"propertyName": "tag"}},
            "labels": {"type": "integer", "enum": [1, 2], "x-enum-varnames": labels},
            "dates": {"type": "object", "additionalProperties": {"format": "date"}},
        },
    }


def _fragment(token: str) -> str:
    """A token of a JSON Pointer in a URI fragment."""
    return quote(escape(token), safe="")


@cache
def generated(
    text: str, pattern: str | None = None, split_models: int = 100
) -> Mapping[str, bytes]:
    """The package made from the document, without its runtime; the text is its pattern too, unless
    there is one."""
    options = Options("sample", split_models=split_models, validation="off")
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "spec.json"
        spec.write_text(
            json.dumps(document(text, text if pattern is None else pattern)), encoding="utf-8"
        )
        files = generate(Inputs([spec], [], Path(folder)), options, Renderer()).files
    assert files is not None
    return {path: content for path, content in files.items() if not path.startswith("_runtime/")}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_changes_nothing_but_names_and_literals(text: str) -> None:
    assert_same_code(text)


@settings(max_examples=50)
@given(texts)
def test_no_mix_of_hostile_texts_changes_anything_but_names_and_literals(text: str) -> None:
    assert_same_code(text)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_file_lands_inside_of_the_package(text: str) -> None:
    for path in [*generated(text), *generated(text, split_models=1)]:
        for part in PurePosixPath(path).parts:
            name = part.partition(".")[0]
            assert name.isidentifier() or path == "oasmith.lock", path
            assert name.lower() not in DEVICE_NAMES, path


def assert_same_code(text: str) -> None:
    """Compare the packages of a text and its benign twin, file by file."""
    files = generated(text)
    benign = benign_text(files)
    twins = generated(benign, twin_pattern(benign, text))
    assert len(files) == len(twins)
    for (path, content), twin in zip(files.items(), twins.values(), strict=True):
        if path.endswith(".py"):
            compile(content, path, "exec", dont_inherit=True)
            assert_same(tree(content), tree(twin), path)
        if path == "README.md":
            assert fences(content) == fences(twin)


def benign_text(files: Mapping[str, bytes]) -> str:
    """A text from which the names of properties follow by the same rule, or by none."""
    models = b"".join(text for path, text in files.items() if path.startswith("models"))
    rules = re.findall(rb'naming="([\w-]+)"', models)
    if rules:
        return FOLLOWING[rules[0].decode()]
    return "benign!" if b"WireName" in models else BENIGN


FOLLOWING = {"camelCase": "benignBenign", "PascalCase": "Benign", "kebab-case": "benign-benign"}


def tree(source: bytes) -> ast.Module:
    """The syntax tree without docstrings."""
    module = ast.parse(source)
    for node in ast.walk(module):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            body[:] = [statement for statement in body if not _is_text(statement)]
    return module


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def fences(markdown: bytes) -> list[str]:
    """The lines that begin and end code."""
    return [line for line in markdown.decode().splitlines() if line.startswith("```")]


def assert_same(node: object, twin: object, where: str) -> None:
    """Everything is equal but strings (names, literals) that come from the document."""
    if isinstance(twin, str) and BENIGN in twin.lower():
        assert isinstance(node, str), where
    elif isinstance(twin, ast.AST):
        assert type(node) is type(twin), where
        for field in twin._fields:
            line = getattr(node, "lineno", None)
            place = f"{where.partition(':')[0]}:{line}" if line else where
            assert_same(getattr(node, field), getattr(twin, field), place)
    elif isinstance(twin, list):
        assert isinstance(node, list) and len(node) == len(twin), where
        for inner, inner_twin in zip(node, twin, strict=True):
            assert_same(inner, inner_twin, where)
    else:
        assert node == twin, where
