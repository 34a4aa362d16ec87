"""Path templates: what of a key is sent, and how."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from oasmith.lower.api import lower
from oasmith.model import Operation
from oasmith.spec.texts.path_templates import PathTemplate
from tests.support.reaching import hostile_texts


@pytest.mark.parametrize(
    ("key", "sent"),
    [
        ("/a/{b}", "/a/{b}"),
        ("{tenant}/users", "/{tenant}/users"),
        ("//a//b", "/a//b"),
        ("", "/"),
        ("/größe und/{größe}", "/gr%C3%B6%C3%9Fe%20und/{größe}"),
        ("/a%20b/50%/%zz", "/a%20b/50%25/%25zz"),
        ("/a\r\nb\0\\|<x>", "/a%0D%0Ab%00%5C%7C%3Cx%3E"),
        ("/x?beta=true", "/x?beta=true"),
        ("/x?q=ä b&c", "/x?q=%C3%A4%20b&c"),
        ("/x?a={id}/{?q}", "/x?a={id}/{?q}"),
        ("/x#Action=A", "/x"),
        ("/x?a=b#c?d", "/x?a=b"),
        ("/x{#y}/{a/b}", "/x{#y}/{a/b}"),
        ("/a/{b", "/a/%7Bb"),
        ("/a/{}", "/a/%7B%7D"),
        ("/a:b@c;d,e(f)*'!$&+=~", "/a:b@c;d,e(f)*'!$&+=~"),
    ],
)
def test_a_key_is_percent_encoded_but_for_its_places(key: str, sent: str) -> None:
    assert PathTemplate(key).sent == sent


@given(hostile_texts)
def test_whatever_the_key_it_is_a_path_and_a_query(key: str) -> None:
    sent = re.sub(r"\{[^{}]+\}", "x", PathTemplate(key).sent)
    assert re.fullmatch(
        r"/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/-]*(\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?", sent
    )


def _operation(path: str, *parameters: dict[str, Any]) -> Operation:
    operation = {"parameters": [*parameters], "responses": {"204": {"description": "d"}}}
    api, _ = lower({"openapi": "3.1.0", "paths": {path: {"get": operation}}})
    return api.operations[0]


def _in_path(schema: Any, name: str = "p", **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": schema, **more}


def test_path_with_dot_segments_is_told_and_left_out() -> None:
    operation = {"responses": {"204": {"description": "d"}}}
    paths = {key: {"get": operation} for key in ("/a/../b", "/./a", "/a/%2E.", "/a/.b/..c")}
    api, found = lower({"openapi": "3.1.0", "paths": paths})
    assert [operation.path for operation in api.operations] == ["/a/.b/..c"]
    assert [(d.code, d.pointer) for d in found] == [
        ("path-invalid", "#/paths/~1a~1..~1b"),
        ("path-invalid", "#/paths/~1.~1a"),
        ("path-invalid", "#/paths/~1a~1%2E."),
    ]


@pytest.mark.parametrize(
    ("schema", "filled"),
    [
        ({"type": "string"}, False),
        ({"type": ["string", "null"]}, False),
        ({}, False),
        ({"type": "string", "minLength": 1}, True),
        ({"type": "string", "format": "uuid"}, True),
        ({"type": "integer"}, True),
        ({"type": "string", "enum": ["a", "b"]}, True),
        ({"type": "string", "enum": ["", "b"]}, False),
        ({"oneOf": [{"type": "integer"}, {"type": "string", "format": "date"}]}, True),
        ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, False),
    ],
)
def test_the_schema_says_whether_a_path_may_end_in_nothing(schema: Any, filled: bool) -> None:
    assert _operation("/a/{p}", _in_path(schema)).parameters[0].filled is filled
    assert not _operation("/a/{p}/b", _in_path(schema)).parameters[0].filled
    assert not _operation("/a/x{p}", _in_path(schema)).parameters[0].filled


def test_a_parameter_in_the_query_of_a_path_cannot_add_to_the_query() -> None:
    reserved = _in_path({"type": "string"}, allowReserved=True)
    assert _operation("/a/{p}", reserved).parameters[0].allow_reserved
    assert not _operation("/a?b={p}", reserved).parameters[0].allow_reserved
