"""Rewriting schemas without touching the original tree.

Input: the value of an OpenAPI document and a function over one schema. Output: a new value that
shares every unchanged part with the old one. Invariant: the input is never mutated, and the
position of every node stays what it was unless the function itself moves it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from oasmith.model import Json
from oasmith.spec.dialect import CONTENTS, Kind, Shape

SchemaRewrite: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]
"""Gives the replacement of one schema whose subschemas are done; the argument itself: unchanged."""


def rewrite_schemas(value: dict[str, Json], rewrite: SchemaRewrite) -> dict[str, Json]:
    """The document with `rewrite` applied to every schema, innermost first."""
    result: dict[str, Json] = _object("document", value, rewrite)
    return result


def _object(kind: Kind, value: Json, rewrite: SchemaRewrite) -> Json:
    if not isinstance(value, dict):
        return value
    if kind == "callback":
        return _named("path-item", value, rewrite)
    slots = CONTENTS[kind]
    changed: dict[str, Json] | None = None
    for key, held in value.items():
        slot = slots.get(key)
        if slot is None:
            continue
        new = _held(slot[0], slot[1], held, rewrite)
        if new is not held:
            changed = changed or dict(value)
            changed[key] = new
    value = changed or value
    return rewrite(value) if kind == "schema" else value


def _held(shape: Shape, kind: Kind, held: Json, rewrite: SchemaRewrite) -> Json:
    if isinstance(held, dict):
        if shape is Shape.MAP or shape is Shape.FIELDS:
            return _named(kind, held, rewrite)
        return held if shape is Shape.LIST else _object(kind, held, rewrite)
    if isinstance(held, list) and (shape is Shape.LIST or shape is Shape.ONE_OR_LIST):
        new = [_object(kind, child, rewrite) for child in held]
        return held if all(a is b for a, b in zip(new, held, strict=True)) else new
    return held


def _named(kind: Kind, held: dict[str, Json], rewrite: SchemaRewrite) -> dict[str, Json]:
    changed: dict[str, Json] | None = None
    for name, child in held.items():
        new = _object(kind, child, rewrite)
        if new is not child:
            changed = changed or dict(held)
            changed[name] = new
    return changed or held
