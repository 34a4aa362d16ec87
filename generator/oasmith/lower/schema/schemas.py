"""Schemas: from a node of the document to a type expression.

`schema_type` is the way in for every schema position. What needs a name registers itself with
the context and is referred to by id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from oasmith.lower.context import Context, Located, is_component
from oasmith.lower.pins import hint_of
from oasmith.lower.schema import enums, records, unions
from oasmith.lower.schema.checks import with_checks
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.patterns import check_patterns
from oasmith.lower.schema.references import sole_reference
from oasmith.lower.schema.scalars import implied_by_format, plain_scalar, scalar_type
from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    Const,
    Named,
    NameHint,
    Never,
    Nullable,
    TupleOf,
    TypeExpr,
    TypeId,
    only_null,
)
from oasmith.spec.structure.keywords import IMPLIED_TYPES
from oasmith.spec.structure.references import join


def schema_type(context: Context, located: Located, hint: NameHint) -> TypeExpr:
    """The type of the schema at `located`; `hint` names it should it need a name."""
    node = located.node
    if node is True or node == {}:
        return Anything()
    if node is False:
        return Never()
    if not isinstance(node, dict):
        context.findings.error(
            "schema-invalid",
            "a schema is an object or a boolean; this value is read as `Any`",
            located.pointer,
        )
        return Anything()
    scalar = plain_scalar(node)
    if scalar is not None:
        return scalar
    reference = sole_reference(context, located)
    if reference is not None:
        return reference_type(context, reference)
    return build(context, combine(context, (located,)), hint)


def reference_type(context: Context, located: Located) -> TypeExpr:
    """The type that a ``$ref`` stands for."""
    target = context.target(located)
    if target is None:
        return Anything()
    if not is_component(target.pointer):
        return _inline_target(context, target)
    context.declare(target.pointer)
    named = Named(target.pointer)
    return Nullable(named) if _is_nullable(context, target) else named


def _inline_target(context: Context, target: Located) -> TypeExpr:
    """A reference into the middle of another schema: typed as if it stood here, once."""
    if target.pointer in context.types:
        return Named(target.pointer)
    return schema_type(context, target, hint_of(context, target))


def lower_component(context: Context, pointer: TypeId) -> None:
    """Lower the component schema at `pointer` into the named type of that id."""
    target = context.target(Located({"$ref": pointer}, pointer))
    located = context.at(pointer)
    if located is None or target is None:
        context.register(Alias(pointer, NameHint(component=pointer), Anything()))
        return
    hint = hint_of(context, located)
    expression = (
        without_null(_component_type(context, located, hint))
        if isinstance(located.node, dict)
        else schema_type(context, located, hint)
    )
    if pointer not in context.types:
        doc = located.node.get("description") if isinstance(located.node, dict) else ""
        context.register(Alias(pointer, hint, expression, doc if isinstance(doc, str) else ""))


def _component_type(context: Context, located: Located, hint: NameHint) -> TypeExpr:
    reference = sole_reference(context, located)
    if reference is not None and not _extends(context, located, reference):
        return reference_type(context, reference)
    combined = combine(context, (located,))
    if combined.groups or not _has_discriminator(located):
        return build(context, combined, hint)
    subtypes = context.descendants(located.pointer)
    if not subtypes:
        return build(context, combined, hint)
    return unions.lower_hierarchy(context, combined, subtypes, hint)


def _has_discriminator(located: Located) -> bool:
    return isinstance(located.node, dict) and isinstance(located.node.get("discriminator"), dict)


def _extends(context: Context, located: Located, reference: Located) -> bool:
    """Whether the schema is a subtype that adds nothing to its base but a name of its own."""
    base = context.target(reference)
    if base is None or not _has_discriminator(base):
        return False
    return located.pointer in context.subtypes.get(base.pointer, ())


def without_null(expression: TypeExpr) -> TypeExpr:
    """The type of a named schema; whoever refers to it adds null where the schema allows it."""
    return expression.inner if isinstance(expression, Nullable) else expression


def _is_nullable(context: Context, target: Located) -> bool:
    known = context.nullable.get(target.pointer)
    if known is None:
        context.nullable[target.pointer] = False  # a cycle of references is not null
        known = context.nullable[target.pointer] = _accepts_null(context, target)
    return known


def _accepts_null(context: Context, target: Located) -> bool:
    if not isinstance(target.node, dict):
        return False
    combined = combine(context.silent(), (target,))
    if combined.nullable or None in combined.const:
        return True
    if combined.types is not None and "null" not in combined.types:
        return False
    variants = (variant for group in combined.groups for variant in group.variants)
    return any(_variant_accepts_null(context, variant) for variant in variants)


def _variant_accepts_null(context: Context, variant: Located) -> bool:
    if not isinstance(variant.node, dict) or "$ref" not in variant.node:
        return unions.is_null(variant.node) or _accepts_null(context, variant)
    target = context.target(variant)
    return target is not None and is_component(target.pointer) and _is_nullable(context, target)


def build(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    """The type of a combined schema, null included; one that contains itself gets a name."""
    pointer = combined.pointer
    if pointer in context.open:
        context.recursive.add(pointer)
        return Named(pointer)
    context.open.add(pointer)
    result = build_open(context, combined, hint)
    context.open.discard(pointer)
    if pointer in context.recursive and pointer not in context.types:
        return Named(context.register(Alias(pointer, hint, result, combined.doc)))
    return result


def build_open(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    """`build` for another reading of a schema that is being built already."""
    for conflict in combined.conflicts:
        context.findings.warn("allof-conflict", conflict.message, conflict.pointer)
    check_patterns(context, combined.parts)
    if combined.const:
        return enums.lower_const(combined)
    inner = with_checks(context, _non_null(context, combined, hint), combined)
    if combined.nullable and not isinstance(inner, Nullable | Anything) and not only_null(inner):
        return Nullable(inner)
    return inner


def _non_null(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    if combined.enum is not None and not enums.is_structured(combined):
        return enums.lower_enum(context, combined, hint)
    if structure := enums.only_structure(combined):
        return structure
    if combined.groups:
        return unions.lower_union(context, combined, hint)
    if combined.types == frozenset({"null"}):
        return Const(None)
    types = json_types(combined)
    if not types:
        return Never() if combined.types == frozenset() else Anything(combined.constraints())
    if len(types) == 1:
        return _BUILDERS[types[0]](context, combined, hint)
    return unions.union_of(tuple(_one_of_several(context, combined, n, hint) for n in types))


def _one_of_several(context: Context, combined: Combined, name: str, hint: NameHint) -> TypeExpr:
    """The type of one of several JSON types; what it registers has an id of its own."""
    own = replace(combined, pointer=join(combined.pointer, name))
    return _BUILDERS[name](context, own, hint.below(combined.pointer, name))


def json_types(combined: Combined) -> list[str]:
    """The JSON types other than null that the schema accepts, in a fixed order; none: any."""
    types = set(combined.types or ())
    if "number" in types:
        types.discard("integer")
    if combined.types is None:
        types = _implied_types(combined)
    return [name for name in _BUILDERS if name in types]


def _implied_types(combined: Combined) -> set[str]:
    """A schema without `type` that speaks of properties alone means an object, and so on. Limits
    imply nothing: ``minLength`` holds for texts, and says nothing about numbers."""
    keys = {key for part in combined.parts for key, value in part.node.items() if value}
    types = {IMPLIED_TYPES[key] for key in keys & IMPLIED_TYPES.keys()}
    types |= {type_ for part in combined.parts if (type_ := implied_by_format(part.node))}
    return types if len(types) == 1 else set()


def _array(context: Context, combined: Combined, hint: NameHint) -> TypeExpr:
    item_hint = hint.below(combined.pointer, "item")
    constraints = combined.constraints()
    items = [*(combined.items or combined.unevaluated_items), *enums.meant_for_items(combined)]
    rest = _items(context, combined, items, item_hint)
    if not combined.prefix:
        return ArrayOf(rest, constraints)
    types = tuple(
        build_all(
            context,
            parts,
            join(combined.pointer, "prefixItems", i - 1),
            hint.below(combined.pointer, f"item {i}"),
        )
        for i, parts in enumerate(combined.prefix, 1)
    )
    fewest, most = constraints.min_items or 0, constraints.max_items
    if isinstance(rest, Never):
        most = len(types) if most is None else min(most, len(types))
    if most is None or most > len(types):
        return TupleOf(types, rest, constraints)
    is_fixed = most - fewest in range(_OPTIONAL_ITEMS + 1)
    lengths = tuple(range(fewest, most + 1)) if is_fixed else ()
    return TupleOf(types[:most], None, constraints, lengths)


def _items(context: Context, combined: Combined, items: list[Located], hint: NameHint) -> TypeExpr:
    """The type of the items of an array, beyond those that have a position."""
    pointer = join(combined.pointer, "items")
    if not combined.listed:
        return build_all(context, items, pointer, hint)
    demanded = combine(context, items, pointer) if items else Combined(pointer, [])
    demanded.groups += combined.listed
    for group in combined.listed:
        context.findings.warn(
            "schema-invalid",
            "`items` is a list of schemas; each item is read as any of them",
            group.owner,
            help="write one schema for all items: several of them go under `anyOf`, where the version "
            "of OpenAPI has it",
        )
    return build(context, demanded, hint)


def build_all(context: Context, parts: list[Located], pointer: str, hint: NameHint) -> TypeExpr:
    """The type at `pointer` that satisfies every one of `parts`; nothing demanded: anything."""
    unique = list({part.pointer: part for part in parts}.values())
    if not unique:
        return Anything()
    if len(unique) == 1:
        return schema_type(context, unique[0], hint)
    return build(context, combine(context, unique, pointer), hint)


_OPTIONAL_ITEMS: Final = 2
"""So many positions may be left out of an array whose lengths are told apart: each is one more
`tuple[…]` in its annotation."""

_BUILDERS: dict[str, Callable[[Context, Combined, NameHint], TypeExpr]] = {
    "object": records.lower_object,
    "array": _array,
    "string": scalar_type("string"),
    "integer": scalar_type("integer"),
    "number": scalar_type("number"),
    "boolean": scalar_type("boolean"),
}
