"""Documents of a small library in two versions, and what the comparison says of them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from oasmith.diff.changes import Comparison
from oasmith.diff.compare import compare
from oasmith.diff.versions import Version
from oasmith.options import Options
from oasmith.output.lock import lock_text
from oasmith.pipeline import Inputs, understand_document
from oasmith.source.document import Document, Origin
from oasmith.source.parse import parse
from oasmith.source.text import Source, Syntax

Spec = dict[str, Any]
Edit = Callable[[Spec], object]

OPTIONS = Options("library")


def _ref(name: str) -> Spec:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: Spec, description: str = "fine") -> Spec:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


LIBRARY: Spec = {
    "openapi": "3.0.3",
    "info": {"title": "Library", "version": "1"},
    "servers": [{"url": "https://library.example.com"}],
    "security": [{"key": []}],
    "paths": {
        "/books/{bookId}": {
            "get": {
                "tags": ["books"],
                "operationId": "getBook",
                "parameters": [
                    {
                        "name": "bookId",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    },
                    {
                        "name": "language",
                        "in": "query",
                        "schema": {"type": "string", "default": "en"},
                    },
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": _answer(_ref("Book"))
                    | {"headers": {"ETag": {"schema": {"type": "string"}}}},
                    "404": _answer(_ref("Fault")),
                },
            },
            "delete": {
                "tags": ["books"],
                "operationId": "removeBook",
                "deprecated": True,
                "parameters": [
                    {"name": "bookId", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "responses": {"204": {"description": "gone"}},
            },
        },
        "/books": {
            "post": {
                "tags": ["books"],
                "operationId": "addBook",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": _ref("NewBook")},
                        "application/xml": {"schema": {"type": "string"}},
                    },
                },
                "responses": {"201": _answer(_ref("Book"))},
            }
        },
        "/loans": {
            "post": {
                "tags": ["loans"],
                "operationId": "lend",
                "requestBody": {
                    "content": {"application/json": {"schema": _ref("Loan")}},
                },
                "responses": {"200": _answer(_ref("Loan")), "202": {"description": "later"}},
            },
            "get": {
                "tags": ["loans"],
                "operationId": "findLoans",
                "parameters": [
                    {
                        "name": "state",
                        "in": "query",
                        "schema": {"type": "array", "items": {"type": "string"}},
                    }
                ],
                "responses": {
                    "200": _answer(
                        {
                            "type": "object",
                            "required": ["items"],
                            "properties": {
                                "items": {"type": "array", "items": _ref("Loan")},
                                "reader": {"oneOf": [_ref("Adult"), _ref("Child")]},
                            },
                        }
                    )
                },
            },
        },
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        "schemas": {
            "Book": {
                "type": "object",
                "required": ["id", "title", "pages", "state"],
                "properties": {
                    "id": {"type": "string"},
                    "title": {"type": "string"},
                    "pages": {"type": "integer"},
                    "state": {"type": "string", "enum": ["in", "out"]},
                    "subTitle": {"type": "string"},
                    "boughtAt": {"type": "string"},
                },
            },
            "NewBook": {
                "type": "object",
                "required": ["title"],
                "properties": {
                    "title": {"type": "string", "maxLength": 200},
                    "pages": {"type": "integer", "minimum": 1},
                    "shelf": {"type": "string", "enum": ["a", "b"]},
                    "note": {"type": "string", "nullable": True},
                },
            },
            "Loan": {
                "type": "object",
                "required": ["book"],
                "properties": {
                    "book": {"type": "string"},
                    "days": {"type": "integer"},
                    "number": {"type": "integer", "readOnly": True},
                },
            },
            "Adult": {
                "type": "object",
                "required": ["email"],
                "properties": {"email": {"type": "string"}},
            },
            "Child": {
                "type": "object",
                "required": ["school"],
                "properties": {"school": {"type": "string"}},
            },
            "Fault": {
                "type": "object",
                "required": ["message"],
                "properties": {"message": {"type": "string"}},
            },
        },
    },
}


def changed(edit: Edit, spec: Spec = LIBRARY) -> Spec:
    """The document with an edit."""
    other = copy.deepcopy(spec)
    edit(other)
    return other


def version(spec: Spec, before: Version | None = None) -> Version:
    """A version, named with the record of the one before."""
    tree, found = parse(Source("library.json", json.dumps(spec), Syntax.JSON))
    assert tree is not None, found
    lock = lock_text(before.names.record, {}, {}) if before else None
    inputs = Inputs((), (), Path(), lock=lock)
    document = Document(tree.value, (), {(): Origin(tree)})
    understood = understand_document(document, (), inputs, OPTIONS, rules=())
    assert understood.api is not None and understood.names is not None, understood.diagnostics
    return Version(understood.api, understood.names, OPTIONS)


def compared(old: Spec, new: Spec) -> Comparison:
    """What has changed between two documents."""
    before = version(old)
    return compare(before, version(new, before))


def after(edit: Edit, spec: Spec = LIBRARY) -> Comparison:
    """What an edit changes."""
    return compared(spec, changed(edit, spec))


def schema(name: str) -> Callable[[Spec], Spec]:
    """A component of a document."""
    return lambda spec: spec["components"]["schemas"][name]
