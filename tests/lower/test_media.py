"""What the bytes of a content are, by its media type and its schema."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.lower.codecs import codec_of
from oasmith.model import (
    Anything,
    ArrayOf,
    Codec,
    Content,
    EventFields,
    MapOf,
    Named,
    Scalar,
    ScalarKind,
)


@pytest.mark.parametrize(
    ("media_type", "codec"),
    [
        ("application/json; charset=utf-8", Codec.JSON),
        ("application/problem+json", Codec.JSON),
        ("*/*", Codec.ANY),
        ("application/jsonl", Codec.JSON_LINES),
        ("application/x-ndjson", Codec.JSON_LINES),
        ("application/json-seq", Codec.JSON_LINES),
        ("application/geo+json-seq", Codec.JSON_LINES),
        ("text/event-stream", Codec.TEXT),
        ("multipart/mixed", Codec.MULTIPART),
        ("application/x-www-form-urlencoded", Codec.FORM),
        ("image/png", Codec.BINARY),
    ],
)
def test_media_type_tells_the_codec(media_type: str, codec: Codec) -> None:
    assert codec_of(media_type) is codec


def contents(content: dict[str, Any]) -> tuple[tuple[Content, ...], list[str]]:
    """The lowered contents of a response, and the codes of what was found."""
    responses = {"200": {"description": "d", "content": content}}
    schemas = {"A": {"type": "array", "items": {"type": "integer"}}}
    root = {
        "openapi": "3.2.0",
        "paths": {"/a": {"get": {"responses": responses}}},
        "components": {"schemas": schemas},
    }
    api, found = lower(root)
    return api.operations[0].responses[0].contents, [d.code for d in found]


INTEGER = Scalar(ScalarKind.INTEGER)


@pytest.mark.parametrize(
    ("keys", "type_"),
    [
        ({"itemSchema": {"type": "integer"}}, ArrayOf(INTEGER)),
        ({"schema": {"type": "array", "items": {"type": "integer"}}}, ArrayOf(INTEGER)),
        ({"schema": {"$ref": "#/components/schemas/A"}}, Named("#/components/schemas/A")),
        ({"schema": {"type": "integer"}}, ArrayOf(INTEGER)),
        ({}, None),
    ],
)
def test_sequence_of_json_values_is_an_array(keys: dict[str, Any], type_: object) -> None:
    (content,), _ = contents({"application/jsonl": keys})
    assert (content.codec, content.type) == (Codec.JSON_LINES, type_)


def test_items_of_other_sequences_are_not_divided() -> None:
    item = {"itemSchema": {"type": "object"}}
    (text, parts), found = contents({"text/csv": item, "multipart/mixed": item})
    assert (text.codec, text.type) == (Codec.TEXT, None)
    assert (parts.codec, parts.type) == (Codec.BINARY, None)
    assert found == ["stream-whole", "stream-whole"]


def test_the_item_of_an_event_stream_is_a_whole_event() -> None:
    item = {"itemSchema": {"type": "object"}}
    plain = {"schema": {"type": "object"}}
    (event, data), found = contents({"text/event-stream": item, "text/event-stream;v=2": plain})
    assert (event.event, data.event) == (EventFields(("data", "event", "id", "retry"), False), None)
    assert event.type == data.type == MapOf(Anything())
    assert event.is_sequence
    assert found == []


def test_schema_that_refers_to_an_earlier_media_type_is_the_same_type() -> None:
    first = "#/paths/~1a/get/responses/200/content/application~1json/schema"
    array = {"type": "array", "items": {"type": "object", "properties": {"a": {}}}}
    (one, other), _ = contents(
        {"application/json": {"schema": array}, "text/json": {"schema": {"$ref": first}}}
    )
    assert one.type == other.type


def test_answer_of_a_type_that_is_only_itself_is_told_and_ends() -> None:
    ref = {"$ref": "#/components/schemas/A"}
    response = {"description": "d", "content": {"application/json": {"schema": ref}}}
    _, found = lower(
        {
            "openapi": "3.1.0",
            "paths": {"/a": {"get": {"responses": {"200": response}}}},
            "components": {"schemas": {"A": {"allOf": [ref]}}},
        }
    )
    assert [diagnostic.code for diagnostic in found] == ["type-cycle"]


@pytest.mark.parametrize(
    ("schema", "code"),
    [
        ({"type": "array", "items": {"type": "object"}}, ["form-not-object"]),
        ({"$ref": "#/components/schemas/A"}, ["form-not-object"]),
        ({"type": "string"}, ["form-not-object"]),
        ({"type": ["object", "null"], "properties": {"a": {}}}, []),
        ({"type": "object", "additionalProperties": {"type": "string"}}, []),
        ({"oneOf": [{"type": "object", "properties": {"a": {}}}, {"type": "object"}]}, []),
        ({}, []),
    ],
)
@pytest.mark.parametrize("kind", ["multipart/form-data", "application/x-www-form-urlencoded"])
def test_a_form_is_an_object(kind: str, schema: dict[str, Any], code: list[str]) -> None:
    body = {"content": {kind: {"schema": schema}}}
    root = {
        "openapi": "3.1.0",
        "paths": {"/a": {"post": {"requestBody": body, "responses": {"200": {}}}}},
        "components": {"schemas": {"A": {"type": "array", "items": {"type": "integer"}}}},
    }
    api, found = lower(root)
    assert [d.code for d in found] == code
    sent = api.operations[0].body
    assert sent is not None
    assert (sent.contents[0].type == MapOf(Anything())) is bool(code)


@pytest.mark.parametrize(
    ("response", "codec"),
    [
        ({"description": "A successful response.(streaming responses)"}, Codec.JSON_LINES),
        ({"description": "One"}, Codec.JSON),
    ],
)
def test_streams_of_grpc_gateway_are_json_lines(response: dict[str, Any], codec: Codec) -> None:
    plain = {"type": "object", "properties": {"result": {"type": "string"}}}
    for schema, expected in ((plain, codec), ({**plain, "title": "Stream result of X"}, None)):
        content = {"application/json": {"schema": schema}, "text/plain": {"schema": schema}}
        responses = {"200": {**response, "content": content}}
        root = {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": responses}}}}
        contents = lower(root)[0].operations[0].responses[0].contents
        assert contents[0].codec is (expected or Codec.JSON_LINES)
        assert len(contents) == (1 if contents[0].codec is Codec.JSON_LINES else 2)


TEXT, NUMBER = {"type": "string"}, {"type": "integer"}


@pytest.mark.parametrize(
    ("schema", "names", "is_json"),
    [
        ({"properties": {"data": NUMBER}}, ("data",), True),
        ({"properties": {"id": TEXT, "data": TEXT}}, ("data", "id"), False),
        ({"type": "array", "items": {"properties": {"data": TEXT}}}, ("data",), False),
        ({"allOf": [{"properties": {"data": TEXT}}]}, ("data",), False),
        (
            {
                "oneOf": [
                    {"properties": {"event": TEXT, "data": NUMBER}},
                    {"anyOf": [{"properties": {"data": {"enum": ["[END]"], "type": "string"}}}]},
                ]
            },
            ("data", "event"),
            True,
        ),
    ],
)
def test_a_schema_with_nothing_but_fields_of_events_is_that_of_an_event(
    schema: dict[str, Any], names: tuple[str, ...], is_json: bool
) -> None:
    (content,), found = contents({"text/event-stream": {"schema": schema}})
    assert content.event == EventFields(names, is_json)
    assert found == []


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": {"event": TEXT}},
        {"properties": {"data": NUMBER, "number": NUMBER}},
        {"type": "array", "items": TEXT},
        {"oneOf": [{"properties": {"data": NUMBER}}, {"properties": {"delta": TEXT}}]},
        {"oneOf": [{"properties": {"data": NUMBER}}, TEXT]},
        TEXT,
        {},
    ],
)
def test_another_schema_is_that_of_the_data(schema: dict[str, Any]) -> None:
    (content,), _ = contents({"text/event-stream": {"schema": schema}})
    assert content.event is None
