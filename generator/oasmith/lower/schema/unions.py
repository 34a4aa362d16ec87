"""oneOf, anyOf, and hierarchies of schemas that extend a base.

Properties beside a union belong to every variant. A variant that only demands properties
(``anyOf: [{required: [a]}, {required: [b]}]``) constrains and adds no type.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.schema import schemas
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined, Group
from oasmith.lower.schema.conditions import has_conditions
from oasmith.lower.schema.discriminators import declared_discriminator, inferred_discriminator
from oasmith.lower.schema.enums import lower_constants
from oasmith.lower.schema.references import is_reference
from oasmith.model import (
    Anything,
    Choice,
    Const,
    Discriminator,
    Named,
    NameHint,
    Never,
    Nullable,
    OneOf,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
    only_null,
)
from oasmith.spec.structure.keywords import ANNOTATIONS
from oasmith.spec.structure.references import join, split

_COMBINATIONS = 24
_CONSTRAINING = frozenset({"required", "not", "properties", "minProperties", "maxProperties"})
_SUBSTANTIAL = frozenset(
    {"properties", "additionalProperties", "unevaluatedProperties", "required", "items"}
)
"""Keywords beside a union that are merged into each variant."""

_UNION_KEYS = frozenset({"oneOf", "anyOf", "discriminator", "allOf"})


def is_null(node: Json) -> bool:
    """Whether the schema accepts null and nothing else."""
    if not isinstance(node, dict):
        return False
    return (
        node.get("type") in ("null", ["null"])
        or node.get("enum") == [None]
        or ("const" in node and node["const"] is None)
    )


def lower_union(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    """The type of a schema with oneOf or anyOf."""
    groups = [group for group in combined.groups if not only_constrains(combined, group)]
    demands = [group for group in combined.groups if group not in groups]
    nullable = [any(is_null(v.node) for v in group.variants) for group in groups]
    bare = _without_unions(combined)
    base: list[Located] = []
    if any(_is_substantial(part.node) for part in bare):
        base = [p for p in bare if p.node.keys() & _SUBSTANTIAL or has_conditions(p)]
    choices = [[v for v in group.variants if not is_null(v.node)] for group in groups]
    choices = [_possible(context, variants, combined.types) for variants in choices if variants]
    if not choices:
        alone = combine(context, bare, combined.pointer)
        _stand_beside(alone, bare, demands)
        inner = schemas.build_open(context, alone, hint)
    else:
        listed = choices[0] if len(choices) == 1 and not base else []
        inner = lower_constants(context, combined, listed, hint) or _variants_type(
            context, combined, hint, base, choices, groups, demands
        )
    if any(nullable) and not isinstance(inner, Nullable | Anything):
        return Nullable(inner)
    return inner


def _possible(
    context: Context, variants: list[Located], types: frozenset[str] | None
) -> list[Located]:
    """The variants of a type that stands beside the union; all, if none is of it."""
    if types is None:
        return variants
    found = [combine(context.silent(), (variant,)).types for variant in variants]
    pairs = zip(variants, found, strict=True)
    return [v for v, own in pairs if own is None or not own.isdisjoint(types)] or variants


def _variants_type(
    context: Context,
    combined: Combined,
    hint: NameHint,
    base: list[Located],
    choices: list[list[Located]],
    groups: list[Group],
    demands: list[Group],
) -> TypeExpr:
    combinations = list(product(*choices)) if _count(choices) <= _COMBINATIONS else []
    if not combinations:
        context.findings.warn(
            "union-too-wide",
            "several oneOf/anyOf are combined here in more ways than can be told apart; "
            "only the first of them is typed",
            combined.pointer,
        )
        combinations = [(variant,) for variant in choices[0]]
    if not base and all(len(combination) == 1 for combination in combinations):
        located = [combination[0] for combination in combinations]
        if len(located) > 1 or is_reference(context, located[0]):
            variants = [
                _variant_type(context, combined, variant, _variant_hint(combined, hint, variant, i))
                for i, variant in enumerate(located, 1)
            ]
            return _finish(context, combined, groups, located, variants)
    return _merged_type(context, combined, hint, base, combinations, groups, demands)


def _variant_type(
    context: Context, combined: Combined, variant: Located, hint: NameHint
) -> TypeExpr:
    """The type of a variant; one that says nothing of it has that which stands beside the union."""
    type_ = schemas.schema_type(context, variant, hint)
    if combined.types is None or not isinstance(type_, Anything):
        return type_
    beside = Located({"type": sorted(combined.types)}, join(combined.pointer, "base"))
    pointer = _variant_pointer(combined, (variant,))
    return schemas.build(context, combine(context, (variant, beside), pointer), hint)


def _merged_type(
    context: Context,
    combined: Combined,
    hint: NameHint,
    base: list[Located],
    combinations: Sequence[tuple[Located, ...]],
    groups: list[Group],
    demands: list[Group],
) -> TypeExpr:
    """The union of combinations of variants, each merged with what stands beside the union."""
    pointers = [_variant_pointer(combined, c) for c in combinations]
    pairs = zip(combinations, pointers, strict=True)
    merged = [(c, combine(context, [*c, *base], pointer)) for c, pointer in pairs]
    for _, whole in merged:
        _stand_beside(whole, base, demands)
    possible = [(c, m) for c, m in merged if not m.conflicts] or merged[:1]
    if len(possible) == 1:
        possible[0][1].pointer = combined.pointer
        return schemas.build_open(context, possible[0][1], hint)
    variants = [
        schemas.build(context, m, _variant_hint(combined, hint, c[-1], i))
        for i, (c, m) in enumerate(possible, 1)
    ]
    return _finish(context, combined, groups, [c[0] for c, _ in possible], variants)


def _count(choices: list[list[Located]]) -> int:
    count = 1
    for variants in choices:
        count *= len(variants)
    return count if len(choices) > 1 else 0


def _variant_pointer(combined: Combined, combination: Sequence[Located]) -> str:
    """A pointer of its own for each combination of variants of one schema."""
    steps = [split(variant.pointer)[-2:] for variant in combination]
    return join(combined.pointer, *(token for step in steps for token in step))


def _variant_hint(combined: Combined, hint: NameHint, variant: Located, index: int) -> NameHint:
    title = variant.node.get("title") if isinstance(variant.node, dict) else None
    part = title if isinstance(title, str) and title else f"variant {index}"
    return hint.below(combined.pointer, part)


def _without_unions(combined: Combined) -> list[Located]:
    """What the parts say beside their unions."""
    rests = [{k: v for k, v in p.node.items() if k not in _UNION_KEYS} for p in combined.parts]
    pairs = zip(rests, combined.parts, strict=True)
    return [Located(rest, join(part.pointer, "base")) for rest, part in pairs]


def _stand_beside(whole: Combined, base: Iterable[Located], demands: Iterable[Group]) -> None:
    """Note what stands beside a union: values are held to that once, where the union is."""
    whole.apart = frozenset(part.pointer for part in base)
    asked = [variant.node.get("required") for group in demands for variant in group.variants]
    whole.demanded = {n: None for names in asked if names for n in names if isinstance(n, str)}


def only_constrains(combined: Combined, group: Group) -> bool:
    """Whether the variants demand properties without declaring any type of their own."""
    told = [_told(variant) for variant in group.variants]
    is_object = schemas.json_types(combined) == ["object"]
    if not any(told) and not (is_object and combined.properties):
        return False
    return all(
        keys is not None and keys <= (_CONSTRAINING | {"type"} if is_object else _CONSTRAINING)
        for keys in told
    )


def _told(variant: Located) -> frozenset[str] | None:
    """What a variant says beside annotations; None where that is a type other than object, or of
    a property."""
    node = variant.node
    if not isinstance(node, dict) or node.get("type", "object") != "object":
        return None
    if any(_says(inner.node) for _, inner in variant.entries("properties")):
        return None
    return frozenset(k for k in node if _is_told(k, node[k]))


def _says(node: Json) -> bool:
    """Whether a schema says more than prose does."""
    if not isinstance(node, dict):
        return node is not True
    return any(_is_told(key, node[key]) for key in node)


def _is_told(key: str, value: Json) -> bool:
    return key not in ANNOTATIONS and not key.startswith("x-") and value not in ({}, [])


def _is_substantial(node: dict[str, Json]) -> bool:
    """Whether what stands beside a union says something of its own about each variant. A closed
    object without properties does not: its variants are meant."""
    said = {key: value for key, value in node.items() if key in _SUBSTANTIAL}
    if not node.get("properties") and isinstance(said.get("additionalProperties"), bool):
        del said["additionalProperties"]
    return any(value not in ({}, []) for value in said.values())


def _finish(
    context: Context,
    combined: Combined,
    groups: list[Group],
    located: list[Located],
    variants: list[TypeExpr],
) -> TypeExpr:
    declared = next((g.discriminator for g in groups if isinstance(g.discriminator, dict)), None)
    discriminator = (
        declared_discriminator(context, declared, located, variants)
        if declared is not None
        else inferred_discriminator(context, located, variants)
    )
    return union_of(tuple(variants), discriminator)


def union_of(
    variants: tuple[TypeExpr, ...],
    discriminator: Discriminator | None = None,
) -> TypeExpr:
    """The union in its simplest form: nested unions opened, repetitions and nulls taken out."""
    flat = list(dict.fromkeys(_open(variants)))
    nullable = any(isinstance(v, Nullable) or only_null(v) for v in flat)
    flat = [v.inner if isinstance(v, Nullable) else v for v in flat if not only_null(v)]
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
    """Known values are one choice, and the plain scalar beside them says that any others pass."""
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
    """The values that an anonymous enum or constant of the kind spells out."""
    if isinstance(variant, Choice) and variant.kind is kind:
        return variant.values
    if isinstance(variant, Const) and isinstance(variant.value, str | int):
        return (variant.value,) if type(variant.value) is type_ else ()
    return ()


def lower_hierarchy(
    context: Context, base: Combined, subtypes: Sequence[TypeId], hint: NameHint
) -> TypeExpr:
    """A base schema with a discriminator and what extends it: the union of them all.

    The base stands for what extends it and is not known, so that it keeps what it does not know.
    """
    for pointer in subtypes:
        context.declare(pointer)
    located = [Located({"$ref": pointer}, pointer) for pointer in subtypes]
    variants: list[TypeExpr] = [Named(pointer) for pointer in subtypes]
    declared = base.annotation("discriminator")
    own = replace(
        base,
        pointer=join(base.pointer, "base"),
        additional=[part for part in base.additional if part.node is not False],
        unevaluated=[part for part in base.unevaluated if part.node is not False],
    )
    itself = schemas.build(context, own, hint.below(base.pointer, "base"))
    variants.append(itself)
    located.append(Located({}, base.pointer))  # its values for the tag are those of subtypes
    # What says more than that it is an object may be no class: then unknown objects stay as they are.
    known = itself.id if isinstance(itself, Named) else ""
    discriminator = declared_discriminator(context, declared, located, variants, base=known)
    return union_of(tuple(variants), discriminator)
