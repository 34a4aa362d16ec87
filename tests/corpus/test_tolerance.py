"""What the validator of the round trips takes, where a client reads a schema in its own way."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from oasmith.lower.api import lower
from tests.corpus.tolerance import DOCUMENT, tolerant

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def accepts(schema: dict[str, Any], value: Any) -> bool:
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    root = head | {"components": {"schemas": {"It": schema}}}
    api, _ = lower(root)
    reference = {"$ref": f"{DOCUMENT}#/components/schemas/It"}
    validator = jsonschema_rs.Draft202012Validator(reference, registry=tolerant(root, api))
    return bool(validator.is_valid(value))


@pytest.mark.parametrize(
    ("value", "expected"), [([], True), ([1, "a", 2], True), (["a", 1.5], False)]
)
def test_items_that_are_a_list_of_schemas_are_any_of_them(value: Any, expected: bool) -> None:
    assert accepts({"type": "array", "items": [TEXT, NUMBER]}, value) is expected


def test_several_variants_of_a_union_may_fit() -> None:
    union = {"oneOf": [TEXT, {"type": "string", "minLength": 1}]}
    assert accepts(union, "a")
    assert not accepts(union, 1)
