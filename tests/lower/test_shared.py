"""Parameters and responses that many operations refer to are lowered once, as if they were not."""

from __future__ import annotations

from typing import Any

from oasmith.lower.api import lower
from oasmith.model import Api


def document(count: int, schema: dict[str, Any]) -> dict[str, Any]:
    refs = {"parameters": [{"$ref": "#/components/parameters/limit"}]}
    answer = {"200": {"$ref": "#/components/responses/answer"}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    content = {"application/json": {"schema": schema}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sample", "version": "1"},
        "paths": {f"/{n}": {"get": refs | {"responses": answer}} for n in range(count)},
        "components": {
            "parameters": {"limit": limit},
            "responses": {"answer": {"description": "An answer", "content": content}},
        },
    }


def lowered(count: int, schema: dict[str, Any]) -> Api:
    api, _ = lower(document(count, schema))
    return api


def test_what_operations_refer_to_is_one_value() -> None:
    first, second, third = lowered(3, {"type": "string"}).operations
    assert first.parameters[0] is second.parameters[0] is third.parameters[0]
    assert first.responses[0] is second.responses[0] is third.responses[0]


def test_a_type_inside_is_named_from_the_last_operation_that_refers_to_it() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}}
    (named,) = lowered(3, schema).types.values()
    assert named.hint.parent == "GET /2"


def test_a_response_is_told_apart_by_its_status() -> None:
    root = document(2, {"type": "string"})
    root["paths"]["/1"]["get"]["responses"] = {"404": {"$ref": "#/components/responses/answer"}}
    api, _ = lower(root)
    assert [op.responses[0].status for op in api.operations] == ["200", "404"]
