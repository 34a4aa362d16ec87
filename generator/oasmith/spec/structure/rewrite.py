"""Rewriting objects of a document without touching the original tree.

Input: the value of an OpenAPI document and functions over one object. Output: a new value that
shares every unchanged part with the old one. Invariant: the input is never mutated, and the
position of every node stays what it was unless a function itself moves it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.spec.structure.objects import CONTENTS, Kind, Shape

Rewrite: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]
"""Gives the replacement of one object whose parts are done; the argument itself: unchanged."""

Rewrites: TypeAlias = Mapping[Kind, Rewrite]


def rewrite_objects(value: dict[str, Json], rewrites: Rewrites) -> dict[str, Json]:
    """The document with each object replaced as the function for its kind says, innermost first."""
    result: dict[str, Json] = _object("document", value, rewrites)
    return result


def _object(kind: Kind, value: Json, rewrites: Rewrites) -> Json:
    if not isinstance(value, dict):
        return value
    value = _parts(kind, value, rewrites)
    rewrite = rewrites.get(kind)
    return rewrite(value) if rewrite is not None else value


def _parts(kind: Kind, value: dict[str, Json], rewrites: Rewrites) -> dict[str, Json]:
    if kind == "callback":
        return _named("path-item", value, rewrites)
    slots = CONTENTS[kind]
    changed: dict[str, Json] | None = None
    for key, held in value.items():
        slot = slots.get(key)
        if slot is None:
            continue
        new = _held(slot[0], slot[1], held, rewrites)
        if new is not held:
            changed = changed or dict(value)
            changed[key] = new
    return changed or value


def _held(shape: Shape, kind: Kind, held: Json, rewrites: Rewrites) -> Json:
    if isinstance(held, dict):
        if shape is Shape.MAP or shape is Shape.FIELDS:
            return _named(kind, held, rewrites)
        return held if shape is Shape.LIST else _object(kind, held, rewrites)
    if isinstance(held, list) and (shape is Shape.LIST or shape is Shape.ONE_OR_LIST):
        new = [_object(kind, child, rewrites) for child in held]
        return held if all(a is b for a, b in zip(new, held, strict=True)) else new
    return held


def _named(kind: Kind, held: dict[str, Json], rewrites: Rewrites) -> dict[str, Json]:
    changed: dict[str, Json] | None = None
    for name, child in held.items():
        new = _object(kind, child, rewrites)
        if new is not child:
            changed = changed or dict(held)
            changed[name] = new
    return changed or held
