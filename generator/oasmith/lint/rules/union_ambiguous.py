"""What it does: reports variants of a union that nothing tells apart: no discriminator, no
property that only one of them requires, none of another type or with other values.

Why it matters: the client takes the first variant that fits. Values of the later one come as
objects of the earlier class.

Example:

    anyOf:
      - {type: object, properties: {id: {type: string}, note: {type: string}}}
      - {type: object, properties: {id: {type: string}}}

Fix: add a `discriminator`, make a property that tells them apart `required`, or give a property of
each a `const`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from oasmith.diagnostics import Related, Severity
from oasmith.json_value import Json
from oasmith.lint.reading import mapping, sequence, types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place, parts
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_MOST: Final = 20
"""Unions with more variants are not compared pair by pair."""
_TELLING: Final = ("const", "enum", "pattern", "format")


class _Variant(NamedTuple):
    place: Place
    properties: dict[str, list[Json]]
    required: set[str]


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each variant that an earlier one takes all values of."""
    if "discriminator" in node.value:
        return
    for key in ("oneOf", "anyOf"):
        branches = [
            Place(branch, join(node.pointer, key, index))
            for index, branch in enumerate(sequence(node.value, key))
        ]
        if not 1 < len(branches) <= _MOST:
            continue
        variants = [v for v in (_object(context, branch) for branch in branches) if v is not None]
        hidden: set[str] = set()
        for earlier, later in combinations(variants, 2):
            if later.place.pointer not in hidden and _takes_all(earlier, later):
                hidden.add(later.place.pointer)
                yield Finding(
                    later.place.pointer,
                    "nothing tells this variant from an earlier one, which is taken for its values",
                    related=(Related("the earlier one", earlier.place.pointer),),
                )


def _object(context: Context, branch: Place) -> _Variant | None:
    """The variant as an object with known properties; None for any other."""
    found = list(parts(branch, context.refs))
    if any({"oneOf", "anyOf", "not", "if"} & part.keys() for part, _ in found):
        return None
    properties: dict[str, list[Json]] = {}
    for part, _ in found:
        for name, schema in mapping(part, "properties").items():
            properties.setdefault(name, []).append(context.refs.deref(schema, "")[0])
    required = {name for part, _ in found for name in sequence(part, "required")}
    return _Variant(branch, properties, required) if properties else None


def _takes_all(earlier: _Variant, later: _Variant) -> bool:
    """Whether every value of the later variant fits the earlier one as well."""
    if not later.properties.keys() <= earlier.properties.keys():
        return False
    if not earlier.required <= later.required:
        return False
    return not any(
        _differ(earlier.properties[name], schemas) for name, schemas in later.properties.items()
    )


def _differ(one: list[Json], other: list[Json]) -> bool:
    """Whether values of one property may tell which of two variants they are of."""
    if one == other:
        return False
    if any(map(_is_composed, (*one, *other))):
        return True
    return [*map(_what_tells, one)] != [*map(_what_tells, other)]


def _what_tells(schema: Json) -> tuple[Json, ...]:
    if not isinstance(schema, dict):
        return (schema,)
    return (sorted(types_of(schema)), *(schema.get(key) for key in _TELLING))


def _is_composed(schema: Json) -> bool:
    """Whether a schema has more to it than its type, so that its values may tell."""
    keys = {"properties", "items", "allOf", "anyOf", "oneOf", "$ref", "additionalProperties"}
    return isinstance(schema, dict) and not keys.isdisjoint(schema)


RULE = Rule(
    "union-ambiguous",
    Severity.WARN,
    check,
    ("schema",),
    frozenset({"oneOf", "anyOf"}),
    advice=True,
)
