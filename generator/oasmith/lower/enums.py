"""`enum` and `const`.

All-string and all-integer enums of a component become named enums; short anonymous ones are
spelled where they stand; so are the strings and integers of a mix, of other values the type counts.
"""

from __future__ import annotations

import re

from oasmith.lower.combine import Combined, combine
from oasmith.lower.context import Context, is_component
from oasmith.model import (
    Anything,
    Choice,
    Const,
    Enum,
    Json,
    Named,
    NameHint,
    OneOf,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
)

INLINE_LIMIT = 8
"""An anonymous enum with at most this many values is spelled as a Literal."""

_ENUM_KINDS = (ScalarKind.STRING, ScalarKind.INTEGER)
_WHOLE = re.compile(r"-?[0-9]{1,18}")

_KINDS: tuple[tuple[type, ScalarKind], ...] = (
    (bool, ScalarKind.BOOLEAN),
    (int, ScalarKind.INTEGER),
    (float, ScalarKind.NUMBER),
    (str, ScalarKind.STRING),
)


def lower_const(combined: Combined) -> TypeExpr:
    """`const`: exactly one value; objects and arrays are not narrowed."""
    value = combined.const[0]
    return Const(value) if value is None or isinstance(value, str | int | float) else Anything()


def is_structured(combined: Combined) -> bool:
    """Whether `enum` lists only objects and arrays, which narrow no type."""
    values = combined.enum or ()
    return bool(values) and all(isinstance(value, list | dict) for value in values)


def lower_enum(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    """`enum` without its null."""
    values = _of_declared_types(combined)
    if not values:
        return Const(None)
    kinds = {kind_of(value) for value in values}
    for kind in _ENUM_KINDS:
        if kinds == {kind}:
            return _choice_or_enum(context, combined, hint, tuple(dict.fromkeys(values)), kind)
    if None in kinds:
        return Anything()
    if ScalarKind.NUMBER in kinds:
        kinds.discard(ScalarKind.INTEGER)  # every integer is a number
    variants = tuple(_known(values, kind) for _, kind in _KINDS if kind in kinds)
    return variants[0] if len(variants) == 1 else OneOf(variants)


def _known(values: list[Json], kind: ScalarKind) -> TypeExpr:
    """The values of one kind among several."""
    known = tuple(dict.fromkeys(value for value in values if kind_of(value) is kind))
    spelled = kind in (ScalarKind.STRING, ScalarKind.INTEGER) and len(known) <= INLINE_LIMIT
    return Choice(kind, known) if spelled else Scalar(kind)


def _of_declared_types(combined: Combined) -> list[Json]:
    """The values that `type` leaves; where it leaves none, they were written as another type."""
    values = [value for value in combined.enum or () if value is not None]
    types = combined.types
    if types is None:
        return values
    kinds = ((value, kind_of(value)) for value in values)
    fitting = [value for value, kind in kinds if kind and kind.value in types]
    return fitting or _converted(values, types) or values


def _converted(values: list[Json], types: frozenset[str]) -> list[Json]:
    """Whole numbers written as strings, or the other way round; else none."""
    if "string" in types:
        return list(map(str, values)) if all(type(v) is int for v in values) else []
    digits = [v for v in values if isinstance(v, str) and _WHOLE.fullmatch(v)]
    return [int(v) for v in digits] if "integer" in types and len(digits) == len(values) else []


def component_kind(context: Context, pointer: TypeId) -> ScalarKind | None:
    """The scalar kind where the pointer names a plain enum of strings or integers."""
    located = context.at(pointer)
    if located is None or not isinstance(located.node, dict) or "enum" not in located.node:
        return None
    kinds = set(map(kind_of, _of_declared_types(combine(context.silent(), (located,)))))
    return kinds.pop() if len(kinds) == 1 and kinds.issubset(_ENUM_KINDS) else None


def kind_of(value: Json) -> ScalarKind | None:
    """The scalar kind of a JSON value; None for objects and arrays."""
    return next((kind for type_, kind in _KINDS if isinstance(value, type_)), None)


def _choice_or_enum(
    context: Context,
    combined: Combined,
    hint: NameHint,
    values: tuple[str | int, ...],
    kind: ScalarKind,
) -> TypeExpr:
    if not is_component(combined.pointer) and len(values) <= INLINE_LIMIT and not hint.pinned:
        return Choice(kind, values)
    return Named(
        context.register(
            Enum(
                combined.pointer,
                hint,
                kind,
                values,
                combined.doc,
                combined.deprecated,
                _member_docs(combined, len(values)),
            )
        )
    )


def _member_docs(combined: Combined, count: int) -> tuple[str, ...]:
    docs = combined.annotation("x-enum-descriptions") or combined.annotation("x-enumDescriptions")
    if isinstance(docs, list) and len(docs) == count:
        return tuple(doc if isinstance(doc, str) else "" for doc in docs)
    return ()
