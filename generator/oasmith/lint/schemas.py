"""The parts of a schema, through references and composition.

Input: a schema. Output: every schema that describes the same value, or the properties of all of
them. Cycles end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from oasmith.json_value import Json
from oasmith.lint.reading import mapping, sequence
from oasmith.spec.structure.references import Refs, join


class Place(NamedTuple):
    """A node and its pointer."""

    node: Json
    pointer: str


def parts(place: Place, refs: Refs) -> Iterator[Place]:
    """The schema, what it refers to, and every schema composed with it for the same instance."""
    seen: set[str] = set()
    pending = [place]
    while pending:
        schema, pointer = pending.pop()
        if pointer in seen or not isinstance(schema, dict):
            continue
        seen.add(pointer)
        yield Place(schema, pointer)
        if isinstance(schema.get("$ref"), str):
            pending.append(Place(*refs.deref(schema, pointer)))
        for key in ("allOf", "anyOf", "oneOf"):
            branches = enumerate(sequence(schema, key))
            pending += [Place(branch, join(pointer, key, i)) for i, branch in branches]
        for key in ("if", "then", "else"):
            pending.append(Place(schema.get(key), join(pointer, key)))
        for name, branch in mapping(schema, "dependentSchemas").items():
            pending.append(Place(branch, join(pointer, "dependentSchemas", name)))


def properties_of(place: Place, refs: Refs) -> dict[str, Place]:
    """Every property that the parts of a schema name, with its schema."""
    return {
        name: Place(schema, join(pointer, "properties", name))
        for part, pointer in parts(place, refs)
        for name, schema in mapping(part, "properties").items()
    }
