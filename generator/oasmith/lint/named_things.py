"""What a document names and Python names too: properties, members of enums, parameters, components.

Input: a model with its names. Output: one scope after another, each with its things. Invariant:
pointers are of the document that the model was made from.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from oasmith.lint.rule import Modelled
from oasmith.model import Enum, NamedType, Operation, Record
from oasmith.naming.identifiers import class_name, snake, upper
from oasmith.naming.words import words
from oasmith.spec.structure.references import join


class NamedThing(NamedTuple):
    """One thing with a name on the wire and one in Python. `plain` is the name that it would have
    alone; `is_reserved`: its own words cannot be a name in its scope. It stands at the keys `below`
    the pointer `owner`, or within that."""

    kind: str
    wire_name: str
    name: str
    plain: str
    is_reserved: bool
    owner: str
    below: tuple[str, ...] = ()


def named_things(modelled: Modelled) -> Iterator[list[NamedThing]]:
    """The scopes of a package: its classes, then the parts of each, then the methods' arguments."""
    yield list(_classes(modelled))
    for type_ in modelled.api.types.values():
        yield list(_members(modelled, type_))
    for operation in modelled.api.operations:
        yield list(_arguments(modelled, operation))


def _classes(modelled: Modelled) -> Iterator[NamedThing]:
    for id_, name in modelled.names.types.items():
        hint = modelled.api.types[id_].hint
        if hint.component and not hint.pinned:
            plain = class_name(hint.component)
            yield NamedThing("components", hint.component, name, plain, False, id_)


def _members(modelled: Modelled, type_: NamedType) -> Iterator[NamedThing]:
    match type_:
        case Record(id=id_, fields=fields):
            for field, name in zip(fields, modelled.names.fields[id_], strict=True):
                if not field.pinned:
                    below = ("properties", field.wire_name)
                    yield _attribute("properties", field.wire_name, name, id_, below)
        case Enum(id=id_, values=values, labels=()):
            for value, name in zip(values, modelled.names.members[id_], strict=True):
                if isinstance(value, str) and value:
                    plain = upper(words(value), "value")
                    reserved = name != "_".join(words(value)).upper() and name == plain
                    yield NamedThing("members", value, name, plain, reserved, id_, ("enum",))
        case _:
            return


def _arguments(modelled: Modelled, operation: Operation) -> Iterator[NamedThing]:
    names = modelled.names.parameters[operation.id]
    for parameter, name in zip(operation.parameters, names, strict=True):
        if not parameter.pinned and not parameter.client and parameter.pointer:
            yield _attribute("parameters", parameter.wire_name, name, parameter.pointer)


def _attribute(
    kind: str, wire_name: str, name: str, owner: str, below: tuple[str, ...] = ()
) -> NamedThing:
    own, plain = _spelled(wire_name)
    is_reserved = name != own and name.strip("_").endswith(own)
    return NamedThing(kind, wire_name, name, plain, is_reserved, owner, below)


@lru_cache(maxsize=100_000)
def _spelled(wire_name: str) -> tuple[str, str]:
    """The words of a name, and the name that they make alone. Cached: names are used again."""
    return "_".join(words(wire_name)), snake(words(wire_name), "")


def pointer_of(modelled: Modelled, thing: NamedThing) -> str:
    """Where a thing stands; its owner where it is elsewhere (in a part of an `allOf`)."""
    pointer = join(thing.owner, *thing.below)
    return pointer if modelled.context.refs.target(pointer) is not None else thing.owner
