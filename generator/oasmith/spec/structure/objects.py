"""The object table: which keys of which object of OpenAPI hold which objects.

Source: OpenAPI 3.2.0, section 4, and the applicator keywords of JSON Schema 2020-12. 3.0 and
3.1 are subsets as far as structure goes. Keys that are not in the table (examples, defaults, enum
members, extensions) hold values, not structure, and nothing below them is ever looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "document",
    "info",
    "server",
    "tag",
    "components",
    "path-item",
    "operation",
    "parameter",
    "header",
    "request-body",
    "media-type",
    "encoding",
    "response",
    "callback",
    "link",
    "example",
    "security-scheme",
    "schema",
]
"""What an object is, named after its section in the specification."""


class Shape(IntEnum):
    """How a key holds its objects."""

    ONE = 1
    LIST = 2
    MAP = 3
    FIELDS = 4
    """Like MAP, but keys that begin with ``x-`` are extensions."""
    ONE_OR_LIST = 5
    """`items` of drafts before 2020-12 may be a list; documents still write it."""


Slot: TypeAlias = tuple[Shape, Kind]

_PARAMETER: Final[dict[str, Slot]] = {
    "schema": (Shape.ONE, "schema"),
    "content": (Shape.MAP, "media-type"),
    "examples": (Shape.MAP, "example"),
}

_ENCODINGS: Final[dict[str, Slot]] = {
    "encoding": (Shape.MAP, "encoding"),
    "prefixEncoding": (Shape.LIST, "encoding"),
    "itemEncoding": (Shape.ONE, "encoding"),
}

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The fixed fields of a path item that hold operations (`query` since 3.2)."""

CONTENTS: Final[Mapping[Kind, Mapping[str, Slot]]] = {
    "document": {
        "info": (Shape.ONE, "info"),
        "servers": (Shape.LIST, "server"),
        "paths": (Shape.FIELDS, "path-item"),
        "webhooks": (Shape.MAP, "path-item"),
        "components": (Shape.ONE, "components"),
        "tags": (Shape.LIST, "tag"),
    },
    "info": {},
    "server": {},
    "tag": {},
    "components": {
        "schemas": (Shape.MAP, "schema"),
        "responses": (Shape.MAP, "response"),
        "parameters": (Shape.MAP, "parameter"),
        "examples": (Shape.MAP, "example"),
        "requestBodies": (Shape.MAP, "request-body"),
        "headers": (Shape.MAP, "header"),
        "securitySchemes": (Shape.MAP, "security-scheme"),
        "links": (Shape.MAP, "link"),
        "callbacks": (Shape.MAP, "callback"),
        "pathItems": (Shape.MAP, "path-item"),
        "mediaTypes": (Shape.MAP, "media-type"),
    },
    "path-item": {
        "servers": (Shape.LIST, "server"),
        "parameters": (Shape.LIST, "parameter"),
        "additionalOperations": (Shape.MAP, "operation"),
        **{method: (Shape.ONE, "operation") for method in METHODS},
    },
    "operation": {
        "parameters": (Shape.LIST, "parameter"),
        "requestBody": (Shape.ONE, "request-body"),
        "responses": (Shape.FIELDS, "response"),
        "callbacks": (Shape.MAP, "callback"),
        "servers": (Shape.LIST, "server"),
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "request-body": {"content": (Shape.MAP, "media-type")},
    "media-type": {
        "schema": (Shape.ONE, "schema"),
        "itemSchema": (Shape.ONE, "schema"),
        "examples": (Shape.MAP, "example"),
        **_ENCODINGS,
    },
    "encoding": {"headers": (Shape.MAP, "header"), **_ENCODINGS},
    "response": {
        "headers": (Shape.MAP, "header"),
        "content": (Shape.MAP, "media-type"),
        "links": (Shape.MAP, "link"),
    },
    "callback": {},
    "link": {},
    "example": {},
    "security-scheme": {},
    "schema": {
        "properties": (Shape.MAP, "schema"),
        "patternProperties": (Shape.MAP, "schema"),
        "additionalProperties": (Shape.ONE, "schema"),
        "unevaluatedProperties": (Shape.ONE, "schema"),
        "propertyNames": (Shape.ONE, "schema"),
        "dependentSchemas": (Shape.MAP, "schema"),
        "items": (Shape.ONE_OR_LIST, "schema"),
        "prefixItems": (Shape.LIST, "schema"),
        "unevaluatedItems": (Shape.ONE, "schema"),
        "contains": (Shape.ONE, "schema"),
        "allOf": (Shape.LIST, "schema"),
        "anyOf": (Shape.LIST, "schema"),
        "oneOf": (Shape.LIST, "schema"),
        "not": (Shape.ONE, "schema"),
        "if": (Shape.ONE, "schema"),
        "then": (Shape.ONE, "schema"),
        "else": (Shape.ONE, "schema"),
        "contentSchema": (Shape.ONE, "schema"),
        "$defs": (Shape.MAP, "schema"),
        "definitions": (Shape.MAP, "schema"),
    },
}
"""For each kind, what its keys hold. A `callback` maps expressions to path items directly."""
