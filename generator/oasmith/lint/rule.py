"""The types of the rules: a rule, its findings, and the document as context.

A rule is a function over one node that yields findings; `lint.run` gives them the rule's id and
severity. The page of a rule (`oasmith explain`) is the docstring of its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, TypeAlias, get_args

from oasmith.diagnostics import Related, Severity
from oasmith.json_value import Json
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.references import Refs
from oasmith.spec.structure.walk import Node, OperationNode, operations
from oasmith.spec.versions import Version
from oasmith.values import dataclass

EVERYWHERE: Final[tuple[Kind, ...]] = get_args(Kind)


class Context:
    """The document that is linted, with what several rules derive from it."""

    def __init__(self, value: dict[str, Json], version: Version) -> None:
        self.value = value
        self.refs = Refs(value)
        self.version = version

    @cached_property
    def operations(self) -> tuple[OperationNode, ...]:
        """The callable operations, in document order."""
        return tuple(operations(self.value, self.refs))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found; the fields mean what they mean in `Diagnostic`."""

    pointer: str
    message: str
    help: str = ""
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
