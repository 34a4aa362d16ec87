"""The examples of a document, with the schema that each is an example of.

Input: the objects of a document. Output: values with their places. An example that is a text of
another notation (XML, a form, a value as it stands in a URL) is left out: it cannot be compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final, NamedTuple

from oasmith.diagnostics import clip
from oasmith.json_value import Json
from oasmith.lint.fitting import Fitting
from oasmith.lint.fitting_limits import Misfit
from oasmith.lint.reading import mapping, sequence
from oasmith.lint.rule import Context
from oasmith.lint.schemas import Place, parts
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.references import join, split
from oasmith.spec.structure.walk import Node

KINDS: Final[tuple[Kind, ...]] = ("schema", "media-type", "parameter", "header")
KEYS: Final = frozenset({"example", "examples"})


class Example(NamedTuple):
    """A value, its pointer, and the schema that it is an example of."""

    value: Json
    pointer: str
    schema: Place


class Compared(NamedTuple):
    """What comparing all examples of a document gives: misfits, each with its example, and the
    first few scalars that stand for each schema, by its pointer."""

    misfits: list[tuple[Example, Misfit]]
    values: dict[str, list[Json]]


def compared(context: Context) -> Compared:
    """All examples of the document, compared with their schemas."""
    fitting = Fitting(context.refs, context.version)
    misfits = [
        (example, misfit)
        for kind in KINDS
        for node in context.nodes_of(kind)
        if not KEYS.isdisjoint(node.value)
        for example in examples_of(context, node)
        for misfit in fitting.misfits(example.value, example.schema)
    ]
    return Compared(misfits, fitting.met)


def examples_of(context: Context, node: Node) -> Iterator[Example]:
    """The examples of one object that can be compared with a schema."""
    if node.kind == "schema":
        schema = Place(node.value, node.pointer)
    else:
        schema = Place(node.value.get("schema"), join(node.pointer, "schema"))
    if not isinstance(schema.node, dict) or not _is_json(node):
        return
    for value, pointer in _values(context, node):
        if node.kind == "schema" or not _is_written_out(context, value, schema):
            yield Example(value, pointer, schema)


def _values(context: Context, node: Node) -> Iterator[Place]:
    if "example" in node.value:
        yield Place(node.value["example"], join(node.pointer, "example"))
    at = join(node.pointer, "examples")
    if node.kind == "schema":
        yield from (Place(v, join(at, i)) for i, v in enumerate(sequence(node.value, "examples")))
        return
    for name, entry in mapping(node.value, "examples").items():
        example, pointer = context.refs.deref(entry, join(at, name))
        if isinstance(example, dict) and "value" in example:
            yield Place(example["value"], join(pointer, "value"))


def _is_json(node: Node) -> bool:
    if node.kind != "media-type":
        return True
    return "json" in split(node.pointer)[-1].lower()


def _is_written_out(context: Context, value: Json, schema: Place) -> bool:
    """Whether a text stands for a list or an object, as it does in a URL or in a file."""
    if not isinstance(value, str):
        return False
    return any(
        {"properties", "items", "additionalProperties"} & part.keys()
        or part.get("type") in ("array", "object")
        for part, _ in parts(schema, context.refs)
    )


def brief(value: Json) -> str:
    """A value for a message: short, or by its kind."""
    if isinstance(value, dict):
        return "object"
    if isinstance(value, list):
        return "array"
    return f"`{clip(json.dumps(value, ensure_ascii=False), 40)}`"


def part_at(value: Json, path: tuple[str | int, ...]) -> Json:
    """The part of a value at a way that is there."""
    for token in path:
        value = value[token]
    return value
