"""Scalars: the kind of a string, number or boolean, by `type`, `format` and content keywords.

A string of an unknown format is plain text (JSON Schema 2020-12, validation, section 7).
"""

from __future__ import annotations

from collections.abc import Callable

from oasmith.json_value import Json
from oasmith.lower.codecs import codec_of
from oasmith.lower.schema.builder import Builder
from oasmith.lower.schema.combined import Combined
from oasmith.model import Codec, NameHint, OneOf, Scalar, ScalarKind, TypeExpr

_STRING_FORMATS = {
    "uuid": ScalarKind.UUID,
    "date-time": ScalarKind.DATE_TIME,
    "date": ScalarKind.DATE,
    "time": ScalarKind.TIME,
    "byte": ScalarKind.BASE64,
    "binary": ScalarKind.BINARY,
    "password": ScalarKind.PASSWORD,
}
_IMPLIED_TYPES = {
    **dict.fromkeys(("int8", "int16", "int32", "int64"), "integer"),
    **dict.fromkeys(("uint8", "uint16", "uint32", "uint64", "double-int"), "integer"),
    **dict.fromkeys(("float", "double"), "number"),
    **dict.fromkeys((*_STRING_FORMATS, "email", "idn-email", "hostname", "idn-hostname"), "string"),
    **dict.fromkeys(("ipv4", "ipv6", "uri", "uri-reference", "uri-template"), "string"),
    **dict.fromkeys(("iri", "iri-reference", "url", "duration", "regex"), "string"),
    **dict.fromkeys(("json-pointer", "relative-json-pointer", "base64url"), "string"),
    **dict.fromkeys(("char", "html", "commonmark", "media-range"), "string"),
}
"""The JSON type of which a format speaks (JSON Schema validation, section 7.3, and the format
registry of OpenAPI); others may be formats of anything, `decimal` of texts and of numbers."""
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


def implied_by_format(node: dict[str, Json]) -> str:
    """The JSON type that the format of a schema without `type` implies; empty if none."""
    name = node.get("format")
    return _IMPLIED_TYPES.get(name, "") if isinstance(name, str) else ""


def plain_scalar(node: dict[str, Json]) -> Scalar | None:
    """The type of a schema with nothing but a scalar type, a format and annotations; None for
    others. Most schemas of a document are like this, so they have a fast way."""
    name = node.get("type")
    if isinstance(name, str) and name in _TYPES and node.keys() <= _PLAIN:
        return _SCALARS[_kind(name, node.get("format"))]
    return None


_SCALARS = {kind: Scalar(kind) for kind in ScalarKind}


_UNCODED = frozenset({None, "7bit", "8bit", "binary"})
"""What `contentEncoding` says of content that is as it is (RFC 2045, section 6.2)."""
OCTETS = "application/octet-stream"
"""The media type of bytes of which nothing is known."""
_TEXTS = frozenset({Codec.TEXT, Codec.JSON, Codec.JSON_LINES, Codec.FORM})


def media_type_held(combined: Combined) -> str:
    """The media type of the content that a string is, not coded as text; empty if none is given."""
    held, coding = combined.annotation("contentMediaType"), combined.annotation("contentEncoding")
    if coding in _UNCODED and isinstance(held, str) and held:
        return held
    return OCTETS if coding == "binary" else ""


def _content(held: str, text: Scalar) -> TypeExpr:
    """Bytes, or bytes and text if the media type is a textual one; see `settle/binary.py`."""
    raw = Scalar(ScalarKind.BINARY, text.constraints)
    return OneOf((raw, text)) if codec_of(held) in _TEXTS else raw


def scalar_type(json_type: str) -> Callable[[Builder, Combined, NameHint], TypeExpr]:
    """The builder for one JSON type."""

    def build(_builder: Builder, combined: Combined, _hint: NameHint) -> TypeExpr:
        scalar = Scalar(scalar_kind(json_type, combined), combined.constraints())
        held = media_type_held(combined) if scalar.kind is ScalarKind.STRING else ""
        return _content(held, scalar) if held else scalar

    return build
