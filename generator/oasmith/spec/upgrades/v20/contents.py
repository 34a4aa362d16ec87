"""A schema and its media types become `content`."""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.spec.upgrades.v20.conversion import Conversion, reference


def contents(
    conversion: Conversion, schema: Json, kinds: Sequence[str], old: Tokens, new: Tokens
) -> dict[str, dict[str, Json]]:
    """`content` of the object at `new`, for a schema that comes from `old`.

    Only the first media type gets a schema in place; the others refer to it, so that it is
    one schema still.
    """
    result: dict[str, dict[str, Json]] = {}
    first = (*new, "content", kinds[0], "schema")
    bare = isinstance(schema, dict) and "$ref" in schema
    for kind in kinds:
        result[kind] = {"schema": {"$ref": reference(first)} if result and not bare else schema}
        conversion.copied(old, (*new, "content", kind, "schema"))
    return result
