"""Reading members of nodes that may be malformed: the wrong type reads as nothing."""

from __future__ import annotations

from oasmith.json_value import Json, mapping

__all__ = ["mapping", "sequence", "text", "types_of"]


def sequence(node: Json, key: str) -> list[Json]:
    """The array under a key of an object, or an empty one."""
    held = node.get(key) if isinstance(node, dict) else None
    return held if isinstance(held, list) else []


def text(node: Json, key: str) -> str:
    """The string under a key of an object, or an empty one."""
    held = node.get(key) if isinstance(node, dict) else None
    return held if isinstance(held, str) else ""


def types_of(schema: Json) -> list[str]:
    """The names under `type`, which may be one or several."""
    declared = schema.get("type") if isinstance(schema, dict) else None
    names = declared if isinstance(declared, list) else [declared]
    return [name for name in names if isinstance(name, str)]
