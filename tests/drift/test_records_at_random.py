"""Records that nobody checked: whatever they say of whatever document, the overlay that is made of
them applies, and gives the document that was meant."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from oasmith.diagnostics import has_errors
from oasmith.drift.fault_actions import repaired
from oasmith.drift.overlay_text import new_text
from oasmith.drift.placing import Placing
from oasmith.drift.records import KINDS, Departure, Seen
from oasmith.runtime.problems import child
from oasmith.source.document import Document, Origin
from oasmith.source.overlay import apply_overlay
from oasmith.source.parse import parse
from oasmith.source.text import Source, Syntax
from oasmith.spec.versions import VERSIONS

FOUND = (
    *("str", "int", "float", "bool", "dict", "list", "null", "Decimal", "nothing", "418", ""),
    *("a date-time without an offset", "str 'x'", "int 5", "bool True", "str 'a' + 'b'", "text/x"),
)
EXPECTED = ("str", "int or null", "a UUID", "list of length 2", "str 'a'", "", "base64 text")
NAMES = ("a", "b", "kind", "t", "x.y", "é", "…" * 40, "'", '"', "\\", "$ref", "properties")
STATUSES = (200, 201, 204, 404, 500, 0, 99999)

TEXT = {"type": "string"}
SCHEMAS: dict[str, Any] = {
    "Itself": {"$ref": "#/components/schemas/Itself"},
    "Extends": {"allOf": [{"$ref": "#/components/schemas/Extends"}, {"required": ["a", "b"]}]},
    "Ring": {
        "oneOf": [{"$ref": "#/components/schemas/Ring"}, {"$ref": "#/components/schemas/Odd"}]
    },
    "Odd": {"type": 7, "required": "a", "properties": [], "enum": "x", "oneOf": {}, "items": 1},
    "Lost": {"$ref": "#/nowhere"},
    "Flags": {"properties": {"a": True, "b": False, "t": None}, "items": False},
    "Mixed": {
        "type": ["object", "array", "null"],
        "required": ["a", 5, "b"],
        "properties": {
            "a": {"$ref": "#/components/schemas/Mixed"},
            "b": {"type": "string", "format": "uuid", "enum": ["x", 1, None]},
            "kind": {"const": {"deep": []}},
            "x.y": {"anyOf": [TEXT, {"prefixItems": [TEXT, {"type": "integer"}], "items": False}]},
            "'": {"allOf": [TEXT], "description": "d"},
        },
        "patternProperties": {"(": TEXT, "^t": {"type": "integer"}},
        "additionalProperties": {"type": "string", "format": "byte"},
        "items": {"oneOf": [{"$ref": "#/components/schemas/Mixed"}, {"type": "null"}]},
        "discriminator": {"propertyName": "kind"},
        "if": {"required": ["t"]},
        "then": {"properties": {"t": {"type": "integer"}}},
        "dependentSchemas": {"a": {"properties": {"b": {"const": 1}}}, "c": True},
    },
}


def documents() -> list[dict[str, Any]]:
    """A document for each way in which its operation may answer."""
    responses: list[Any] = [
        None,
        {},
        {"200": None},
        {"200": {"$ref": "#/nowhere"}},
        {"default": {}},
    ]
    for name, schema in SCHEMAS.items():
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
        responses += [{"200": {"description": "d", "content": content}}]
        responses += [{"2XX": {"content": content}, "default": {"schema": schema}}]
    return [
        {"paths": {"/a": {"get": {"responses": each}}}, "components": {"schemas": SCHEMAS}}
        for each in responses
    ]


def records(random: Random) -> dict[Departure, Seen]:
    """Records of all kinds."""

    def path() -> str:
        text = ""
        for _ in range(random.randrange(1, 4)):
            step = random.choice(("[]", "*", "..", *NAMES))
            text = (
                f"{text}[]" if step == "[]" else child(text, step) if step in NAMES else text + step
            )
        return random.choice((text, text, text, ""))

    return {
        Departure(
            "GET /a",
            random.choice(STATUSES),
            random.choice(("", "", *SCHEMAS)),
            path(),
            random.choice(KINDS),
            random.choice(EXPECTED),
            random.choice(FOUND),
        ): Seen(random.randrange(1, 9))
        for _ in range(200)
    }


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1"])
@pytest.mark.parametrize("seed", range(6))
def test_any_records_give_an_overlay_that_applies(version: str, seed: int) -> None:
    random = Random(f"{version} {seed}")
    models = {name: f"#/components/schemas/{name}" for name in SCHEMAS}
    for root in documents():
        placing = Placing(root, {"GET /a": "#/paths/~1a/get"}, models, VERSIONS[version])
        tally = records(random)
        faults, left = placing.faults(tally)
        assert faults or left
        result = repaired(root, faults, VERSIONS[version])
        if result.actions:
            tree, found = parse(Source("o", new_text(result.actions), Syntax.YAML))
            assert tree is not None and not found
            source = Origin(tree)
            applied, told = apply_overlay(Document(root, (), {(): source}), tree)
            assert not has_errors(told), told
            assert applied.value == result.root
