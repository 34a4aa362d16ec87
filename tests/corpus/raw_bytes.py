"""Which named types carry raw bytes, so that no JSON value is one of theirs."""

from __future__ import annotations

from oasmith.model import (
    Api,
    ArrayOf,
    MapOf,
    Named,
    Nullable,
    OneOf,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
)
from oasmith.model.walk import parts_of, reached


def carries_bytes(api: Api, pointer: str) -> bool:
    """Whether a value of the type may have bytes in it that could not be text instead."""
    within = reached(api.types, [Named(pointer)])
    return any(_is_raw(part) for id_ in within for part in parts_of(api.types[id_]))


def _is_raw(type_: TypeExpr) -> bool:
    match type_:
        case Scalar(kind):
            return kind is ScalarKind.BINARY
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            return _is_raw(inner)
        case OneOf(variants):
            return any(map(_is_raw, variants)) and not any(map(_is_text, variants))
        case TupleOf():
            return any(map(_is_raw, type_.all))
        case _:
            return False


def _is_text(type_: TypeExpr) -> bool:
    return isinstance(type_, Scalar) and type_.kind is ScalarKind.STRING
