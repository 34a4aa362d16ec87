"""`Context`: the state that all lowering functions share, and `Located`, a node with its pointer.

The state is the references of the document, the types so far, and the findings.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from oasmith.diagnostics import Findings
from oasmith.json_value import Json
from oasmith.model import NamedType, TypeId
from oasmith.spec.structure.references import Refs, escape, join, split
from oasmith.spec.structure.walk import operations

T = TypeVar("T")

SCHEMAS = "#/components/schemas/"


class Located(NamedTuple):
    """A node of the document and its canonical pointer."""

    node: Json
    pointer: str

    def child(self, *tokens: str) -> Located:
        """The node below by keys; the caller knows that it exists."""
        node, pointer = self.node, self.pointer
        for token in tokens:
            node, pointer = node[token], join(pointer, token)
        return Located(node, pointer)

    def items(self, key: str) -> list[Located]:
        """The members of the array under `key`; empty where there is no array."""
        members = self.node.get(key)
        if not isinstance(members, list):
            return []
        base = join(self.pointer, key)
        return [Located(member, f"{base}/{i}") for i, member in enumerate(members)]

    def entries(self, key: str) -> list[tuple[str, Located]]:
        """The entries of the object under `key`; empty where there is no object."""
        members = self.node.get(key)
        if not isinstance(members, dict):
            return []
        base = join(self.pointer, key)
        return [(name, Located(node, f"{base}/{escape(name)}")) for name, node in members.items()]


class Context:
    """The state of one lowering run."""

    def __init__(self, root: dict[str, Json]) -> None:
        self.root = root
        self.refs = Refs(root)
        self.findings = Findings()
        self.types: dict[TypeId, NamedType] = {}
        self.pending: list[TypeId] = []
        self._declared: set[TypeId] = set()
        self._registered = 0
        self._shared: dict[Hashable, Any] = {}
        self.nullable: dict[TypeId, bool] = {}
        self.being_built: set[TypeId] = set()
        self.recursive: set[TypeId] = set()
        self.subtypes = _subtypes(root, self.refs)

    def silent(self) -> Context:
        """The same run with findings thrown away, for looking at a schema a second time."""
        other = object.__new__(Context)
        other.__dict__ |= self.__dict__ | {"findings": Findings()}
        return other

    def at(self, pointer: str) -> Located | None:
        """The node at the pointer itself, its own ``$ref`` not followed."""
        node: Json = self.root
        for token in split(pointer):
            if isinstance(node, dict) and token in node:
                node = node[token]
            elif isinstance(node, list) and token.isdecimal() and int(token) < len(node):
                node = node[int(token)]
            else:
                return None
        return Located(node, pointer)

    @cached_property
    def operation_ids(self) -> dict[str, str]:
        """The ids of operations (``GET /path``), by operationId and by pointer."""
        found: dict[str, str] = {}
        for operation in operations(self.root, self.refs):
            name = operation.value.get("operationId")
            keys = [operation.pointer, *([name] if isinstance(name, str) else [])]
            found |= dict.fromkeys(keys, f"{operation.method} {operation.path}")
        return found

    @property
    def operation_names(self) -> list[str]:
        """Every operationId."""
        return [name for name in self.operation_ids if not name.startswith("#")]

    def declare(self, pointer: TypeId) -> None:
        """Note that the component at `pointer` is needed; it is lowered from the work list."""
        if pointer not in self._declared:
            self._declared.add(pointer)
            self.pending.append(pointer)

    def register(self, named: NamedType) -> TypeId:
        """Add a finished type."""
        self._registered += 1
        self.types[named.id] = named
        return named.id

    def shared(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives for a node that many places refer to. It is made once if it registers
        no type and reports nothing, since both would depend on the place."""
        if key in self._shared:
            known: T = self._shared[key]
            return known
        before = self._registered, len(self.findings)
        made = make()
        if before == (self._registered, len(self.findings)):
            self._shared[key] = made
        return made

    def descendants(self, pointer: TypeId) -> list[TypeId]:
        """The components that extend the base, directly or not, in document order of each level."""
        found: dict[TypeId, None] = {}
        waiting = [pointer]
        for base in waiting:
            new = [p for p in self.subtypes.get(base, ()) if p not in found and p != pointer]
            found.update(dict.fromkeys(new))
            waiting.extend(new)
        return list(found)

    def target(self, located: Located) -> Located | None:
        """The node that a ``$ref`` object points to (or the node itself); None where nothing is,
        which the rule `unresolved-ref` reports."""
        node = located.node
        if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
            return located
        resolved = self.refs.resolve(node["$ref"])
        return None if resolved is None else Located(resolved.node, resolved.pointer)

    def object_at(self, located: Located, code: str, message: str) -> Located | None:
        """The object that `located` is or refers to. A value of another kind is reported with this
        code; a reference that leads nowhere is reported by the rule `unresolved-ref`."""
        target = self.target(located)
        if target is None or isinstance(target.node, dict):
            return target
        self.findings.error(code, message, located.pointer)
        return None


def is_component(pointer: str) -> bool:
    """Whether the pointer names a component schema itself, not something inside one."""
    return pointer.startswith(SCHEMAS) and "/" not in pointer[len(SCHEMAS) :]


def component_name(pointer: str) -> str:
    """The last token of the pointer, unescaped; the document itself is called that."""
    return (split(pointer) or ("document",))[-1]


def _subtypes(root: dict[str, Json], refs: Refs) -> dict[TypeId, list[TypeId]]:
    """Component pointer -> the components that extend it with allOf, in document order."""
    found: dict[TypeId, list[TypeId]] = {}
    components = root.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for name, node in schemas.items() if isinstance(schemas, dict) else ():
        members = node.get("allOf") if isinstance(node, dict) else None
        for member in members if isinstance(members, list) else ():
            ref = member.get("$ref") if isinstance(member, dict) else None
            resolved = refs.resolve(ref) if isinstance(ref, str) else None
            if resolved is not None:
                found.setdefault(resolved.pointer, []).append(join(SCHEMAS[:-1], str(name)))
    return found
