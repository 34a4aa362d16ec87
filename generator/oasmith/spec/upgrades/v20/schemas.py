"""Schemas: the keywords that 3.0 spells differently."""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json
from oasmith.spec.upgrades.v20.discriminators import discriminator

_CHANGED: Final = frozenset(("discriminator", "x-nullable", "type", "collectionFormat"))
_FILE: Final[dict[str, Json]] = {"type": "string", "format": "binary"}


def upgrade_schema(schema: dict[str, Json]) -> dict[str, Json]:
    """One 2.0 schema, its subschemas done already, as a 3.0 schema."""
    if _CHANGED.isdisjoint(schema):
        return schema
    changes: dict[str, Json] = {}
    if isinstance(schema.get("discriminator"), str):
        changes["discriminator"] = discriminator(schema)
    if schema.get("x-nullable") is True:
        changes["nullable"] = True
    if schema.get("type") == "file":
        changes.update(_FILE)
    if not changes and "collectionFormat" not in schema:
        return schema
    kept = {key: value for key, value in schema.items() if key != "collectionFormat"}
    return {**kept, **changes}
