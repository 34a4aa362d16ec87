"""2.0 becomes 3.0: the same meaning in other places, and every place is found again."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lint import lint
from oasmith.source.document import Document
from oasmith.source.load import load_document
from oasmith.spec.upgrades.v20 import upgrade_v20
from oasmith.spec.upgrades.v20.schemas import upgrade_schema
from oasmith.spec.upgrades.v20.servers import servers
from oasmith.spec.versions import upgrade, version_of
from tests.spec.documents import document

REF = {"$ref": "#/definitions/A"}
BLOB = {"$ref": "#/definitions/Blob"}
STREAM_REF = {"$ref": "#/x-stream-definitions/A"}
NEW_REF = {"$ref": "#/components/schemas/A"}
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


def swagger(**sections: Any) -> dict[str, Any]:
    return {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {}, **sections}


def converted(**sections: Any) -> dict[str, Any]:
    return upgrade_v20(swagger(**sections)).value


def operation(node: dict[str, Any], **sections: Any) -> dict[str, Any]:
    paths = {"/a": {"post": {"responses": {}, **node}}}
    result: dict[str, Any] = converted(paths=paths, **sections)["paths"]["/a"]["post"]
    return result


def parameter(**keys: Any) -> dict[str, Any]:
    result: dict[str, Any] = operation({"parameters": [keys]})["parameters"][0]
    return result


@pytest.mark.parametrize(
    ("keys", "url"),
    [
        ({"host": "a.example.com"}, ["https://a.example.com"]),
        (
            {"host": "a.example.com", "basePath": "/v1/", "schemes": ["http", "https"]},
            ["https://a.example.com/v1", "http://a.example.com/v1"],
        ),
        ({"host": "a.example.com", "schemes": ["ws"]}, ["https://a.example.com"]),
        ({"host": "http://a.example.com/", "basePath": "v1"}, ["http://a.example.com/v1"]),
        ({"basePath": "/v1"}, ["/v1"]),
        ({"basePath": "/"}, []),
        ({"host": 1, "schemes": "https"}, []),
    ],
)
def test_host_base_path_and_schemes_become_servers(keys: dict[str, Any], url: list[str]) -> None:
    assert [server["url"] for server in servers(keys, keys.get("schemes"))] == url


def test_schemes_of_an_operation_become_its_servers_if_they_differ() -> None:
    sections = {"host": "a.example.com", "schemes": ["https"]}
    assert "servers" not in operation({"schemes": ["https"]}, **sections)
    own = operation({"schemes": ["http"]}, **sections)
    assert own["servers"] == [{"url": "http://a.example.com"}]


@pytest.mark.parametrize(
    ("where", "collection", "style"),
    [
        ("query", None, {"style": "form", "explode": False}),
        ("query", "csv", {"style": "form", "explode": False}),
        ("query", "ssv", {"style": "spaceDelimited", "explode": False}),
        ("query", "tsv", {"style": "tabDelimited", "explode": False}),
        ("query", "pipes", {"style": "pipeDelimited", "explode": False}),
        ("query", "multi", {"style": "form", "explode": True}),
        ("path", None, {}),
        ("header", "csv", {}),
    ],
)
def test_collection_format_becomes_style_and_explode(
    where: str, collection: str | None, style: dict[str, Any]
) -> None:
    given = {"name": "a", "in": where, "type": "array", "items": {"type": "string"}}
    if collection:
        given["collectionFormat"] = collection
    schema = {"type": "array", "items": {"type": "string"}}
    assert parameter(**given) == {"name": "a", "in": where, "schema": schema, **style}


def test_collection_format_that_has_no_style_is_told() -> None:
    given = {"name": "a", "in": "path", "type": "array", "collectionFormat": "pipes"}
    found = upgrade_v20(swagger(paths={"/a": {"get": {"parameters": [given]}}})).findings
    assert [(d.code, d.pointer) for d in found] == [
        ("parameter-style", "#/paths/~1a/get/parameters/0/collectionFormat")
    ]


def test_type_and_constraints_of_a_parameter_go_into_its_schema() -> None:
    given = {
        "name": "a",
        "in": "query",
        "required": True,
        "allowEmptyValue": True,
        "description": "d",
        "type": "integer",
        "format": "int64",
        "minimum": 1,
        "enum": [1, 2],
        "default": 1,
        "x-nullable": True,
        "x-example": 2,
        "x-note": "n",
    }
    assert parameter(**given) == {
        "name": "a",
        "in": "query",
        "required": True,
        "allowEmptyValue": True,
        "description": "d",
        "example": 2,
        "x-note": "n",
        "schema": {
            "type": "integer",
            "format": "int64",
            "minimum": 1,
            "enum": [1, 2],
            "default": 1,
            "x-nullable": True,
            "nullable": True,
        },
    }


def test_body_becomes_content_of_what_the_operation_consumes() -> None:
    body = {"name": "b", "in": "body", "required": True, "description": "d", "schema": REF}
    plain = {"name": "q", "in": "query", "type": "string"}
    node = {"parameters": [body, plain], "consumes": ["application/xml", JSON]}
    new = operation(node, consumes=["text/plain"])
    assert new["requestBody"] == {
        "required": True,
        "description": "d",
        "content": {JSON: {"schema": NEW_REF}, "application/xml": {"schema": NEW_REF}},
    }
    assert [p["name"] for p in new["parameters"]] == ["q"]
    assert "consumes" not in new


def test_schema_of_several_media_types_stays_one_schema() -> None:
    schema = {"type": "object", "properties": {"a": REF}}
    node = {
        "parameters": [{"in": "body", "name": "b", "schema": schema}],
        "consumes": [JSON, "a/b"],
    }
    content = operation(node)["requestBody"]["content"]
    assert content[JSON]["schema"] == {"type": "object", "properties": {"a": NEW_REF}}
    place = "#/paths/~1a/post/requestBody/content/application~1json/schema"
    assert content["a/b"]["schema"] == {"$ref": place}


FILE = {"name": "f", "in": "formData", "type": "file", "required": True, "description": "d"}
WORDS = {"name": "w", "in": "formData", "type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    ("fields", "consumes", "kinds"),
    [
        ([WORDS], [JSON], [FORM]),
        ([WORDS], [MULTIPART], [MULTIPART]),
        ([WORDS], [FORM, MULTIPART], [FORM, MULTIPART]),
        ([FILE], [FORM, MULTIPART], [MULTIPART]),
        ([FILE], [FORM], [MULTIPART]),
    ],
)
def test_form_fields_become_a_form_that_can_carry_them(
    fields: list[Any], consumes: list[str], kinds: list[str]
) -> None:
    body = operation({"parameters": fields, "consumes": consumes})["requestBody"]
    assert list(body["content"]) == kinds


def test_form_fields_become_properties_with_encodings() -> None:
    multi = {**WORDS, "name": "m", "collectionFormat": "multi"}
    body = operation({"parameters": [FILE, WORDS, multi]})["requestBody"]
    words = {"type": "array", "items": {"type": "string"}}
    assert body == {
        "required": True,
        "content": {
            MULTIPART: {
                "schema": {
                    "type": "object",
                    "properties": {
                        "f": {"type": "string", "format": "binary", "description": "d"},
                        "w": words,
                        "m": words,
                    },
                    "required": ["f"],
                },
                "encoding": {
                    "w": {"style": "form", "explode": False},
                    "m": {"style": "form", "explode": True},
                },
            }
        },
    }


def test_shared_parameters_become_parameters_or_request_bodies() -> None:
    shared = {
        "P": {"name": "p", "in": "query", "type": "string"},
        "B": {"name": "b", "in": "body", "schema": {"type": "object"}},
        "F": {"name": "f", "in": "formData", "type": "string"},
    }
    refs = [{"$ref": f"#/parameters/{name}"} for name in "PB"]
    value = converted(
        parameters=shared,
        paths={
            "/a": {
                "post": {"parameters": refs},
                "put": {"parameters": refs[1:], "consumes": ["a/b"]},
            },
            "/f": {"post": {"parameters": [{"$ref": "#/parameters/F"}]}},
        },
    )
    assert list(value["components"]["parameters"]) == ["P"]
    assert list(value["components"]["requestBodies"]) == ["B"]
    post, put = value["paths"]["/a"]["post"], value["paths"]["/a"]["put"]
    assert post["parameters"] == [{"$ref": "#/components/parameters/P"}]
    assert post["requestBody"] == {"$ref": "#/components/requestBodies/B"}
    same = "#/components/requestBodies/B/content/application~1json/schema"
    assert put["requestBody"] == {"content": {"a/b": {"schema": {"$ref": same}}}}
    form = value["paths"]["/f"]["post"]["requestBody"]["content"][FORM]["schema"]
    assert form["properties"] == {"f": {"type": "string"}}


def test_body_of_a_path_item_goes_to_its_operations_that_have_none() -> None:
    body = {"name": "b", "in": "body", "schema": REF}
    own = {"name": "b", "in": "body", "schema": {"type": "string"}}
    plain = {"name": "q", "in": "query", "type": "string"}
    item = {"parameters": [body, plain], "post": {}, "put": {"parameters": [own]}}
    new = converted(paths={"/a": item})["paths"]["/a"]
    assert [p["name"] for p in new["parameters"]] == ["q"]
    assert new["post"]["requestBody"]["content"] == {JSON: {"schema": NEW_REF}}
    assert new["put"]["requestBody"]["content"] == {JSON: {"schema": {"type": "string"}}}


def test_form_fields_beside_a_body_are_told_and_left_out() -> None:
    body = {"name": "b", "in": "body", "schema": REF}
    node = {"parameters": [body, WORDS]}
    result = upgrade_v20(swagger(paths={"/a": {"post": node}}))
    assert [d.pointer for d in result.findings] == ["#/paths/~1a/post/parameters/1"]
    assert list(result.value["paths"]["/a"]["post"]["requestBody"]["content"]) == [JSON]


def test_several_bodies_become_one_object_of_them() -> None:
    bodies = [{"name": name, "in": "body", "schema": REF} for name in "ab"]
    schema = operation({"parameters": bodies})["requestBody"]["content"][JSON]["schema"]
    assert schema["properties"] == {"a": NEW_REF, "b": NEW_REF}


def test_response_gets_content_of_what_the_operation_produces() -> None:
    response = {
        "description": "d",
        "schema": REF,
        "examples": {JSON: {"a": 1}},
        "headers": {"X-A": {"type": "integer", "description": "h"}},
    }
    node = {"responses": {"200": response}, "produces": [JSON, "application/xml"]}
    assert operation(node)["responses"]["200"] == {
        "description": "d",
        "headers": {"X-A": {"description": "h", "schema": {"type": "integer"}}},
        "content": {
            JSON: {"schema": NEW_REF, "example": {"a": 1}},
            "application/xml": {"schema": NEW_REF},
        },
    }


@pytest.mark.parametrize(
    ("schema", "produces", "kinds"),
    [
        (REF, [], [JSON]),
        (REF, ["application/vnd.example.v1"], ["application/vnd.example.v1"]),
        (REF, ["image/png"], [JSON]),
        ({"type": "file"}, ["image/png"], ["image/png"]),
        ({"type": "file"}, [JSON], ["application/octet-stream"]),
        ({"type": "string", "format": "binary"}, [JSON], ["application/octet-stream"]),
        ({"type": "string", "format": "binary"}, [JSON, "text/csv"], ["text/csv"]),
        (BLOB, [JSON, "image/png"], ["image/png"]),
        (None, ["application/x-tar"], ["application/x-tar"]),
        (None, ["application/x-tar", JSON], []),
        (None, ["text/plain"], []),
        ({"type": "string"}, ["text/plain"], ["text/plain"]),
    ],
)
def test_media_types_of_a_response_can_carry_its_schema(
    schema: dict[str, Any] | None, produces: list[str], kinds: list[str]
) -> None:
    response = {} if schema is None else {"schema": schema}
    node = {"responses": {"200": response, "404": {}}, "produces": produces}
    blob = {"Blob": {"type": "string", "format": "binary"}}
    responses = operation(node, definitions=blob)["responses"]
    assert list(responses["200"].get("content", {})) == kinds
    assert "content" not in responses["404"]


def test_a_body_of_bytes_is_not_sent_as_json() -> None:
    for schema in ({"type": "string", "format": "binary"}, BLOB):
        body = {"name": "b", "in": "body", "schema": schema}
        blob = {"Blob": {"type": "string", "format": "binary"}}
        new = operation({"parameters": [body]}, definitions=blob)
        assert list(new["requestBody"]["content"]) == ["application/octet-stream"]


def test_definitions_of_streams_are_schemas_under_free_names() -> None:
    stream = {"type": "object", "properties": {"result": REF}}
    value = converted(
        definitions={"A": {"type": "string"}},
        **{"x-stream-definitions": {"A": stream, "B": {**stream, "title": "t"}}},
        paths={"/a": {"get": {"responses": {"200": {"schema": STREAM_REF}}}}},
    )
    schemas = value["components"]["schemas"]
    assert list(schemas) == ["A", "AStream", "B"]
    assert schemas["AStream"] == {
        "title": "Stream result of A",
        "type": "object",
        "properties": {"result": NEW_REF},
    }
    assert schemas["B"]["title"] == "t"
    [content] = value["paths"]["/a"]["get"]["responses"]["200"]["content"].values()
    assert content == {"schema": {"$ref": "#/components/schemas/AStream"}}


def test_response_without_schema_has_no_content_unless_an_example_shows_it() -> None:
    node = {"responses": {"204": {"description": "d"}, "200": {"examples": {"a/b": 1}}}}
    responses = operation(node)["responses"]
    assert responses["204"] == {"description": "d"}
    assert responses["200"]["content"] == {"a/b": {"example": 1}}


def test_shared_response_stays_shared_unless_the_media_types_differ() -> None:
    shared = {"E": {"description": "d", "schema": {"type": "object"}}}
    responses = {"404": {"$ref": "#/responses/E"}}
    same = operation({"responses": responses}, responses=shared)
    assert same["responses"]["404"] == {"$ref": "#/components/responses/E"}
    other = operation({"responses": responses, "produces": ["a/b"]}, responses=shared)
    schema = "#/components/responses/E/content/application~1json/schema"
    assert other["responses"]["404"]["content"] == {"a/b": {"schema": {"$ref": schema}}}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "basic"}, {"type": "http", "scheme": "basic"}),
        (
            {"type": "apiKey", "in": "header", "name": "X"},
            {"type": "apiKey", "in": "header", "name": "X"},
        ),
        (
            {"type": "oauth2", "flow": "accessCode", "tokenUrl": "t", "authorizationUrl": "a"},
            {
                "type": "oauth2",
                "flows": {
                    "authorizationCode": {"scopes": {}, "tokenUrl": "t", "authorizationUrl": "a"}
                },
            },
        ),
        (
            {"type": "oauth2", "flow": "application", "scopes": {"r": "R"}, "description": "d"},
            {
                "type": "oauth2",
                "description": "d",
                "flows": {"clientCredentials": {"scopes": {"r": "R"}}},
            },
        ),
        ({"type": "oauth2", "flow": "odd"}, {"type": "oauth2", "flow": "odd"}),
    ],
)
def test_security_definition_becomes_a_scheme(old: dict[str, Any], new: dict[str, Any]) -> None:
    value = converted(securityDefinitions={"s": old})
    assert value["components"]["securitySchemes"] == {"s": new}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"discriminator": "kind"}, {"discriminator": {"propertyName": "kind"}}),
        ({"type": "string", "x-nullable": True}, {"type": "string", "nullable": True}),
        ({"type": "file"}, {"type": "string", "format": "binary"}),
        ({"type": "array", "collectionFormat": "csv"}, {"type": "array"}),
    ],
)
def test_schema_is_respelled(old: dict[str, Any], new: dict[str, Any]) -> None:
    result = upgrade_schema(old)
    assert {key: value for key, value in result.items() if key != "x-nullable"} == new


def test_schema_that_says_nothing_special_is_shared() -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    assert converted(definitions={"A": schema})["components"]["schemas"]["A"] is schema


def test_values_that_subtypes_are_marked_with_become_a_mapping() -> None:
    definitions = {
        "A": {"discriminator": "kind"},
        "B": {"allOf": [REF], "x-ms-discriminator-value": "b%1"},
        "C": {"allOf": [REF]},
    }
    schema = converted(definitions=definitions)["components"]["schemas"]["A"]
    mapping = {"b%1": "#/components/schemas/B"}
    assert schema["discriminator"] == {"propertyName": "kind", "mapping": mapping}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#/definitions/A", "#/components/schemas/A"),
        ("#/definitions/A%20B", "#/components/schemas/A B"),
        ("#/definitions/50%25", "#/components/schemas/50%25"),
        ("#/definitions/Missing", "#/components/schemas/Missing"),
        ("#/definitions/A/properties/a", "#/components/schemas/A/properties/a"),
        (
            "#/paths/~1a/get/responses/200/schema/items",
            "#/paths/~1a/get/responses/200/content/application~1json/schema/items",
        ),
        (
            "#/paths/~1a/get/parameters/0/schema",
            "#/paths/~1a/get/requestBody/content/application~1json/schema",
        ),
        ("other.yaml#/definitions/A", "other.yaml#/definitions/A"),
        ("#/components/schemas/A", "#/components/schemas/A"),
    ],
)
def test_reference_follows_its_target(old: str, new: str) -> None:
    array = {"type": "array", "items": {"type": "string"}}
    get = {
        "parameters": [{"name": "b", "in": "body", "schema": array}],
        "responses": {"200": {"schema": array}},
    }
    definitions = {
        "A": {"properties": {"a": {}}},
        "A B": {},
        "50%": {},
        "X": {"items": {"$ref": old}},
    }
    value = converted(definitions=definitions, paths={"/a": {"get": get}})
    assert value["components"]["schemas"]["X"] == {"items": {"$ref": new}}


def test_values_that_look_like_references_are_left_alone() -> None:
    schema = {"default": REF, "example": REF, "enum": [REF], "x-note": REF}
    assert converted(definitions={"A": schema})["components"]["schemas"]["A"] == schema


def test_components_that_a_document_has_already_are_kept() -> None:
    there: dict[str, Any] = {"schemas": {"B": {}}, "pathItems": {"I": {}}}
    value = converted(definitions={"A": {}}, components=there)
    assert value["components"] == {"schemas": {"B": {}, "A": {}}, "pathItems": {"I": {}}}


def test_upgrade_goes_on_to_the_newest_dialect_and_changes_nothing_in_place() -> None:
    before = document(swagger(definitions={"A": {"type": "string", "x-nullable": True}}))
    value = copy.deepcopy(before.value)
    after, found = upgrade(before)
    assert found == ()
    assert before.value == value
    assert version_of(after.value) == "3.1"
    assert after.value["components"]["schemas"]["A"]["type"] == ["string", "null"]


@pytest.mark.parametrize("odd", [None, 1, "x", [], [1], {"a": 1}, {"a": None}, {"a": [1]}])
def test_sections_of_the_wrong_kind_raise_nothing(odd: Any) -> None:
    keys = ("paths", "definitions", "parameters", "responses", "securityDefinitions", "components")
    for key in (*keys, "host", "basePath", "schemes", "consumes", "produces", "security"):
        upgrade_v20(swagger(**{key: odd}))
    for key in ("parameters", "responses", "consumes", "produces", "schemes", "security"):
        upgrade_v20(swagger(paths={"/a": {"get": {key: odd}, "parameters": odd}}))
    for where in ("body", "formData", "query"):
        given = {
            "in": where,
            "name": odd,
            "required": True,
            "type": odd,
            "items": odd,
            "collectionFormat": odd,
        }
        upgrade_v20(
            swagger(paths={"/a": {"get": {"parameters": [given, {**given, "schema": odd}]}}})
        )
    for key in ("schema", "headers", "examples"):
        upgrade_v20(swagger(paths={"/a": {"get": {"responses": {"200": {key: odd}}}}}))
    upgrade_v20(swagger(definitions={"A": {"discriminator": odd, "allOf": odd, "type": odd}}))


LOCATED = """\
swagger: "2.0"
info: {title: T, version: "1"}
host: a.example.com
parameters:
  Body:
    in: body
    name: b
    schema: {type: object}
paths:
  /a:
    post:
      parameters:
        - {name: b, in: body, schema: {type: integer}}
        - {name: q, in: query, type: string}
      responses:
        200: {description: d, schema: {type: string}}
    put:
      consumes: [multipart/form-data]
      parameters:
        - {name: f, in: formData, type: file}
definitions:
  A:
    type: object
    required: [b]
"""


@pytest.fixture
def located(tmp_path: Path) -> Document:
    path = tmp_path / "a.yaml"
    path.write_text(LOCATED, encoding="utf-8")
    loaded, found = load_document([path], [], root=tmp_path)
    assert loaded is not None
    assert found == ()
    return loaded


@pytest.mark.parametrize(
    ("pointer", "line", "published"),
    [
        ("#/openapi", 1, "#/swagger"),
        ("#/servers/0/url", 3, "#/host"),
        ("#/components/schemas/A/required/0", 24, "#/definitions/A/required/0"),
        ("#/components/requestBodies/Body", 6, "#/parameters/Body"),
        ("#/paths/~1a/post/parameters/0", 14, "#/paths/~1a/post/parameters/1"),
        (
            "#/paths/~1a/post/parameters/0/schema/type",
            14,
            "#/paths/~1a/post/parameters/1/type",
        ),
        (
            "#/paths/~1a/post/requestBody/content/application~1json/schema/type",
            13,
            "#/paths/~1a/post/parameters/0/schema/type",
        ),
        (
            "#/paths/~1a/post/responses/200/content/application~1json/schema",
            16,
            "#/paths/~1a/post/responses/200/schema",
        ),
        (
            "#/paths/~1a/put/requestBody/content/multipart~1form-data/schema/properties/f/format",
            20,
            "#/paths/~1a/put/parameters/0/format",
        ),
    ],
)
def test_node_is_found_where_it_was_written(
    located: Document, pointer: str, line: int, published: str
) -> None:
    upgraded, _ = upgrade(located)
    place = upgraded.locate(pointer)
    assert place is not None
    assert place.line == line
    (told,) = upgraded.as_published([Diagnostic("x", Severity.WARN, "x", pointer)])
    assert told.pointer == published


def test_rules_look_at_an_upgraded_document_and_speak_of_the_published_one(
    located: Document,
) -> None:
    upgraded, _ = upgrade(located)
    found = upgraded.as_published(lint(upgraded))
    assert "#/definitions/A/required/0" in {
        d.pointer for d in found if d.code == "required-undefined"
    }
