"""Scalars: JSON Schema `type` and `format` to a scalar kind.

Formats without an entry are strings (JSON Schema 2020-12, validation section 7: a format is an
annotation unless known).
"""

from __future__ import annotations

from collections.abc import Callable

from oasmith.lower.combine import Combined
from oasmith.lower.context import Context
from oasmith.model import NameHint, Scalar, ScalarKind, TypeExpr

_STRING_FORMATS = {
    "uuid": ScalarKind.UUID,
    "date-time": ScalarKind.DATE_TIME,
    "date": ScalarKind.DATE,
    "time": ScalarKind.TIME,
    "byte": ScalarKind.BASE64,
    "binary": ScalarKind.BINARY,
}
_OTHER = {
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "boolean": ScalarKind.BOOLEAN,
}


def scalar_kind(json_type: str, combined: Combined) -> ScalarKind:
    """The kind of a scalar of the JSON type."""
    if json_type != "string":
        return _OTHER[json_type]
    if combined.annotation("contentEncoding") == "base64":
        return ScalarKind.BASE64
    name = combined.annotation("format")
    return (
        _STRING_FORMATS.get(name, ScalarKind.STRING) if isinstance(name, str) else ScalarKind.STRING
    )


def scalar_type(json_type: str) -> Callable[[Context, Combined, NameHint], TypeExpr]:
    """The builder for one JSON type."""

    def build(_context: Context, combined: Combined, _hint: NameHint) -> TypeExpr:
        return Scalar(scalar_kind(json_type, combined), combined.constraints())

    return build
