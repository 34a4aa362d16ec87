"""Scalars: JSON Schema `type` and `format` to a scalar kind.

Formats without an entry are strings (JSON Schema 2020-12, validation section 7: a format is an
annotation unless known).
"""

from __future__ import annotations

from collections.abc import Callable

from oasmith.lower.combine import Combined
from oasmith.lower.context import Context
from oasmith.model import Json, NameHint, Scalar, ScalarKind, TypeExpr

_STRING_FORMATS = {
    "uuid": ScalarKind.UUID,
    "date-time": ScalarKind.DATE_TIME,
    "date": ScalarKind.DATE,
    "time": ScalarKind.TIME,
    "byte": ScalarKind.BASE64,
    "binary": ScalarKind.BINARY,
    "password": ScalarKind.PASSWORD,
}
_PLAIN = frozenset({"type", "format", "description", "default", "example", "examples", "title"})
_TYPES = frozenset({"string", "integer", "number", "boolean"})
_OTHER = {
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "boolean": ScalarKind.BOOLEAN,
}


def scalar_kind(json_type: str, combined: Combined) -> ScalarKind:
    """The kind of a scalar of the JSON type."""
    if json_type == "string" and combined.annotation("contentEncoding") == "base64":
        return ScalarKind.BASE64
    return _kind(json_type, combined.annotation("format"))


def _kind(json_type: str, name: Json) -> ScalarKind:
    if json_type != "string":
        return _OTHER[json_type]
    known = name if isinstance(name, str) else ""
    return _STRING_FORMATS.get(known, ScalarKind.STRING)


def plain_scalar(node: dict[str, Json]) -> Scalar | None:
    """The type of a schema that says nothing but which scalar it is, and that in words; None for
    others. Most schemas of a document are such, so there is a short way for them."""
    name = node.get("type")
    if isinstance(name, str) and name in _TYPES and node.keys() <= _PLAIN:
        return Scalar(_kind(name, node.get("format")))
    return None


def scalar_type(json_type: str) -> Callable[[Context, Combined, NameHint], TypeExpr]:
    """The builder for one JSON type."""

    def build(_context: Context, combined: Combined, _hint: NameHint) -> TypeExpr:
        return Scalar(scalar_kind(json_type, combined), combined.constraints())

    return build
