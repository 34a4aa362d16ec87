"""Values as a caller may write them, for the README.

Input: a type. Output: an expression that type checkers accept, with what is required. Invariant: an
expression is finite, also where types contain themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from oasmith.json_value import Json
from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    ByName,
    Choice,
    Codec,
    Const,
    Content,
    Enum,
    MapOf,
    Named,
    Never,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
)
from oasmith.python.imports import Import
from oasmith.python.literals import literal
from oasmith.python.module import Module
from oasmith.python.value_expressions import value_expression
from oasmith.views.fields import is_required

IMPORTS = {
    "date(": Import("datetime", "date"),
    "datetime(": Import("datetime", "UTC, datetime"),
    "time(": Import("datetime", "time"),
    "UUID(": Import("uuid", "UUID"),
}
"""What is imported where an expression has one of these."""
_TEXT = '"…"'
_SCALARS: Mapping[ScalarKind, str] = {
    ScalarKind.STRING: _TEXT,
    ScalarKind.PASSWORD: '"your-password"',
    ScalarKind.BINARY: 'b"..."',
    ScalarKind.BASE64: 'b"..."',
    ScalarKind.INTEGER: "123",
    ScalarKind.NUMBER: "1.5",
    ScalarKind.BOOLEAN: "True",
    ScalarKind.UUID: 'UUID("00000000-0000-4000-8000-000000000000")',
    ScalarKind.DATE: "date(2026, 1, 31)",
    ScalarKind.DATE_TIME: "datetime(2026, 1, 31, tzinfo=UTC)",
    ScalarKind.TIME: "time(12, 30)",
}
_SHORT = 40
"""Texts of the document up to this length are shown."""


def body_example(content: Content, module: Module) -> str:
    """A body of this media type."""
    if content.codec is Codec.BINARY:
        return _SCALARS[ScalarKind.BINARY]
    if content.codec is Codec.TEXT:
        return _TEXT
    return example_of(content.type, module) if content.type is not None else _TEXT


def example_of(type_: TypeExpr, module: Module, given: Json = None) -> str:
    """A value of the type: the one that the document gives, if it is a short text or a number."""
    if isinstance(type_, Scalar) and _is_shown(given, type_.kind):
        return literal(given)
    return _example(type_, module, frozenset()) or _TEXT


def _is_shown(given: Json, kind: ScalarKind) -> bool:
    if kind is ScalarKind.STRING:
        return isinstance(given, str) and 0 < len(given) <= _SHORT and given.isprintable()
    return kind is ScalarKind.INTEGER and isinstance(given, int) and not isinstance(given, bool)


def _example(type_: TypeExpr, module: Module, inside: frozenset[TypeId]) -> str:
    """A value; empty where the types that it is `inside` of leave none that ends."""
    match type_:
        case Scalar(kind):
            return _SCALARS[kind]
        case Choice(_, values):
            return literal(values[0])
        case Const(value):
            return value_expression(value, type_, module)
        case Nullable(inner):
            return _example(inner, module, inside) or "None"
        case ArrayOf(item):
            return f"[{_example(item, module, inside)}]"
        case TupleOf(items, lengths=lengths):
            shown = [_example(item, module, inside) for item in items[: max(lengths, default=1)]]
            if not all(shown):
                return ""
            comma = "," if len(shown) == 1 else ""
            return f"({', '.join(shown)}{comma})" if lengths else f"[{', '.join(shown)}]"
        case OneOf(variants):
            return next(filter(None, (_example(v, module, inside) for v in variants)), "")
        case Named(id_):
            return "" if id_ in inside else _named(id_, module, inside | {id_})
        case MapOf():
            return "{}"
        case Anything() | ByName() | Never():
            return _TEXT
        case _:
            assert_never(type_)


def _named(id_: TypeId, module: Module, inside: frozenset[TypeId]) -> str:
    match module.named(id_):
        case Alias(target=target):
            return _example(target, module, inside)
        case Enum(values=values):
            return value_expression(values[0], Named(id_), module)
        case Record() as record:
            return _record(record, module, inside)


def _record(record: Record, module: Module, inside: frozenset[TypeId]) -> str:
    names = zip(record.fields, module.package.names.fields[record.id], strict=True)
    given = {
        name: (
            example_of(field.type, module, field.example)
            if isinstance(field.type, Scalar)
            else _example(field.type, module, inside)
        )
        for field, name in names
        if field.constant is None and is_required(field, record, module)
    }
    if not all(given.values()):
        return ""
    arguments = ", ".join(f"{name}={value}" for name, value in given.items())
    return f"{module.type_name(record.id)}({arguments})"
