"""Refined properties: a base declares a JSON type, and the schema that extends it a component.

``data: {type: object}`` in a base and ``data: {$ref: …}`` in what extends it with allOf are the
component itself, not a copy of it under another name. So are responses whose envelope says
``result: {anyOf: [{type: object}, {type: string}]}``.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.lower.context import Context, Located
from oasmith.lower.schema.references import named_types, sole_reference, types_of


def refined(context: Context, parts: Sequence[Located]) -> Located | None:
    """The reference among the parts, if the others only name JSON types that its target has; else
    None."""
    named = [named_types(part.node) for part in parts]
    telling = [part for part, types in zip(parts, named, strict=True) if types is None]
    if len(telling) != 1 or not isinstance(telling[0].node, dict):
        return None
    reference = sole_reference(context, telling[0])
    own = types_of(context, telling[0]) if reference is not None else None
    if own is None or not all(own <= types for types in named if types is not None):
        return None
    return reference
