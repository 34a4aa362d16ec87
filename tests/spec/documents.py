"""Documents for tests: a value without files behind it."""

from __future__ import annotations

from typing import Any

from oasmith.source.document import Document


def document(value: dict[str, Any]) -> Document:
    """A document that has no positions."""
    return Document(value, (), {})


def with_schema(version: str, schema: Any) -> Document:
    """The smallest valid document with one component schema, ``#/components/schemas/A``."""
    return document(
        {
            "openapi": version,
            "info": {"title": "T", "version": "1"},
            "paths": {},
            "components": {"schemas": {"A": schema}},
        }
    )
