"""Conditions of objects: `dependentRequired`, `dependentSchemas`, `if`.

Properties that only a condition declares are optional properties of the record (JSON Schema core,
section
10.2.2; validation, 6.5.4). All other keywords of a condition are checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.combined import Combined

_BRANCHES = ("then", "else")
_MAPS = ("dependentSchemas", "dependencies")
_CONDITIONS = frozenset({"if", "dependentRequired", *_MAPS})


def conditional_schemas(combined: Combined) -> list[Located]:
    """The schemas that apply to objects under a condition."""
    return [located for part in _conditional_parts(combined) for located in _branches(part)]


def conditional_properties(
    context: Context, combined: Combined, inside: frozenset[str] = frozenset()
) -> dict[str, list[list[Located]]]:
    """The properties that only conditions declare, each with its schemas by condition, if it has
    any."""
    found: dict[str, list[list[Located]]] = {}
    for located in conditional_schemas(combined):
        if located.pointer in inside:
            continue
        branch = combine(context, (located,))
        own: dict[str, list[list[Located]]] = {name: [] for name in branch.required}
        own |= {name: [parts] for name, parts in branch.properties.items()}
        inner = conditional_properties(context, branch, inside | {located.pointer})
        for name, alternatives in (own | inner).items():
            if name not in combined.properties:
                found[name] = [*found.get(name, ()), *alternatives]
    for part in _conditional_parts(combined):
        names = [name for _, needs in _dependent(part) for name in needs]
        found |= {n: [] for n in names if n not in found and n not in combined.properties}
    return found


def has_conditions(part: Located) -> bool:
    """Whether a schema has a conditional keyword."""
    return isinstance(part.node, dict) and not _CONDITIONS.isdisjoint(part.node)


def _conditional_parts(combined: Combined) -> list[Located]:
    """The parts with conditional keywords; nearly always none."""
    return [part for part in combined.parts if has_conditions(part)]


def _branches(part: Located) -> Iterator[Located]:
    if "if" in part.node:
        yield from (part.child(key) for key in _BRANCHES if isinstance(part.node.get(key), dict))
    for key in _MAPS:
        yield from (located for _, located in part.entries(key) if isinstance(located.node, dict))


def _dependent(part: Located) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each property, the names that are required if it is present."""
    for key in ("dependentRequired", "dependencies"):
        for name, located in part.entries(key):
            if needs := _names(located.node):
                yield name, needs


def _names(value: Json) -> tuple[str, ...]:
    return tuple(name for name in value if isinstance(name, str)) if isinstance(value, list) else ()
