"""What a package does not do is told once per document."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.diagnostics import Diagnostic
from oasmith.lower.api import lower

DAY = {"type": "string", "format": "date", "maxLength": 10}


def told(schemas: dict[str, Any], paths: dict[str, Any] | None = None) -> list[Diagnostic]:
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
    _, found = lower(head | {"paths": paths or {}, "components": {"schemas": schemas}})
    return [diagnostic for diagnostic in found if diagnostic.code == "format-limits"]


def test_limits_beside_formats_are_told_at_the_first_place() -> None:
    list_ = {"type": "array", "items": DAY | {"pattern": "^2"}}
    schemas = {
        "Plain": {"type": "string", "format": "date"},
        "Trip": {"type": "object", "properties": {"day": DAY}, "required": ["day"]},
        "Days": {"type": "object", "additionalProperties": {"anyOf": [list_, {"type": "null"}]}},
    }
    parameter = {"name": "day", "in": "query", "schema": DAY}
    content = {"application/json": {"schema": DAY}}
    get = {"parameters": [parameter], "responses": {"200": {"description": "", "content": content}}}
    (finding,) = told(schemas, {"/": {"get": get}})
    assert finding.pointer == "#/components/schemas/Trip/properties/day"
    assert "(3 places)" in finding.message


def test_limits_of_what_is_only_received_are_not_told() -> None:
    day = {"$ref": "#/components/schemas/Day"}
    response = {
        "description": "",
        "headers": {"Day": {"schema": DAY}},
        "content": {"application/json": {"schema": {"type": "array", "items": day}}},
    }
    get = {"responses": {"200": response}}
    assert told({"Day": DAY}, {"/": {"get": get}}) == []
    sent = get | {"requestBody": {"content": {"application/json": {"schema": day}}}}
    (finding,) = told({"Day": DAY}, {"/": {"post": sent}})
    assert finding.pointer == "#/components/schemas/Day"
    assert "places" not in finding.message


@pytest.mark.parametrize("format_", ["uuid", "date-time", "date", "time", "byte"])
@pytest.mark.parametrize("limit", [{"minLength": 1}, {"maxLength": 1}, {"pattern": "a"}])
def test_each_limit_beside_each_format_of_text_is_told(format_: str, limit: dict[str, Any]) -> None:
    (finding,) = told({"It": {"type": "string", "format": format_, **limit}})
    assert finding.pointer == "#/components/schemas/It"


def test_limits_that_are_checked_or_ask_for_nothing_are_not_told() -> None:
    schemas = {
        "Text": {"type": "string", "minLength": 1},
        "Secret": {"type": "string", "format": "password", "minLength": 1},
        "Mail": {"type": "string", "format": "email", "pattern": "@"},
        "Nothing": DAY | {"minLength": 0, "maxLength": None},
    }
    assert told(schemas) == []


def test_limits_of_bytes_are_told_where_they_stay_bytes() -> None:
    file = {"type": "string", "format": "binary", "maxLength": 9}
    body = {"type": "object", "properties": {"file": file}}

    def sent_as(media_type: str) -> dict[str, Any]:
        content = {media_type: {"schema": {"$ref": "#/components/schemas/Body"}}}
        return {"/": {"post": {"requestBody": {"content": content}, "responses": {}}}}

    assert told({"Body": body}, sent_as("application/json")) == []
    (finding,) = told({"Body": body}, sent_as("multipart/form-data"))
    assert finding.pointer == "#/components/schemas/Body/properties/file"


def test_limit_beside_a_reference_to_such_a_format_is_told() -> None:
    reference = {"$ref": "#/components/schemas/Day", "minLength": 2}
    (finding,) = told({"Day": {"type": "string", "format": "date"}, "Short": reference})
    assert finding.pointer == "#/components/schemas/Short"
