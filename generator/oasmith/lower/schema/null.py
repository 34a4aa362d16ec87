"""Null: which schemas accept it, and which accept nothing else.

Input: a schema. Output: an answer. ``anyOf: [T, null]``
is T or null, and never a union.
"""

from __future__ import annotations

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located, is_component
from oasmith.lower.schema.combine import combine
from oasmith.spec.structure.keywords import restricts_nothing


def is_null(node: Json) -> bool:
    """Whether the schema accepts null and nothing else."""
    if not isinstance(node, dict):
        return False
    return (
        node.get("type") in ("null", ["null"])
        or node.get("enum") == [None]
        or ("const" in node and node["const"] is None)
    )


def beside_null(located: Located) -> Located | None:
    """The schema T of ``anyOf: [T, {type: "null"}]``, annotated or not; None for other schemas."""
    for key in ("anyOf", "oneOf"):
        variants = located.node.get(key)
        if isinstance(variants, list) and len(variants) == 2:
            nulls = [is_null(variant) for variant in variants]
            if any(nulls) and all(k == key or _says_nothing(k, v) for k, v in located.node.items()):
                return located.items(key)[nulls.index(True) - 1]
    return None


def _says_nothing(key: str, value: Json) -> bool:
    said = key.startswith("x-") or restricts_nothing(key, value)
    return said and key != "discriminator"


def is_nullable(context: Context, target: Located) -> bool:
    """Whether null is a value of the component at `target`."""
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
        return is_null(variant.node) or _accepts_null(context, variant)
    target = context.target(variant)
    return target is not None and is_component(target.pointer) and is_nullable(context, target)
