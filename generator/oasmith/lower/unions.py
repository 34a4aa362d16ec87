"""oneOf, anyOf, and hierarchies told apart by a discriminator.

Properties beside a union belong to every variant. A variant that only demands properties
(``anyOf: [{required: [a]}, {required: [b]}]``) constrains and adds no type.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from oasmith.lower import schemas
from oasmith.lower.combine import Combined, Group, combine
from oasmith.lower.context import SCHEMAS, Context, Located
from oasmith.model import (
    Anything,
    Choice,
    Const,
    Discriminator,
    Json,
    Named,
    NameHint,
    Never,
    Nullable,
    OneOf,
    Scalar,
    ScalarKind,
    TypeExpr,
    TypeId,
)
from oasmith.spec.refs import join, split

_COMBINATIONS = 24
_CONSTRAINING = frozenset({"required", "not", "properties", "minProperties", "maxProperties"})
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
    groups = [group for group in combined.groups if not _only_constrains(context, group)]
    nullable = [any(is_null(v.node) for v in group.variants) for group in groups]
    base = _base(combined)
    choices = [[v for v in group.variants if not is_null(v.node)] for group in groups]
    choices = [variants for variants in choices if variants]
    if not choices:
        rest = combine(context, base, combined.pointer) if base else None
        inner = schemas.build_open(context, rest, hint) if rest else Anything()
    else:
        inner = _variants_type(context, combined, hint, base, choices, groups)
    if any(nullable) and not isinstance(inner, Nullable | Anything):
        return Nullable(inner)
    return inner


def _variants_type(
    context: Context,
    combined: Combined,
    hint: NameHint,
    base: list[Located],
    choices: list[list[Located]],
    groups: list[Group],
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
        if len(located) > 1 or schemas.is_reference(located[0]):
            variants = [
                schemas.schema_type(context, variant, _variant_hint(combined, hint, variant, i))
                for i, variant in enumerate(located, 1)
            ]
            return _finish(context, combined, groups, located, variants)
    return _merged_type(context, combined, hint, base, combinations, groups)


def _merged_type(
    context: Context,
    combined: Combined,
    hint: NameHint,
    base: list[Located],
    combinations: Sequence[tuple[Located, ...]],
    groups: list[Group],
) -> TypeExpr:
    """The union of combinations of variants, each merged with what stands beside the union."""
    pointers = [_variant_pointer(combined, c) for c in combinations]
    pairs = zip(combinations, pointers, strict=True)
    merged = [(c, combine(context, [*c, *base], pointer)) for c, pointer in pairs]
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


def _base(combined: Combined) -> list[Located]:
    """The parts with something to say beside their unions, with the unions taken out."""
    result = []
    for part in combined.parts:
        rest = {k: v for k, v in part.node.items() if k not in _UNION_KEYS}
        if rest.keys() & {"properties", "additionalProperties", "required", "items"}:
            result.append(Located(rest, join(part.pointer, "base")))
    return result


def _only_constrains(context: Context, group: Group) -> bool:
    """Whether the variants demand properties without declaring any type of their own."""
    return all(
        isinstance(v.node, dict)
        and bool(v.node)
        and v.node.keys() <= _CONSTRAINING
        and not any(node for _, node in v.entries("properties") if node.node not in ({}, True))
        for v in group.variants
    )


def _finish(
    context: Context,
    combined: Combined,
    groups: list[Group],
    located: list[Located],
    variants: list[TypeExpr],
) -> TypeExpr:
    declared = next((g.discriminator for g in groups if isinstance(g.discriminator, dict)), None)
    discriminator = (
        _declared_discriminator(context, combined, declared, located, variants)
        if declared is not None
        else _inferred_discriminator(context, located, variants)
    )
    return union_of(tuple(variants), discriminator, context)


def union_of(
    variants: tuple[TypeExpr, ...],
    discriminator: Discriminator | None = None,
    context: Context | None = None,
) -> TypeExpr:
    """The union in its simplest form: nested unions opened, repetitions and nulls taken out."""
    flat = list(dict.fromkeys(_open(variants)))
    nullable = any(isinstance(v, Nullable) or v == Const(None) for v in flat)
    flat = [v.inner if isinstance(v, Nullable) else v for v in flat if v != Const(None)]
    flat = _simplify(list(dict.fromkeys(v for v in flat if not isinstance(v, Never))), context)
    if not flat:
        return Const(None) if nullable else Never()
    if any(isinstance(v, Anything) for v in flat):
        return Anything()
    inner = flat[0] if len(flat) == 1 else OneOf(tuple(flat), discriminator)
    return Nullable(inner) if nullable else inner


def _open(variants: Iterable[TypeExpr]) -> Iterable[TypeExpr]:
    for variant in variants:
        if isinstance(variant, OneOf) and variant.discriminator is None:
            yield from _open(variant.variants)
        else:
            yield variant


def _simplify(variants: list[TypeExpr], context: Context | None) -> list[TypeExpr]:
    """Enums are open: the plain scalar beside one adds nothing; known values are one choice."""
    for kind, type_ in ((ScalarKind.STRING, str), (ScalarKind.INTEGER, int)):
        plain = Scalar(kind)
        known = [v for v in variants if _known_values(v, kind, type_)]
        if known and (len(known) > 1 or plain in variants):
            values = (value for v in known for value in _known_values(v, kind, type_))
            choice = Choice(kind, tuple(dict.fromkeys(values)))
            variants = [choice, *(v for v in variants if v not in known and v != plain)]
        elif any(_is_enum(v, kind, context) for v in variants):
            variants = [v for v in variants if v != plain]
    return variants


def _known_values(variant: TypeExpr, kind: ScalarKind, type_: type) -> tuple[str | int, ...]:
    """The values that an anonymous enum or constant of the kind spells out."""
    if isinstance(variant, Choice) and variant.kind is kind:
        return variant.values
    if isinstance(variant, Const) and isinstance(variant.value, str | int):
        return (variant.value,) if type(variant.value) is type_ else ()
    return ()


def _is_enum(variant: TypeExpr, kind: ScalarKind, context: Context | None) -> bool:
    if isinstance(variant, Choice):
        return variant.kind is kind
    if context is None or not isinstance(variant, Named):
        return False
    return context.enum_kind(variant.id) is kind


def _declared_discriminator(
    context: Context,
    combined: Combined,
    declared: dict[str, Json],
    located: list[Located],
    variants: list[TypeExpr],
) -> Discriminator | None:
    name = declared.get("propertyName")
    if not isinstance(name, str):
        return None
    mapping: dict[str, TypeId] = {}
    explicit = declared.get("mapping")
    for tag, target in explicit.items() if isinstance(explicit, dict) else ():
        pointer = _mapping_target(context, target)
        if pointer is None:
            context.findings.warn(
                "discriminator-mapping",
                f"the mapping of `{tag}` names no schema; such values stay plain dicts",
                combined.pointer,
            )
            continue
        context.declare(pointer)
        mapping[str(tag)] = pointer
        if Named(pointer) not in variants:
            variants.append(Named(pointer))
    default = _default_variant(context, combined, declared, variants)
    mapped = set(mapping.values())
    for variant, type_ in zip(located, list(variants), strict=False):
        for tag in _tags(context, variant, name) or _implicit(type_, mapped):
            if isinstance(type_, Named):
                mapping.setdefault(tag, type_.id)
    return Discriminator(name, tuple(mapping.items()), default)


def _default_variant(
    context: Context, combined: Combined, declared: dict[str, Json], variants: list[TypeExpr]
) -> TypeId | None:
    """The `defaultMapping` (since 3.2, section 4.25.1), made a variant if it is none yet."""
    if "defaultMapping" not in declared:
        return None
    pointer = _mapping_target(context, declared["defaultMapping"])
    if pointer is None:
        context.findings.warn(
            "discriminator-mapping",
            "the `defaultMapping` names no schema; values without a known tag stay plain dicts",
            combined.pointer,
        )
        return None
    context.declare(pointer)
    if Named(pointer) not in variants:
        variants.append(Named(pointer))
    return pointer


def _implicit(type_: TypeExpr, mapped: set[TypeId]) -> list[str]:
    """Without a mapping the component's name is its tag (OpenAPI 3.1, section 4.8.25)."""
    if isinstance(type_, Named) and type_.id.startswith(SCHEMAS) and type_.id not in mapped:
        return [type_.id[len(SCHEMAS) :].replace("~1", "/").replace("~0", "~")]
    return []


def _mapping_target(context: Context, target: Json) -> TypeId | None:
    if not isinstance(target, str):
        return None
    for ref in (target, join(SCHEMAS[:-1], target)):
        resolved = context.refs.resolve(ref) if ref.startswith("#") else None
        if resolved is not None and resolved.pointer.startswith(SCHEMAS):
            return resolved.pointer
    return None


def _inferred_discriminator(
    context: Context, located: list[Located], variants: list[TypeExpr]
) -> Discriminator | None:
    """A property that is a different constant in every object variant tells them apart."""
    objects = [(loc, t) for loc, t in zip(located, variants, strict=True) if isinstance(t, Named)]
    if len(objects) < 2:
        return None
    quiet = context.silent()
    candidates = combine(quiet, (objects[0][0],)).properties
    for name in candidates:
        mapping: dict[str, TypeId] = {}
        tags = [(_tags(context, loc, name), type_.id) for loc, type_ in objects]
        for values, type_id in tags:
            mapping.update({value: type_id for value in values})
        if all(values for values, _ in tags) and len(mapping) == sum(len(v) for v, _ in tags):
            return Discriminator(name, tuple(mapping.items()))
    return None


def _tags(context: Context, variant: Located, name: str) -> list[str]:
    """The constant strings that the property may have in the variant."""
    quiet = context.silent()
    if not isinstance(variant.node, dict):
        return []
    parts = combine(quiet, (variant,)).properties.get(name)
    if not parts or not all(isinstance(part.node, dict) for part in parts):
        return []
    value = combine(quiet, parts)
    values = value.const or (value.enum if value.enum is not None else [])
    return [v for v in values if isinstance(v, str)]


def lower_hierarchy(context: Context, base: Combined, subtypes: Sequence[TypeId]) -> TypeExpr:
    """A base schema with a discriminator and subtypes that extend it: the union of them."""
    located = [Located({"$ref": pointer}, pointer) for pointer in subtypes]
    for pointer in subtypes:
        context.declare(pointer)
    variants: list[TypeExpr] = [Named(pointer) for pointer in subtypes]
    declared = base.annotation("discriminator")
    discriminator = _declared_discriminator(context, base, declared, located, variants)
    return union_of(tuple(variants), discriminator, context)
