"""The type of a decoded JSON value, which all stages use."""

from __future__ import annotations

from typing import Any, TypeAlias

Json: TypeAlias = Any
"""A decoded JSON value: dict, list, str, int, float, bool or None."""
JsonScalar: TypeAlias = str | int | float | bool | None
