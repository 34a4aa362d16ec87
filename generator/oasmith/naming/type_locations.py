"""Places in a document where types stand, and which of them stand inside of which.

A place is a home (an operation, a path; none for what stands for itself) or an owner (a type), and
a slot in it: a property, a parameter, a body, the response of a status.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from oasmith.model import Alias, Api, Content, Operation, Record, TypeExpr, TypeId, Where
from oasmith.model.walk import mentioned
from oasmith.naming.identity import blanked, place_in_path
from oasmith.spec.structure.references import escape

_HOME = re.compile(r"#/paths/[^/]+(?:/(?!parameters/)[^/]+)?")
_SLOT = re.compile(
    r"/(properties/[^/]*|parameters/[^/]*|responses/[^/]*/headers/[^/]*|responses/[^/]*|requestBody)"
)


def home_of(key: str) -> str:
    """The operation or path that a key stands in; empty for others."""
    match = _HOME.match(key)
    return match.group() if match else ""


def slot_of(where: str) -> str:
    """The slot of a key, of which `where` is what follows the key of what it stands in."""
    match = _SLOT.match(where)
    return match.group(1) if match else ""


def owners(keys: Iterable[str]) -> dict[str, str]:
    """The nearest of the keys that each key is written inside of; empty: none."""
    known = set(keys)
    found = {}
    for key in known:
        above = key.rpartition("/")[0]
        while above and above not in known:
            above = above.rpartition("/")[0]
        found[key] = above
    return found


def inverse(above: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys that are written in each, in an order of their own."""
    found: dict[str, list[str]] = {}
    for key in sorted(above):
        found.setdefault(above[key], []).append(key)
    return found


class References:
    """What the document refers to at a place."""

    def __init__(self, api: Api) -> None:
        self._types = api.types
        self._slots: dict[tuple[str, str], list[TypeExpr]] = {}
        for operation in api.operations:
            for home, slot, type_ in _slots(operation):
                self._slots.setdefault((home, slot), []).append(type_)

    def at(self, home: str, slot: str) -> list[TypeId]:
        """The types at the slot of an operation or path, or of a type."""
        named = self._types.get(home)
        if isinstance(named, Record):
            fields = (f.type for f in named.fields if f"properties/{escape(f.wire_name)}" == slot)
            types = [*fields] if slot else [named.additional] if named.additional else []
        elif isinstance(named, Alias):
            types = [named.target]
        else:
            types = self._slots.get((home, slot), [])
        return list(dict.fromkeys(id_ for type_ in types for id_ in self._through(type_)))

    def _through(self, type_: TypeExpr) -> Iterator[TypeId]:
        """What a type mentions, and what aliases among it stand for."""
        waiting = [*mentioned(type_)]
        seen: set[TypeId] = set()
        while waiting:
            id_ = waiting.pop(0)
            if id_ in seen or id_ not in self._types:
                continue
            seen.add(id_)
            yield id_
            named = self._types[id_]
            if isinstance(named, Alias):
                waiting += mentioned(named.target)


def _slots(operation: Operation) -> Iterator[tuple[str, str, TypeExpr]]:
    """The types of an operation with their places."""
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
