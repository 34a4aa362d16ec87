"""Which JSON types a schema accepts, by its `type` or by the other keywords that it has."""

from __future__ import annotations

from typing import Final

from oasmith.lower.schema.combined import Combined
from oasmith.lower.schema.scalars import implied_by_format
from oasmith.spec.structure.keywords import IMPLIED_TYPES

_ORDER: Final = ("object", "array", "string", "integer", "number", "boolean")


def json_types(combined: Combined) -> list[str]:
    """The JSON types other than null that the schema accepts, in a fixed order; none: any."""
    types = set(combined.types or ())
    if "number" in types:
        types.discard("integer")
    if combined.types is None:
        types = _implied_types(combined)
    return [name for name in _ORDER if name in types]


def _implied_types(combined: Combined) -> set[str]:
    """The type that the keywords of a schema without `type` imply: `properties` an object, and so
    on. Limits imply none: ``minLength`` holds for strings, and any number is valid beside it."""
    keys = {key for part in combined.parts for key, value in part.node.items() if value}
    types = {IMPLIED_TYPES[key] for key in keys & IMPLIED_TYPES.keys()}
    types |= {type_ for part in combined.parts if (type_ := implied_by_format(part.node))}
    return types if len(types) == 1 else set()
