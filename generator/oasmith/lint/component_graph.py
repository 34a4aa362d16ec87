"""Which components of a document refer to which, and which of them operations reach.

Input: the document. Output: components by their pointers, what each uses, and what is reached from
outside of the components. A schema whose discriminator maps to others, and one that others extend
by `allOf`, uses these: values of it may be values of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from oasmith.json_value import Json
from oasmith.lint.reading import mapping, sequence
from oasmith.lint.rule import Context
from oasmith.spec.structure.objects import CONTENTS
from oasmith.spec.structure.references import join, parent, split
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import nearest

_COMPONENTS: Final = "#/components/"
_PATHS: Final = "#/paths/"
_VALUES: Final = frozenset({"example", "examples", "default", "enum", "const", "value", "required"})
"""Keys that hold values of the API, or names."""


class ComponentGraph:
    """The components, with the references among them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._uses: dict[str, set[str]] = {}
        components = mapping(context.value, "components")
        self.components: dict[str, None] = {
            join("#/components", group, name): None
            for group in components
            if not group.startswith("x-")
            for name in mapping(components, group)
        }
        self._used_in: dict[str, set[str]] = {}
        roots: set[str] = set()
        for node in context.nodes:
            owner = _owner(node.pointer)
            referred = set(self._referred(node))
            known = self._uses.setdefault(owner, set()) if owner else roots
            known |= referred
            if referred and node.pointer.startswith(_PATHS):
                place = _operation(node.pointer)
                for component in referred:
                    self._used_in.setdefault(component, set()).add(place)
        roots |= self._schemes()
        self.reachable = self.closure(roots)
        """The components that operations and webhooks reach."""

    def uses(self, pointer: str) -> Iterable[str]:
        """The components that a component refers to directly."""
        return self._uses.get(pointer, ())

    def operations_at(self, pointer: str) -> int:
        """How many operations reach the component that a place is in; 0 outside of components."""
        owner = _owner(pointer)
        users, waiting = {owner}, [owner] if owner else []
        while waiting:
            new = self._users.get(waiting.pop(), set()) - users
            users |= new
            waiting += new
        return len({place for user in users for place in self._used_in.get(user, ())})

    @cached_property
    def _users(self) -> dict[str, set[str]]:
        """The components that use a component directly."""
        found: dict[str, set[str]] = {}
        for user, used in self._uses.items():
            for component in used:
                found.setdefault(component, set()).add(user)
        return found

    def closure(self, start: Iterable[str]) -> set[str]:
        """These components with all that they use, directly or not."""
        found = set(start)
        waiting = list(found)
        while waiting:
            new = self._uses.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found

    def _referred(self, node: Node) -> Iterator[str]:
        """The components to which one object refers."""
        refs = self._context.refs
        reference = node.value.get("$ref")
        if isinstance(reference, str):
            yield from self._owner_of(reference)
        for target in mapping(mapping(node.value, "discriminator"), "mapping").values():
            if found := refs.mapped(target):
                yield from self._owner_of(found.pointer)
        for ref in _misplaced(node):
            yield from self._owner_of(ref)
        if node.kind == "schema" and "allOf" in node.value and _is_component(node.pointer):
            for part in sequence(node.value, "allOf"):
                for base in self._owner_of(part.get("$ref") if isinstance(part, dict) else None):
                    if self._is_told_apart(base):
                        self._uses.setdefault(base, set()).add(node.pointer)

    def _is_told_apart(self, base: str) -> bool:
        target = self._context.refs.target(base)
        return target is not None and bool(mapping(target.node, "discriminator"))

    def _owner_of(self, reference: object) -> Iterator[str]:
        if not isinstance(reference, str):
            return
        target = self._context.refs.target(reference)
        meant = target.pointer if target is not None else meant_by(self._context, reference)
        owner = _owner(meant or "")
        if owner:
            yield owner

    def _schemes(self) -> set[str]:
        """The security schemes that requirements name, or mean."""
        declared = mapping(mapping(self._context.value, "components"), "securitySchemes")
        owners = [self._context.value, *(op.value for op in self._context.operations)]
        named = {name for owner in owners for name in _named(owner.get("security"))}
        meant = {name if name in declared else nearest(name, declared) for name in named}
        return {join("#/components/securitySchemes", name) for name in meant if name is not None}


def _misplaced(node: Node) -> Iterator[str]:
    """References at keys that hold no objects: a misspelled key is one mistake, and what it refers
    to is not dead."""
    slots = CONTENTS[node.kind]
    for key, value in node.value.items():
        if key not in slots and isinstance(value, dict | list) and key not in _VALUES:
            yield from _references(value)


def _references(value: Json) -> Iterator[str]:
    waiting: list[Json] = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            reference = each.get("$ref")
            if isinstance(reference, str):
                yield reference
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each


def _owner(pointer: str) -> str:
    """The component that a place is in; empty outside of the components."""
    if not pointer.startswith(_COMPONENTS):
        return ""
    parts = pointer.split("/", 4)
    return "/".join(parts[:4]) if len(parts) > 3 else ""


def _named(security: Json) -> set[str]:
    """The schemes in requirements, also where these are not written as they should be."""
    if isinstance(security, str):
        return {security}
    names: set[str] = set()
    for requirement in security if isinstance(security, list) else [security]:
        names.update([requirement] if isinstance(requirement, str) else requirement or ())
    return {name for name in names if isinstance(name, str)}


def _operation(pointer: str) -> str:
    """The operation that a place under `paths` is in; what a path item has itself counts as one."""
    return "/".join(pointer.split("/", 4)[:4])


def _is_component(pointer: str) -> bool:
    return pointer.startswith(_COMPONENTS) and pointer.count("/") == 3


def meant_by(context: Context, ref: str) -> str | None:
    """The component that a broken reference most likely means: one of the same or a like name,
    first where the reference looks for it."""
    section = parent(ref)
    wanted = split(f"#/{ref.rpartition('/')[2]}")[0]
    components = mapping(context.value, "components")
    here = context.refs.resolve(section)
    if here is not None and isinstance(here.node, dict) and (name := nearest(wanted, here.node)):
        return join(here.pointer, name)
    for group in components:
        if wanted in mapping(components, group):
            return join("#/components", group, wanted)
    return None
