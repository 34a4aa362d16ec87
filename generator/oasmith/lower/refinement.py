"""A property that an extending schema refines: a JSON type at first, a component in the end.

``data: {type: object}`` in a base and ``data: {$ref: …}`` in what extends it with allOf are the
component itself, not a copy of it under another name. So are responses whose envelope says
``result: {anyOf: [{type: object}, {type: string}]}``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from oasmith.lower import schemas
from oasmith.lower.combine import combine
from oasmith.lower.context import Context, Located
from oasmith.model import Json

_NUMBERS: Final = frozenset({"number", "integer"})
_DEPTH: Final = 2
_WIDTH: Final = 100
"""How many unions in one another, and how many variants of each, are looked at."""


def refined(context: Context, parts: Sequence[Located]) -> Located | None:
    """The reference among the parts, if all the others only name JSON types that hold there."""
    named = [named_types(part.node) for part in parts]
    telling = [part for part, types in zip(parts, named, strict=True) if types is None]
    if len(telling) != 1 or not isinstance(telling[0].node, dict):
        return None
    reference = schemas.sole_reference(telling[0])
    own = _types_of(context, telling[0], _DEPTH) if reference is not None else None
    if own is None or not all(own <= types for types in named if types is not None):
        return None
    return reference


def named_types(node: Json) -> frozenset[str] | None:
    """The JSON types that a schema names; None where it says anything else."""
    if not isinstance(node, dict):
        return None
    match [key for key in node if key not in schemas.ANNOTATIONS]:
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


def _types_of(context: Context, located: Located, depth: int) -> frozenset[str] | None:
    """The JSON types that values of the schema have; None: any, or too much to say."""
    if depth == 0 or not isinstance(located.node, dict):
        return None
    combined = combine(context.silent(), (located,))
    variants = combined.groups[0].variants if len(combined.groups) == 1 else ()
    if combined.types is not None or not 0 < len(variants) <= _WIDTH:
        return combined.types
    each = [_types_of(context, variant, depth - 1) for variant in variants]
    known = [found for found in each if found is not None]
    return frozenset().union(*known) if len(known) == len(each) else None
