"""The structural walk: every object of a document with its kind and its place.

Input: the value of an OpenAPI 3.x document. Output: nodes in document order, parents first.
Invariant: only what the dialect table calls structure is visited; references are not followed;
values of the wrong type are passed over, so any JSON value may be walked, however deep.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from oasmith.model import Json
from oasmith.spec.dialect import CONTENTS, METHODS, Kind, Shape
from oasmith.spec.refs import ROOT, Refs, join

Child: TypeAlias = tuple[Kind, str, Json]


class Node(NamedTuple):
    """One object of the document: what it is, where it stands, its members."""

    kind: Kind
    pointer: str
    value: dict[str, Json]


class OperationNode(NamedTuple):
    """One callable operation, its path item's reference already followed.

    `method` is as it is sent (``GET``); `pointer` is where the operation stands (in the referenced path item if there is one);
    `item` and `item_pointer` are the path item, whose parameters and servers also apply.
    """

    path: str
    method: str
    pointer: str
    value: dict[str, Json]
    item_pointer: str
    item: dict[str, Json]


def walk(value: Json, kind: Kind = "document", pointer: str = ROOT) -> Iterator[Node]:
    """Every object at and below `value`, which is of the given kind and stands at `pointer`."""
    pending: list[Child] = [(kind, pointer, value)]
    while pending:
        kind, pointer, value = pending.pop()
        if isinstance(value, dict):
            yield Node(kind, pointer, value)
            children = list(_children(kind, pointer, value))
            children.reverse()
            pending += children


def _children(kind: Kind, pointer: str, value: dict[str, Json]) -> Iterator[Child]:
    if kind == "callback":
        yield from _held(Shape.FIELDS, "path-item", pointer, value)
        return
    slots = CONTENTS[kind]
    for key, held in value.items():
        slot = slots.get(key)
        if slot is not None:
            # Keys of the table need no escaping.
            yield from _held(slot[0], slot[1], f"{pointer}/{key}", held)


def _held(shape: Shape, kind: Kind, pointer: str, held: Json) -> Iterator[Child]:
    if isinstance(held, dict):
        if shape is Shape.MAP or shape is Shape.FIELDS:
            for name, child in held.items():
                if shape is Shape.MAP or not name.startswith("x-"):
                    yield kind, join(pointer, name), child
        elif shape is not Shape.LIST:
            yield kind, pointer, held
    elif isinstance(held, list) and (shape is Shape.LIST or shape is Shape.ONE_OR_LIST):
        for index, child in enumerate(held):
            yield kind, f"{pointer}/{index}", child


def operations(root: dict[str, Json], refs: Refs) -> Iterator[OperationNode]:
    """The operations under `paths`, in document order; webhooks and callbacks are not calls."""
    paths = root.get("paths")
    for path, entry in paths.items() if isinstance(paths, dict) else ():
        if path.startswith("x-"):
            continue
        item, item_pointer = refs.deref(entry, join(ROOT, "paths", path))
        for method, pointer, operation in operations_of(item, item_pointer):
            yield OperationNode(path, method, pointer, operation, item_pointer, item)


def operations_of(item: Json, pointer: str) -> Iterator[tuple[str, str, dict[str, Json]]]:
    """The operations of a path item: method, place and value; first those of the fixed fields.

    The methods of `additionalOperations` (since 3.2) are case-sensitive and stay as written.
    """
    if not isinstance(item, dict):
        return
    for method in METHODS:
        if isinstance(operation := item.get(method), dict):
            yield method.upper(), f"{pointer}/{method}", operation
    additional = item.get("additionalOperations")
    for method, operation in additional.items() if isinstance(additional, dict) else ():
        if isinstance(operation, dict):
            yield method, join(pointer, "additionalOperations", method), operation
