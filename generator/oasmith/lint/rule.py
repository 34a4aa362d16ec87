"""The types of the rules: rules over nodes and over models, their findings, and what they look at.

A rule is a function over one node of the document, or over the model that it became with its
names; it yields findings, to which `lint.run` gives the rule's id and severity. The page of a rule
(`oasmith explain`) is the docstring of its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar, get_args

from oasmith.diagnostics import Related, Severity, Suggestion
from oasmith.json_value import Json
from oasmith.model import Api
from oasmith.naming.names import Names
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.references import Refs
from oasmith.spec.structure.walk import Node, OperationNode, operations, reachable
from oasmith.spec.versions import Version
from oasmith.values import dataclass

T = TypeVar("T")

EVERYWHERE: Final[tuple[Kind, ...]] = get_args(Kind)


class Context:
    """The document that is linted, with what several rules derive from it."""

    def __init__(self, value: dict[str, Json], version: Version) -> None:
        self.value = value
        self.refs = Refs(value)
        self.version = version
        self._derived: dict[Callable[[Context], Any], Any] = {}

    @cached_property
    def operations(self) -> tuple[OperationNode, ...]:
        """The callable operations, in document order."""
        return tuple(operations(self.value, self.refs))

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every object of the document and of what it refers to, in one walk for all rules."""
        return tuple(reachable(self.value, self.refs))

    def nodes_of(self, kind: Kind) -> Sequence[Node]:
        """The objects of a kind, in document order."""
        return self._by_kind.get(kind, ())

    def once(self, derive: Callable[[Context], T]) -> T:
        """What a function derives from the document; it is called once."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        known: T = self._derived[derive]
        return known

    @cached_property
    def extending(self) -> dict[str, list[Node]]:
        """The schemas that have a component as a part of their `allOf`, by the pointer of that."""
        found: dict[str, list[Node]] = {}
        for node in self.nodes_of("schema"):
            parts = node.value.get("allOf")
            for part in parts if isinstance(parts, list) else ():
                ref = part.get("$ref") if isinstance(part, dict) else None
                target = self.refs.resolve(ref) if isinstance(ref, str) else None
                if target is not None:
                    found.setdefault(target.pointer, []).append(node)
        return found

    @cached_property
    def _by_kind(self) -> dict[Kind, list[Node]]:
        found: dict[Kind, list[Node]] = {}
        for node in self.nodes:
            found.setdefault(node.kind, []).append(node)
        return found


@dataclass(frozen=True, slots=True)
class Modelled:
    """A document of version 3.1 or 3.2 with the model and the names that it became."""

    context: Context
    api: Api
    names: Names


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found; the fields mean what they mean in `Diagnostic`."""

    pointer: str
    message: str
    help: str | Suggestion = ""
    on_key: bool = False
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """Where it matters less, or more, than what the rule usually finds."""


Check: TypeAlias = Callable[[Context, Node], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its stable id, how much it matters, and on which kinds of node it is called.

    With `keys`, it is called only on nodes that have one of them; with a `prefix`, only on those
    that have a key which begins so. An `advice` rule says how a document could make a better
    client, and only `oasmith lint` runs it. What other rules find is a fault, which every command
    reports.
    """

    id: str
    severity: Severity
    check: Check
    kinds: tuple[Kind, ...] = ("document",)
    keys: frozenset[str] = frozenset()
    prefix: str = ""
    advice: bool = False

    def looks_at(self, keys: Sequence[str]) -> bool:
        """Whether the rule is called on a node with these keys."""
        if self.prefix:
            return any(key.startswith(self.prefix) for key in keys)
        return not self.keys or not self.keys.isdisjoint(keys)


@dataclass(frozen=True, slots=True)
class ModelRule:
    """A rule about what a document becomes: types, operations and their Python names.

    It is always advice: what the model lacks, the stage that made it reports.
    """

    id: str
    severity: Severity
    check: Callable[[Modelled], Iterator[Finding]]
    advice: bool = True


AnyRule: TypeAlias = Rule | ModelRule
