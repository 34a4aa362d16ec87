"""`python -m tests.bench.synthetic OPERATIONS FILE`: a document of any size, in the style of large
vendors. The same number gives the same bytes.

Every collection of things has six operations on three paths, an entity that extends a base, and a
page of entities; some share what they are made of. Four collections make a tag, and so a resource.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

PER_COLLECTION = 6
_PER_TAG = 4
_ADJECTIVES = (
    *("active", "annual", "archived", "audited", "backup", "billed", "bulk", "cached", "central"),
    *("daily", "direct", "double", "early", "external", "federated", "final", "global", "group"),
    *("hidden", "hosted", "internal", "joint", "linked", "local", "managed", "mobile", "nested"),
    *("open", "paired", "pending", "private", "public", "regional", "remote", "shared", "signed"),
    *(
        "single",
        "staged",
        "static",
        "stored",
        "tracked",
        "trusted",
        "unified",
        "verified",
        "virtual",
    ),
)
_NOUNS = (
    *("account", "agreement", "alert", "application", "appointment", "approval", "asset", "badge"),
    *("calendar", "campaign", "channel", "claim", "contract", "device", "document", "domain"),
    *("event", "folder", "incident", "invoice", "journal", "label", "license", "list", "meeting"),
    *("member", "message", "notebook", "order", "page", "payment", "plan", "policy", "printer"),
    *("profile", "project", "report", "room", "schedule", "section", "shipment", "site", "store"),
)
_PROPERTIES = (
    *(
        "displayName",
        "createdDateTime",
        "itemCount",
        "isEnabled",
        "webUrl",
        "ratio",
        "notes",
        "kind",
    ),
    *(
        "lastModifiedBy",
        "aliases",
        "settings",
        "owner",
        "expirationDateTime",
        "sizeInBytes",
        "etag",
    ),
)
_SCALARS: tuple[dict[str, Any], ...] = (
    {"type": "string", "nullable": True},
    {"type": "string", "format": "date-time"},
    {"type": "integer", "format": "int32", "maximum": 2147483647, "minimum": -2147483648},
    {"type": "boolean"},
    {"type": "string", "format": "uri", "maxLength": 2048},
    {"type": "number", "format": "double", "nullable": True},
    {"type": "array", "items": {"type": "string"}},
)
_QUERIES = ("top", "skip", "search", "filter", "count")
_ERROR = {"4XX": {"$ref": "#/components/responses/error"}}


def write(path: Path, operations: int) -> None:
    """Write the document with at least so many operations, as JSON."""
    path.write_text(json.dumps(document(operations), indent=2), encoding="utf-8")


def document(operations: int) -> dict[str, Any]:
    """The document with at least so many operations, and fewer than `PER_COLLECTION` more."""
    count = -(-operations // PER_COLLECTION)
    names = list(islice(_names(), count))
    paths: dict[str, Any] = {}
    schemas = _shared()
    for number, name in enumerate(names):
        paths |= _paths(number, name, names[number - number % _PER_TAG])
        schemas |= _schemas(number, name, names)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Directory", "version": "1.0"},
        "servers": [{"url": "https://api.example.com/v1"}],
        "tags": [{"name": name} for name in names[::_PER_TAG]],
        "paths": paths,
        "components": {"schemas": schemas, "parameters": _queries(), "responses": _responses()},
    }


def _names() -> Iterator[str]:
    """Different names without an end: one noun, then two, …"""
    heads = [""]
    while True:
        following = []
        for head in heads:
            for adjective in _ADJECTIVES:
                for noun in _NOUNS:
                    part = adjective + noun.capitalize()
                    following.append(head + part[0].upper() + part[1:] if head else part)
                    yield following[-1]
        heads = following


def _ref(section: str, name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/{section}/{name}"}


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _paths(number: int, name: str, tag: str) -> dict[str, Any]:
    def operation(verb: str, what: str, response: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            "tags": [tag],
            "summary": f"{verb} {what}",
            "description": f"{verb} {what}. The caller needs the permission `{name}.Read`, and for "
            f"what it changes `{name}.ReadWrite`. See [the guide](https://docs.example.com/{name}).",
            "operationId": f"{name}_{verb}",
            **more,
            "responses": response | _ERROR,
        }

    one, page = _ref("schemas", f"example.{name}"), _ref("schemas", f"example.{name}Page")
    body = {"requestBody": {"required": True, "content": _content(one)}}
    found = {"description": "The entity", "content": _content(one)}
    listed = {"description": "A page of entities", "content": _content(page)}
    done = {"204": {"description": "Done"}}
    counted = {
        "description": "The number",
        "content": {"text/plain": {"schema": {"type": "string"}}},
    }
    queries = [_ref("parameters", each) for each in _QUERIES] + [_select(number)]
    key = {
        "name": f"{name}-id",
        "in": "path",
        "required": True,
        "description": f"The unique identifier of {name}",
        "schema": {"type": "string"},
    }
    base = f"/{name}s"
    return {
        base: {
            "get": operation("List", f"{name}s", {"2XX": listed}, parameters=queries),
            "post": operation("Create", f"one {name}", {"2XX": found}, **body),
        },
        f"{base}/{{{name}-id}}": {
            "parameters": [key],
            "get": operation("Get", f"one {name}", {"2XX": found}, parameters=[_select(number)]),
            "patch": operation("Update", f"one {name}", {"2XX": found}, **body),
            "delete": operation("Delete", f"one {name}", done),
        },
        f"{base}/count": {"get": operation("Count", f"all {name}s", {"2XX": counted})},
    }


def _select(number: int) -> dict[str, Any]:
    properties = [_property_name(number, index) for index in range(_size(number))]
    return {
        "name": "select",
        "in": "query",
        "description": "Which properties come",
        "style": "form",
        "explode": False,
        "schema": {
            "uniqueItems": True,
            "type": "array",
            "items": {"type": "string", "enum": ["id", *properties]},
        },
    }


def _size(number: int) -> int:
    """How many properties the entity of a collection has."""
    return 6 + number % 9


def _property_name(number: int, index: int) -> str:
    return _PROPERTIES[(number + index * 4) % len(_PROPERTIES)]


def _schemas(number: int, name: str, names: list[str]) -> dict[str, Any]:
    title = f"example.{name}"
    properties = {
        _property_name(number, index): _property(number, index, name, names)
        for index in range(_size(number))
    }
    own = {"title": name, "type": "object", "properties": properties}
    found: dict[str, Any] = {
        title: {"allOf": [_ref("schemas", "example.entity"), own]},
        f"{title}Page": {
            "title": f"Page of {name}",
            "type": "object",
            "properties": {
                "nextLink": {"type": "string", "nullable": True},
                "value": {"type": "array", "items": _ref("schemas", title)},
            },
        },
    }
    if number % 2 == 0:
        found[f"{title}Settings"] = {
            "type": "object",
            "required": ["mode"],
            "properties": {
                "mode": _ref("schemas", f"{title}Mode"),
                "limit": {"type": "integer", "minimum": 0, "description": f"How many {name}s"},
            },
        }
        found[f"{title}Mode"] = {"type": "string", "enum": ["off", "on", f"{name}Only", "unknown"]}
    return found


def _property(number: int, index: int, name: str, names: list[str]) -> dict[str, Any]:
    about = {"description": f"What {name} has as {_property_name(number, index)}. Optional."}
    match index:
        case 1:
            settings = f"example.{names[number - number % 2]}Settings"
            return {"anyOf": [_ref("schemas", settings), _NO_OBJECT], **about}
        case 3:
            other = f"example.{names[number * 7 % len(names)]}"
            return {"type": "array", "items": _ref("schemas", other), **about}
        case 5:
            return _ref("schemas", f"example.{names[number * 3 % len(names)]}")
        case _:
            return _SCALARS[(number + index) % len(_SCALARS)] | about


_NO_OBJECT = {"type": "object", "nullable": True}


def _shared() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "example.entity": {
            "title": "entity",
            "required": ["type"],
            "type": "object",
            "properties": {"id": {"type": "string", "readOnly": True}, "type": text},
        },
        "example.error": {
            "required": ["code", "message"],
            "type": "object",
            "properties": {"code": text, "message": text, "target": text | {"nullable": True}},
        },
    }


def _queries() -> dict[str, Any]:
    number, text = {"type": "integer", "minimum": 0}, {"type": "string"}
    schemas = dict(zip(_QUERIES, (number, number, text, text, {"type": "boolean"}), strict=True))
    return {
        name: {"name": name, "in": "query", "description": f"The option `{name}`", "schema": schema}
        for name, schema in schemas.items()
    }


def _responses() -> dict[str, Any]:
    error = _ref("schemas", "example.error")
    return {"error": {"description": "What went wrong", "content": _content(error)}}


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
