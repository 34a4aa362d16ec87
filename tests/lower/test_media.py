"""What the bytes of a content are, by its media type and its schema."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.lower.media import codec_of
from oasmith.model import Anything, ArrayOf, Codec, Content, MapOf, Named, Scalar, ScalarKind


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
    assert (event.is_event, data.is_event) == (True, False)
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
