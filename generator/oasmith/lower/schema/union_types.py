"""Unions of types in their simplest form.

Input: the types of variants. Output: one expression with the values of all of them: nested unions
are flat, no variant repeats, and null is `Nullable`.
"""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.model import (
    Anything,
    Choice,
    Const,
    Discriminator,
    Never,
    Nullable,
    OneOf,
    Scalar,
    ScalarKind,
    TypeExpr,
    only_null,
)
from oasmith.model.walk import without_null


def union_of(
    variants: tuple[TypeExpr, ...],
    discriminator: Discriminator | None = None,
) -> TypeExpr:
    """The union in its simplest form: nested unions flattened, repetitions removed, null made
    `Nullable`."""
    flat = list(dict.fromkeys(_open(variants)))
    nullable = any(isinstance(v, Nullable) or only_null(v) for v in flat)
    flat = [without_null(v) for v in flat if not only_null(v)]
    flat = _simplify(list(dict.fromkeys(v for v in flat if not isinstance(v, Never))))
    if not flat:
        return Const(None) if nullable else Never()
    if Anything() in flat:
        return Anything()
    inner = flat[0] if len(flat) == 1 else OneOf(tuple(flat), discriminator)
    return Nullable(inner) if nullable else inner


def _open(variants: Iterable[TypeExpr]) -> Iterable[TypeExpr]:
    for variant in variants:
        if isinstance(variant, OneOf) and not (variant.discriminator or variant.checks):
            yield from _open(variant.variants)
        else:
            yield variant


def _simplify(variants: list[TypeExpr]) -> list[TypeExpr]:
    """The variants with all known values in one choice, open if the plain scalar is beside them."""
    for kind, type_ in ((ScalarKind.STRING, str), (ScalarKind.INTEGER, int)):
        plain = Scalar(kind)
        known = [v for v in variants if _known_values(v, kind, type_)]
        if known and (len(known) > 1 or plain in variants):
            values = (value for v in known for value in _known_values(v, kind, type_))
            choice = Choice(kind, tuple(dict.fromkeys(values)), _any_other(variants, plain))
            variants = [choice, *(v for v in variants if v not in known and v != plain)]
    return variants


def _any_other(variants: list[TypeExpr], plain: Scalar) -> bool:
    """Whether any value of the kind passes beside the known ones."""
    return any(v == plain or (isinstance(v, Choice) and v.any_other) for v in variants)


def _known_values(variant: TypeExpr, kind: ScalarKind, type_: type) -> tuple[str | int, ...]:
    """The values of an anonymous enum or constant of the kind; empty for other variants."""
    if isinstance(variant, Choice) and variant.kind is kind:
        return variant.values
    if isinstance(variant, Const) and isinstance(variant.value, str | int):
        return (variant.value,) if type(variant.value) is type_ else ()
    return ()
