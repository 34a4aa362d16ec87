"""The walk visits structure, all of it, and nothing else."""

from __future__ import annotations

from oasmith.spec.structure.references import Refs
from oasmith.spec.structure.walk import operations, operations_of, walk

SCHEMA = {"type": "string"}


def places(value: object, kind: str) -> list[str]:
    return [node.pointer for node in walk(value) if node.kind == kind]


def test_schemas_are_found_wherever_the_specification_puts_them() -> None:
    operation = {
        "parameters": [{"schema": SCHEMA}, {"content": {"application/json": {"schema": SCHEMA}}}],
        "requestBody": {
            "content": {
                "multipart/form-data": {"encoding": {"a": {"headers": {"H": {"schema": SCHEMA}}}}}
            }
        },
        "responses": {"200": {"headers": {"H": {"schema": SCHEMA}}}},
        "callbacks": {"done": {"{$url}": {"post": {"parameters": [{"schema": SCHEMA}]}}}},
    }
    document = {"paths": {"/a": {"get": operation}}, "components": {"schemas": {"A": SCHEMA}}}
    get = "#/paths/~1a/get"
    assert places(document, "schema") == [
        f"{get}/parameters/0/schema",
        f"{get}/parameters/1/content/application~1json/schema",
        f"{get}/requestBody/content/multipart~1form-data/encoding/a/headers/H/schema",
        f"{get}/responses/200/headers/H/schema",
        f"{get}/callbacks/done/{{$url}}/post/parameters/0/schema",
        "#/components/schemas/A",
    ]


def test_subschemas_are_found_under_every_applicator() -> None:
    one = dict.fromkeys(("additionalProperties", "not", "if", "then", "else", "contains"), SCHEMA)
    several = {key: [SCHEMA] for key in ("allOf", "anyOf", "oneOf", "prefixItems")}
    named = {key: {"a": SCHEMA} for key in ("properties", "patternProperties", "$defs")}
    schema = {**one, **several, **named}
    below = {node.pointer for node in walk(schema, "schema", "#")} - {"#"}
    assert below == {
        *(f"#/{key}" for key in one),
        *(f"#/{key}/0" for key in several),
        *(f"#/{key}/a" for key in named),
    }


def test_items_are_found_as_a_schema_and_as_a_list_of_schemas() -> None:
    assert [n.pointer for n in walk({"items": SCHEMA}, "schema")] == ["#", "#/items"]
    assert [n.pointer for n in walk({"items": [SCHEMA]}, "schema")] == ["#", "#/items/0"]


def test_values_that_look_like_schemas_are_not_visited() -> None:
    decoy = {"properties": {"a": SCHEMA}, "$ref": "#/nowhere"}
    schema = {"example": decoy, "examples": [decoy], "default": decoy, "enum": [decoy]}
    document = {"components": {"schemas": {"A": {**schema, "const": decoy, "x-extra": decoy}}}}
    assert places(document, "schema") == ["#/components/schemas/A"]


def test_an_extension_beside_paths_is_no_path_but_a_property_may_begin_with_x() -> None:
    document = {
        "paths": {"x-note": {"get": {}}, "/a": {"get": {}}},
        "components": {"schemas": {"A": {"properties": {"x-b": SCHEMA}}}},
    }
    assert places(document, "operation") == ["#/paths/~1a/get"]
    assert "#/components/schemas/A/properties/x-b" in places(document, "schema")


def test_nesting_beyond_the_recursion_limit_is_walked() -> None:
    schema: dict[str, object] = {}
    for _ in range(20_000):
        schema = {"items": schema}
    assert sum(1 for _ in walk(schema, "schema")) == 20_001


def test_operations_follow_the_reference_of_their_path_item() -> None:
    document = {
        "paths": {"/a": {"$ref": "#/components/pathItems/A"}, "/b": {"post": {}, "summary": "b"}},
        "components": {"pathItems": {"A": {"get": {"operationId": "a"}}}},
        "webhooks": {"event": {"post": {}}},
    }
    found = [(o.method, o.path, o.pointer) for o in operations(document, Refs(document))]
    assert found == [
        ("GET", "/a", "#/components/pathItems/A/get"),
        ("POST", "/b", "#/paths/~1b/post"),
    ]


def test_additional_operations_keep_their_method_as_written() -> None:
    item = {"query": {}, "get": {}, "additionalOperations": {"COPY": {}, "a/b": {}, "x": 1}}
    found = [(method, pointer) for method, pointer, _ in operations_of(item, "#/paths/~1a")]
    assert found == [
        ("GET", "#/paths/~1a/get"),
        ("QUERY", "#/paths/~1a/query"),
        ("COPY", "#/paths/~1a/additionalOperations/COPY"),
        ("a/b", "#/paths/~1a/additionalOperations/a~1b"),
    ]
