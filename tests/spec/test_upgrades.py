"""3.0 becomes 3.1: the same meaning in the other dialect, and the original stays as it was."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from oasmith.diagnostics import Severity
from oasmith.spec.upgrades.v30 import upgrade_schema
from oasmith.spec.versions import upgrade, version_of
from tests.spec.documents import document, with_schema

NULL = {"type": "null"}
REF = {"$ref": "#/components/schemas/B"}


@pytest.mark.parametrize(
    ("schema", "upgraded"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"enum": ["a", None], "nullable": True}, {"enum": ["a", None]}),
        ({"oneOf": [REF], "nullable": True}, {"oneOf": [REF, NULL]}),
        ({"anyOf": [REF], "nullable": True, "title": "A"}, {"anyOf": [REF, NULL], "title": "A"}),
        (
            {"allOf": [REF], "nullable": True, "description": "d"},
            {"anyOf": [REF, NULL], "description": "d"},
        ),
        (
            {"type": "object", "allOf": [REF], "nullable": True},
            {"anyOf": [{"type": "object", "allOf": [REF]}, NULL]},
        ),
        ({**REF, "nullable": True}, {"anyOf": [REF, NULL]}),
        (
            {"properties": {}, "nullable": True},
            {"type": ["object", "null"], "properties": {}},
        ),
        ({"description": "anything", "nullable": True}, {"description": "anything"}),
    ],
)
def test_nullable_becomes_a_null_that_is_admitted(
    schema: dict[str, Any], upgraded: dict[str, Any]
) -> None:
    assert upgrade_schema(schema) == upgraded


@pytest.mark.parametrize(
    ("schema", "upgraded"),
    [
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"exclusiveMaximum": True}, {}),
        ({"exclusiveMinimum": 3}, {"exclusiveMinimum": 3}),
    ],
)
def test_exclusive_limits_become_numbers(schema: dict[str, Any], upgraded: dict[str, Any]) -> None:
    assert upgrade_schema(schema) == upgraded


def test_example_becomes_examples() -> None:
    assert upgrade_schema({"example": None}) == {"examples": [None]}


def test_keywords_beside_a_reference_stay_ignored_but_annotations_are_kept() -> None:
    schema = {**REF, "type": "object", "minLength": 3, "description": "d", "x-a": 1}
    assert upgrade_schema(schema) == {**REF, "description": "d", "x-a": 1}


def test_formats_of_bytes_are_left_alone() -> None:
    schema = {"type": "string", "format": "binary"}
    assert upgrade_schema(schema) is schema


def test_upgrade_leaves_the_document_it_was_given_unchanged() -> None:
    schema = {"properties": {"a": {"type": "string", "nullable": True}, "b": {"type": "string"}}}
    before = with_schema("3.0.3", schema)
    value = copy.deepcopy(before.value)
    after, diagnostics = upgrade(before)
    assert before.value == value
    assert diagnostics == ()
    assert version_of(after.value) == "3.1"
    properties = after.value["components"]["schemas"]["A"]["properties"]
    assert properties["a"] == {"type": ["string", "null"]}
    assert properties["b"] is schema["properties"]["b"]


def test_schemas_are_upgraded_in_parameters_callbacks_and_lists_of_items() -> None:
    old, new = {"type": "string", "nullable": True}, {"type": ["string", "null"]}

    def paths(schema: dict[str, Any]) -> dict[str, Any]:
        parameter = {"name": "a", "in": "query", "schema": {"items": [{}, schema]}}
        return {"/a": {"get": {"callbacks": {"c": {"$url": {"parameters": [parameter]}}}}}}

    after, _ = upgrade(document({"openapi": "3.0.0", "paths": paths(old)}))
    assert after.value["paths"] == paths(new)


def test_values_that_look_like_schemas_are_not_upgraded() -> None:
    decoy = {"nullable": True, "example": 1}
    schema = {"default": decoy, "enum": [decoy], "x-note": decoy}
    after, _ = upgrade(with_schema("3.0.0", schema))
    assert after.value["components"]["schemas"]["A"] == schema


@pytest.mark.parametrize("version", ["3.1.0", "3.2.0"])
def test_document_of_a_dialect_that_is_lowered_passes_as_it_is(version: str) -> None:
    before = with_schema(version, {"nullable": True})
    assert upgrade(before) == (before, ())


@pytest.mark.parametrize(
    ("value", "code", "severity", "pointer"),
    [
        ({"swagger": "1.2"}, "dialect-unsupported", Severity.ERROR, "#/swagger"),
        ({"openapi": "4.0.0"}, "dialect-unsupported", Severity.ERROR, "#/openapi"),
        ({"openapi": {"a": 1}}, "dialect-unsupported", Severity.ERROR, "#/openapi"),
        ({}, "dialect-unsupported", Severity.ERROR, "#"),
    ],
)
def test_version_that_is_not_supported_is_told(
    value: dict[str, Any], code: str, severity: Severity, pointer: str
) -> None:
    before = document(value)
    after, (diagnostic,) = upgrade(before)
    assert after is before
    assert (diagnostic.code, diagnostic.severity) == (code, severity)
    assert diagnostic.pointer == pointer
