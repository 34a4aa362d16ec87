"""What a schema says of a value beside its type, said in place or through what it refers to.

``readOnly``, ``writeOnly``, ``deprecated`` and ``default`` are annotations that apply to the place
of a value, through ``$ref`` and ``allOf`` too (JSON Schema core, section 7.7.1). What any schema
on the way calls read-only, write-only or deprecated is that (validation, sections 9.3 and 9.4); of
several defaults, the outermost counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oasmith.lower.context import Context, Located
from oasmith.lower.unions import is_null
from oasmith.model import Access, Default


def read_through(context: Context, parts: Iterable[Located]) -> list[Located]:
    """The schemas that say something of a value that all `parts` describe, outermost first."""
    seen: set[str] = set()
    return [found for part in parts for found in _reached(context, part, seen)]


def access_of(told: Sequence[Located]) -> Access:
    """In which direction the value travels."""
    for access in (Access.READ_ONLY, Access.WRITE_ONLY):
        if any(part.node.get(access.value) is True for part in told):
            return access
    return Access.BOTH


def default_of(told: Iterable[Located]) -> Default | None:
    """The default of the value."""
    return next((Default(p.node["default"]) for p in told if "default" in p.node), None)


def is_deprecated(told: Iterable[Located]) -> bool:
    """Whether the value is deprecated."""
    return any(part.node.get("deprecated") is True for part in told)


def _reached(context: Context, part: Located, seen: set[str]) -> Iterator[Located]:
    if not isinstance(part.node, dict) or part.pointer in seen:
        return
    seen.add(part.pointer)
    yield part
    if (target := context.target(part)) is not None and target.pointer != part.pointer:
        yield from _reached(context, target, seen)
    for member in part.items("allOf"):
        yield from _reached(context, member, seen)
    for key in ("oneOf", "anyOf"):
        variants = [v for v in part.items(key) if not is_null(v.node)]
        if len(variants) == 1:
            yield from _reached(context, variants[0], seen)
