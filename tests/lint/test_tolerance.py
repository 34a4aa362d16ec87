"""Nothing that a document contains makes a stage raise: any node may be any JSON value."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from oasmith.lint import lint
from oasmith.spec.structure.references import escape
from oasmith.spec.validity.validate import validate
from oasmith.spec.versions import upgrade
from tests.spec.documents import document

RICH = """
openapi: 3.1.0
info: {title: T, version: '1', description: 10 requests per minute}
security: [{key: []}]
paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: a
      x-oasmith-rate-limit: {requests: 1, per: 2}
      x-oasmith-paging:
        token: {query: page_token}
        next: $response.body#/nextPageToken
        items: $response.body#/items
      x-oasmith-polling:
        status: $response.body#/status
        pending: [pending]
        success: [done]
      parameters:
        - {name: page_token, in: query, x-oasmith-requires: id, schema: {nullable: true}}
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
    post: {operationId: b, responses: {'200': {$ref: '#/components/responses/Ok'}}}
  /b:
    get:
      parameters: [{name: cursor, in: query}]
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
components:
  responses: {Ok: {description: d}}
  securitySchemes: {key: {type: apiKey, in: header, name: K}}
  schemas:
    Page:
      required: [items, none]
      properties:
        items: {type: array, items: {}}
        nextPageToken: {type: string, exclusiveMinimum: true, minimum: 1, example: a}
        status: {type: string, enum: [pending, done, done]}
    Pet:
      oneOf: [{$ref: '#/components/schemas/Page'}, {allOf: [{required: [x]}]}]
      nullable: true
      discriminator: {propertyName: status, mapping: {page: Page, other: nowhere}}
"""
BASE: dict[str, Any] = yaml.safe_load(RICH)


def paths_in(node: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    children = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node) if isinstance(node, list) else ()
    )
    return [path, *(deep for key, child in children for deep in paths_in(child, (*path, key)))]


PATHS = [path for path in paths_in(BASE) if path]
POINTERS = ["#" + "".join(f"/{escape(str(token))}" for token in path) for path in PATHS]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)
ODD = JSON | st.sampled_from(POINTERS).map(lambda pointer: {"$ref": pointer})
VERSIONS = st.sampled_from(["3.0.3", "3.1.0", "3.2.0", "2.0"])


@given(st.lists(st.tuples(st.sampled_from(PATHS), ODD), min_size=1, max_size=6), VERSIONS)
def test_document_with_odd_values_anywhere_is_linted_validated_and_upgraded(
    changes: list[tuple[tuple[str | int, ...], Any]], version: str
) -> None:
    value = copy.deepcopy(BASE)
    for path, odd in changes:
        put(value, path, odd)
    value["openapi"] = version
    before = repr(value)
    spec = document(value)
    lint(spec)
    validate(spec)
    upgrade(spec)
    assert repr(value) == before


def put(value: Any, path: tuple[Any, ...], odd: Any) -> None:
    """Replace a node, if an earlier change has left it there."""
    for token in path[:-1]:
        try:
            value = value[token]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(value, dict) or (isinstance(value, list) and path[-1] in range(len(value))):
        value[path[-1]] = odd


@given(st.dictionaries(st.text(max_size=8), JSON))
def test_any_object_is_linted_validated_and_upgraded(value: dict[str, Any]) -> None:
    spec = document({"openapi": "3.0.0", **value})
    lint(spec)
    validate(spec)
    upgrade(spec)
