"""Locations of types in a document, and which types are written inside of which.

Input: keys of types (see `identity`) and the model. Output: parts of keys, and the types that a
location refers to. A location is an operation, a path or a type, and a slot in it: a property, a
parameter, a body, the response of a status.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from oasmith.model import Alias, Api, Content, Operation, Record, TypeExpr, TypeId, Where
from oasmith.model.walk import mentioned_through_aliases
from oasmith.naming.identity import blanked, place_in_path
from oasmith.spec.structure.references import escape

_HOME = re.compile(r"#/paths/[^/]+(?:/(?!parameters/)[^/]+)?")
_SLOT = re.compile(
    r"/(properties/[^/]*|parameters/[^/]*|responses/[^/]*/headers/[^/]*|responses/[^/]*|requestBody)"
)


def home_of(key: str) -> str:
    """The operation or path at the start of a key; empty for other keys."""
    match = _HOME.match(key)
    return match.group() if match else ""


def slot_of(where: str) -> str:
    """The slot at the start of `where`, the rest of a key behind that of an operation or type."""
    match = _SLOT.match(where)
    return match.group(1) if match else ""


def owners(keys: Iterable[str]) -> dict[str, str]:
    """For each key the nearest other key that it is written inside of; empty: none."""
    known = set(keys)
    found = {}
    for key in known:
        above = key.rpartition("/")[0]
        while above and above not in known:
            above = above.rpartition("/")[0]
        found[key] = above
    return found


def inverse(above: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys that are written directly inside of each key, sorted."""
    found: dict[str, list[str]] = {}
    for key in sorted(above):
        found.setdefault(above[key], []).append(key)
    return found


class References:
    """The types that the document refers to at each location."""

    def __init__(self, api: Api) -> None:
        self._types = api.types
        self._slots: dict[tuple[str, str], list[TypeExpr]] = {}
        for operation in api.operations:
            for home, slot, type_ in _slots(operation):
                self._slots.setdefault((home, slot), []).append(type_)

    def at(self, home: str, slot: str) -> list[TypeId]:
        """The types that a slot of an operation, a path or a type refers to."""
        named = self._types.get(home)
        if isinstance(named, Record):
            fields = (f.type for f in named.fields if f"properties/{escape(f.wire_name)}" == slot)
            types = [*fields] if slot else [named.additional] if named.additional else []
        elif isinstance(named, Alias):
            types = [named.target]
        else:
            types = self._slots.get((home, slot), [])
        found = (mentioned_through_aliases(type_, self._types) for type_ in types)
        return list(dict.fromkeys(id_ for ids in found for id_ in ids))


def _slots(operation: Operation) -> Iterator[tuple[str, str, TypeExpr]]:
    """The types of an operation with their locations."""
    home = blanked(operation.pointer)
    for parameter in operation.parameters:
        name = f"{parameter.where.value}:{escape(parameter.wire_name)}"
        if parameter.where is Where.PATH:
            name = place_in_path(operation.id, parameter.wire_name)
        yield home_of(blanked(parameter.pointer)) or home, f"parameters/{name}", parameter.type
    for content in operation.body.contents if operation.body else ():
        yield from ((home, "requestBody", type_) for type_ in _types(content))
    for response in operation.responses:
        slot = f"responses/{response.status}"
        for content in response.contents:
            yield from ((home, slot, type_) for type_ in _types(content))
        for header in response.headers:
            yield home, f"{slot}/headers/{escape(header.wire_name)}", header.type


def _types(content: Content) -> Iterator[TypeExpr]:
    if content.type is not None:
        yield content.type
