"""Schemas that are a reference with nothing but annotations.

``{$ref: X, description: …}``, ``{allOf: [{$ref: X}], default: …}``, ``{allOf: [{$ref: X},
{readOnly: true}]}`` and ``{oneOf: [{$ref: X}], type: object}`` are X: annotations change nothing
about which values are valid (JSON Schema validation, section 9).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.schema.combine import combine
from oasmith.spec.structure.keywords import restricts_nothing

_LEADING: Final = frozenset({"$ref", "allOf", "oneOf", "anyOf"})
"""Without one of these there is no reference."""

_WITHOUT_EFFECT: Final[dict[str, tuple[Json, ...]]] = {
    **dict.fromkeys(("required", "properties", "patternProperties"), ([], {})),
    # A closed object without properties of its own: what it refers to is meant.
    "additionalProperties": (True, False, {}),
}
"""Values with which a keyword beside a reference constrains nothing."""

_NUMBERS: Final = frozenset({"number", "integer"})
_DEPTH: Final = 2
_WIDTH: Final = 100
"""How many unions in one another, and how many variants of each, are looked at."""


def is_reference(context: Context, located: Located) -> bool:
    """Whether the schema is a boolean or amounts to a reference, so that it needs no name."""
    return not isinstance(located.node, dict) or sole_reference(context, located) is not None


def sole_reference(context: Context, located: Located) -> Located | None:
    """The ``$ref`` node that the schema amounts to; None if it says more. Annotations beside it,
    and types that the schema referred to has anyway, say nothing more."""
    if isinstance(located.node, dict) and _LEADING.isdisjoint(located.node):
        return None  # as most
    references: dict[str, Located] = {}
    types: list[frozenset[str]] = []
    if not _amounts_to(located, references, types) or len(references) != 1:
        return None
    (reference,) = references.values()
    return reference if not types or _is_of_types(context, reference, types) else None


def _amounts_to(
    located: Located, references: dict[str, Located], types: list[frozenset[str]]
) -> bool:
    """Whether the schema has only references, types and annotations; the first two are
    collected."""
    node = located.node
    if not isinstance(node, dict):
        return node is True
    for key, value in node.items():
        if restricts_nothing(key, value) or key.startswith("x-"):
            continue
        if key == "$ref" and isinstance(value, str):
            references.setdefault(value, located)
        elif key == "type":
            types.append(named_types({"type": value}) or frozenset())
        elif key == "allOf" or (key in ("oneOf", "anyOf") and isinstance(value, list)):
            members = located.items(key)
            if key != "allOf" and len(members) != 1:
                return False
            if not all(_amounts_to(member, references, types) for member in members):
                return False
        elif value not in _WITHOUT_EFFECT.get(key, ()):
            return False
    return True


def _is_of_types(context: Context, reference: Located, types: Iterable[frozenset[str]]) -> bool:
    """Whether the schema that is referred to allows no other JSON types than each of `types`."""
    own = types_of(context, reference)
    return all(own <= named if own is not None else "object" in named for named in types)


def named_types(node: Json) -> frozenset[str] | None:
    """The JSON types that a schema names; None if it has other keywords."""
    if not isinstance(node, dict):
        return None
    match [key for key, value in node.items() if not restricts_nothing(key, value)]:
        case ["type"]:
            return _widened(node["type"])
        case ["oneOf" | "anyOf" as key] if isinstance(node[key], list):
            each = [named_types(variant) for variant in node[key]]
            types = [found for found in each if found is not None]
            return frozenset().union(*types) if len(types) == len(each) else None
        case _:
            return None


def _widened(declared: Json) -> frozenset[str] | None:
    names = [declared] if isinstance(declared, str) else declared
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return frozenset(names) | (_NUMBERS if "number" in names else frozenset())


def types_of(context: Context, located: Located, depth: int = _DEPTH) -> frozenset[str] | None:
    """The JSON types of the values of the schema; None for any, and where it would take too
    long."""
    if depth == 0 or not isinstance(located.node, dict):
        return None
    combined = combine(context.silent(), (located,))
    variants = combined.groups[0].variants if len(combined.groups) == 1 else ()
    if combined.types is not None or not 0 < len(variants) <= _WIDTH:
        return combined.types
    each = [types_of(context, variant, depth - 1) for variant in variants]
    known = [found for found in each if found is not None]
    return frozenset().union(*known) if len(known) == len(each) else None
