"""Annotations of a value: description, default, access, deprecation, in place or behind references.

Input: the schemas of one place. Annotations apply there also through ``$ref``, ``allOf`` and a
union with null (JSON Schema core, section 7.7.1). A value is read-only, write-only or deprecated if
any schema says so (validation, sections 9.3 and 9.4); of several defaults, descriptions, names and
examples the nearest counts. The description, name and example of a component belong to the
component, not to the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oasmith.lower.context import Context, Located, is_component
from oasmith.lower.schema.null import is_null
from oasmith.model import Access, Default


def annotating(
    context: Context, parts: Iterable[Located], *, components: bool = True
) -> list[Located]:
    """The schemas that annotate a value that has all `parts`, nearest first; without `components`,
    only those that are not reached through a component."""
    waiting = [part for part in parts if isinstance(part.node, dict)]
    if all(_LEADING.isdisjoint(part.node) for part in waiting):  # as in most
        return waiting
    found: dict[str, Located] = {}
    for part in waiting:
        if part.pointer not in found:
            found[part.pointer] = part
            waiting += (
                other
                for other in _of_same_value(context, part)
                if isinstance(other.node, dict) and (components or not is_component(other.pointer))
            )
    return list(found.values())


_LEADING = frozenset({"$ref", "allOf", "oneOf", "anyOf"})
"""Keywords that lead to other schemas of the same value; most schemas have none."""


def _of_same_value(context: Context, part: Located) -> Iterator[Located]:
    """The schemas that a schema refers to, extends, or is one of with null."""
    if "$ref" in part.node and (target := context.target(part)) is not None:
        yield target
    yield from part.items("allOf")
    for key in ("oneOf", "anyOf"):
        variants = [v for v in part.items(key) if not is_null(v.node)]
        if len(variants) == 1:
            yield variants[0]


def access_of(schemas: Sequence[Located]) -> Access:
    """In which direction the value travels."""
    for access in (Access.READ_ONLY, Access.WRITE_ONLY) if schemas else ():
        if any(part.node.get(access.value) is True for part in schemas):
            return access
    return Access.BOTH


def default_of(schemas: Iterable[Located]) -> Default | None:
    """The default of the value."""
    return next((Default(p.node["default"]) for p in schemas if "default" in p.node), None)


def is_deprecated(schemas: Iterable[Located]) -> bool:
    """Whether the value is deprecated."""
    return any(part.node.get("deprecated") is True for part in schemas)


def text_of(schemas: Iterable[Located], key: str) -> str:
    """The first text that is given for an annotation; empty without one."""
    texts = (part.node.get(key) for part in schemas)
    return next((text for text in texts if isinstance(text, str)), "")
