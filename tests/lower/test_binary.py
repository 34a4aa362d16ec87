"""What `format: binary` means, wherever a type stands."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.model import Api, ArrayOf, Scalar, ScalarKind, TypeExpr
from oasmith.model.carriers import types_of_api
from oasmith.model.walk import inside

BINARY = {"type": "string", "format": "binary"}
TEXT = Scalar(ScalarKind.STRING)
RAW = Scalar(ScalarKind.BINARY)


def lowered(paths: dict[str, Any], **more: Any) -> Api:
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
    api, _ = lower(head | {"paths": paths} | more)
    return api


def answer(schema: dict[str, Any], media_type: str = "application/json") -> dict[str, Any]:
    return {"200": {"description": "", "content": {media_type: {"schema": schema}}}}


def test_items_of_pages_are_text_as_they_are_in_the_response() -> None:
    page = {"type": "object", "properties": {"items": {"type": "array", "items": BINARY}}}
    listing = {
        "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
        "responses": answer(page),
        "x-oasmith-paging": {
            "items": "$response.body#/items",
            "page": {"query": "page"},
            "first": 1,
        },
    }
    (operation,) = lowered({"/": {"get": listing}}).operations
    assert operation.paging is not None
    assert operation.paging.item == TEXT


def test_messages_of_webhooks_are_text() -> None:
    content = {"application/json": {"schema": {"type": "array", "items": BINARY}}}
    hook = {"post": {"requestBody": {"content": content}, "responses": {}}}
    (message,) = lowered({}, webhooks={"sent": hook}).webhooks
    assert message.type == ArrayOf(TEXT)


def test_headers_and_parameters_are_text() -> None:
    response = {"200": {"description": "", "headers": {"X": {"schema": BINARY}}}}
    get = {"parameters": [{"name": "a", "in": "query", "schema": BINARY}], "responses": response}
    (operation,) = lowered({"/": {"get": get}}).operations
    assert operation.parameters[0].type == TEXT
    assert operation.responses[0].headers[0].type == TEXT


@pytest.mark.parametrize(
    ("schema", "media_type", "kinds"),
    [
        (BINARY, "image/png", {ScalarKind.BINARY}),
        ({"type": "object", "properties": {"a": BINARY}}, "application/json", {ScalarKind.STRING}),
        ({"type": "array", "prefixItems": [BINARY]}, "application/json", {ScalarKind.STRING}),
        (
            {"type": "object", "patternProperties": {"^a": BINARY}, "additionalProperties": BINARY},
            "application/json",
            {ScalarKind.STRING},
        ),
    ],
)
def test_no_place_keeps_bytes_that_json_carries(
    schema: dict[str, Any], media_type: str, kinds: set[ScalarKind]
) -> None:
    api = lowered({"/": {"get": {"responses": answer(schema, media_type)}}})
    parts: list[TypeExpr] = [part for type_ in types_of_api(api) for part in inside(type_)]
    assert {part.kind for part in parts if isinstance(part, Scalar)} == kinds
