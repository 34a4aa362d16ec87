"""Unions that only require properties, and are checks instead of types.

``anyOf: [{required: [a]}, {required: [b]}]`` is one.
"""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json
from oasmith.lower.context import Located
from oasmith.lower.schema.combined import Combined, Group
from oasmith.lower.schema.json_types import json_types
from oasmith.spec.structure.keywords import restricts_nothing

_CONSTRAINING: Final = frozenset(
    {"required", "not", "properties", "minProperties", "maxProperties"}
)


def only_constrains(combined: Combined, group: Group) -> bool:
    """Whether all variants only require or forbid properties, and none declares a type of its
    own."""
    keywords = [_keywords(variant) for variant in group.variants]
    is_object = json_types(combined) == ["object"]
    if not any(keywords) and not (is_object and combined.properties):
        return False
    return all(
        keys is not None and keys <= (_CONSTRAINING | {"type"} if is_object else _CONSTRAINING)
        for keys in keywords
    )


def _keywords(variant: Located) -> frozenset[str] | None:
    """The keywords of a variant that are no annotations; None where it has a type other than
    object, or types of properties."""
    node = variant.node
    if not isinstance(node, dict) or node.get("type", "object") != "object":
        return None
    if any(_has_keywords(inner.node) for _, inner in variant.entries("properties")):
        return None
    return frozenset(k for k in node if _is_keyword(k, node[k]))


def _has_keywords(node: Json) -> bool:
    """Whether a schema has more than annotations."""
    if not isinstance(node, dict):
        return node is not True
    return any(_is_keyword(key, node[key]) for key in node)


def _is_keyword(key: str, value: Json) -> bool:
    said = not restricts_nothing(key, value) and not key.startswith("x-")
    return said and value not in ({}, [])
