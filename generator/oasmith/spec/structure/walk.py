"""The structural walk: every object of a document with its kind and its place.

Input: the value of an OpenAPI 3.x document. Output: nodes in document order, parents first. Only
what the object table calls structure is visited; references are not followed; values of the wrong
type are skipped, so that any JSON value may be walked, however deep.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from oasmith.json_value import Json
from oasmith.spec.structure.objects import CONTENTS, METHODS, Kind, Shape, Slot
from oasmith.spec.structure.references import ROOT, Refs, escape, join, split

Child: TypeAlias = tuple[Kind, str, Json]


_CALLBACK: Final[Slot] = (Shape.FIELDS, "path-item")
"""What the keys of a callback, which are expressions, hold."""


class Node(NamedTuple):
    """One object of the document: its kind, its pointer, its members."""

    kind: Kind
    pointer: str
    value: dict[str, Json]


class OperationNode(NamedTuple):
    """One callable operation, its path item's reference already followed.

    `method` is as it is sent (``GET``); `pointer` is that of the operation, in the referenced path
    item if there is one; `item` and `item_pointer` are the path item, whose parameters and servers
    also apply.
    """

    path: str
    method: str
    pointer: str
    value: dict[str, Json]
    item_pointer: str
    item: dict[str, Json]


def walk(value: Json, kind: Kind = "document", pointer: str = ROOT) -> Iterator[Node]:
    """Every object at and below `value`, which is of the given kind and has this pointer."""
    pending: list[Child] = [(kind, pointer, value)]
    while pending:
        kind, pointer, value = pending.pop()
        if isinstance(value, dict):
            yield Node(kind, pointer, value)
            if CONTENTS[kind].keys().isdisjoint(value) and kind != "callback":
                continue  # most nodes are leaves
            children = _children(kind, pointer, value)
            children.reverse()
            pending += children


def reachable(root: dict[str, Json], refs: Refs) -> Iterator[Node]:
    """`walk` over a document, then over what is outside of the structure (``#/x-models/A``) but
    referred to, with the kind that the reference expects."""
    pending: list[Child] = [("document", ROOT, root)]
    outside: set[str] = set()
    followed: set[str] = set()
    while pending:
        start = pending.pop()
        for node in walk(start[2], start[0], start[1]):
            if start[1] != ROOT:
                if node.pointer in outside:
                    continue
                outside.add(node.pointer)
            yield node
            ref = node.value.get("$ref")
            if isinstance(ref, str) and ref not in followed:
                followed.add(ref)
                target = refs.resolve(ref)
                if target is not None and not _is_structure(target.pointer):
                    pending.append((node.kind, target.pointer, target.node))


def _is_structure(pointer: str) -> bool:
    """Whether `walk` comes to the place from the root of the document."""
    kind: Kind = "document"
    tokens = list(split(pointer))
    while tokens:
        slot = _CALLBACK if kind == "callback" else CONTENTS[kind].get(tokens.pop(0))
        if slot is None:
            return False
        shape, kind = slot
        listed = bool(tokens) and tokens[0].isdecimal()
        if shape is Shape.ONE or (shape is Shape.ONE_OR_LIST and not listed):
            continue
        if not tokens or (shape is Shape.FIELDS and tokens[0].startswith("x-")):
            return False
        tokens.pop(0)
    return True


def _children(kind: Kind, pointer: str, value: dict[str, Json]) -> list[Child]:
    if kind == "callback":
        return _held(_CALLBACK, pointer, value)
    slots = CONTENTS[kind]
    found: list[Child] = []
    for key, held in value.items():
        slot = slots.get(key)
        if slot is not None:
            # Keys of the table need no escaping.
            found += _held(slot, f"{pointer}/{key}", held)
    return found


def _held(slot: Slot, pointer: str, held: Json) -> list[Child]:
    shape, kind = slot
    if isinstance(held, dict):
        if shape is Shape.MAP:
            return [(kind, f"{pointer}/{escape(name)}", child) for name, child in held.items()]
        if shape is Shape.FIELDS:
            fields = ((name, child) for name, child in held.items() if not name.startswith("x-"))
            return [(kind, f"{pointer}/{escape(name)}", child) for name, child in fields]
        return [] if shape is Shape.LIST else [(kind, pointer, held)]
    if isinstance(held, list) and (shape is Shape.LIST or shape is Shape.ONE_OR_LIST):
        return [(kind, f"{pointer}/{index}", child) for index, child in enumerate(held)]
    return []


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
