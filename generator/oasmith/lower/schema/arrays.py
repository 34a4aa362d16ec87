"""Arrays: lists of one type, and tuples whose positions have types of their own.

Input: a combined schema that accepts arrays. Output: `ArrayOf`, or `TupleOf` where positions have
schemas.
"""

from __future__ import annotations

from typing import Final

from oasmith.lower.context import Located
from oasmith.lower.schema.builder import Builder
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.enums import meant_for_items
from oasmith.model import ArrayOf, NameHint, Never, TupleOf, TypeExpr
from oasmith.spec.structure.references import join

_OPTIONAL_ITEMS: Final = 2
"""The most optional positions of a tuple with an annotation for each of its lengths (`tuple[…] |
tuple[…]`)."""


def lower_array(builder: Builder, combined: Combined, hint: NameHint) -> TypeExpr:
    """The type of a schema that accepts arrays."""
    item_hint = hint.below(combined.pointer, "item")
    constraints = combined.constraints()
    items = [*(combined.items or combined.unevaluated_items), *meant_for_items(combined)]
    rest = _items(builder, combined, items, item_hint)
    if not combined.prefix:
        return ArrayOf(rest, constraints)
    types = tuple(
        builder.build_all(
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


def _items(builder: Builder, combined: Combined, items: list[Located], hint: NameHint) -> TypeExpr:
    """The type of the items of an array that have no schema by their position."""
    pointer = join(combined.pointer, "items")
    if not combined.listed:
        return builder.build_all(items, pointer, hint)
    demanded = combine(builder.context, items, pointer) if items else Combined(pointer, [])
    demanded.groups += combined.listed
    for group in combined.listed:
        builder.context.findings.warn(
            "schema-invalid",
            "`items` is a list of schemas; each item is read as any of them",
            group.owner,
            help="write one schema for all items: several of them go under `anyOf`, where the version "
            "of OpenAPI has it",
        )
    return builder.build(demanded, hint)
