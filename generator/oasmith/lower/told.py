"""What a schema says of a value beside its type, said in place or through what it refers to.

``readOnly``, ``writeOnly``, ``deprecated`` and ``default`` are annotations that apply to the place
of a value, through ``$ref`` and ``allOf`` too (JSON Schema core, section 7.7.1). What any schema
on the way calls read-only, write-only or deprecated is that (validation, sections 9.3 and 9.4); of
several defaults, the outermost counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oasmith.lower.context import Context, Located
from oasmith.lower.unions import is_null
from oasmith.model import Access, Default


def read_through(context: Context, parts: Iterable[Located]) -> list[Located]:
    """The schemas that say something of a value that all `parts` describe, outermost first."""
    found: dict[str, Located] = {}
    for part in parts:
        _reach(context, part, found)
    return [part for part in found.values() if not _TOLD.isdisjoint(part.node)]


_TOLD = frozenset({"readOnly", "writeOnly", "deprecated", "default"})
_LEADING = frozenset({"$ref", "allOf", "oneOf", "anyOf"})
"""Keywords that lead to other schemas of the same value; most schemas have none."""


def access_of(told: Sequence[Located]) -> Access:
    """In which direction the value travels."""
    for access in (Access.READ_ONLY, Access.WRITE_ONLY) if told else ():
        if any(part.node.get(access.value) is True for part in told):
            return access
    return Access.BOTH


def default_of(told: Iterable[Located]) -> Default | None:
    """The default of the value."""
    return next((Default(p.node["default"]) for p in told if "default" in p.node), None)


def is_deprecated(told: Iterable[Located]) -> bool:
    """Whether the value is deprecated."""
    return any(part.node.get("deprecated") is True for part in told)


def _reach(context: Context, part: Located, found: dict[str, Located]) -> None:
    if not isinstance(part.node, dict) or part.pointer in found:
        return
    found[part.pointer] = part
    if _LEADING.isdisjoint(part.node):
        return
    if (target := context.target(part)) is not None and target.pointer != part.pointer:
        _reach(context, target, found)
    for member in part.items("allOf"):
        _reach(context, member, found)
    for key in ("oneOf", "anyOf"):
        variants = [v for v in part.items(key) if not is_null(v.node)]
        if len(variants) == 1:
            _reach(context, variants[0], found)
