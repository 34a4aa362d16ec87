"""The type of a decoded JSON value, which all stages use, and what may be under its keys."""

from __future__ import annotations

from typing import Any, TypeAlias

Json: TypeAlias = Any
"""A decoded JSON value: dict, list, str, int, float, bool or None."""
JsonScalar: TypeAlias = str | int | float | bool | None


def mapping(node: Json, key: str) -> dict[str, Json]:
    """The object under a key of an object, or an empty one."""
    held = node.get(key) if isinstance(node, dict) else None
    return held if isinstance(held, dict) else {}
