"""Runs the rules: one walk over the document, in which each node is given to the rules for its
kind; then those over the model.

Input: a document and rules, or a model with its names. Output: diagnostics, of nodes in document
order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from oasmith.diagnostics import Diagnostic, Severity, Suggestion, clip
from oasmith.lint.component_graph import ComponentGraph
from oasmith.lint.registry import RULES
from oasmith.lint.rule import (
    EVERYWHERE,
    AnyRule,
    Context,
    Finding,
    Modelled,
    ModelRule,
    Rule,
)
from oasmith.model import Api
from oasmith.naming.names import Names
from oasmith.source.document import Document
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.walk import Node
from oasmith.spec.versions import known_version

_LONGEST: Final = 600
"""Messages quote names from the document, which may be of any length."""


def lint(document: Document, rules: Sequence[AnyRule] = RULES) -> tuple[Diagnostic, ...]:
    """What the rules over nodes find, in document order; nothing in a document whose objects they
    do not know."""
    version = known_version(document.value)
    if version is None or not version.has_components:
        return ()
    over_nodes = [rule for rule in rules if isinstance(rule, Rule)]
    context = Context(document.value, version)
    return tuple(_with_reach(context, each) for each in _findings(context, over_nodes))


def lint_model(
    document: Document, api: Api, names: Names, rules: Sequence[AnyRule] = RULES
) -> tuple[Diagnostic, ...]:
    """What the rules over models find in what a document of version 3.1 or 3.2 became."""
    over_models = [rule for rule in rules if isinstance(rule, ModelRule)]
    version = known_version(document.value)
    if version is None or not over_models:
        return ()
    modelled = Modelled(Context(document.value, version), api, names)
    return tuple(_diagnostic(rule, f) for rule in over_models for f in rule.check(modelled))


def _findings(context: Context, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    interested = {kind: _Interested(kind, rules) for kind in EVERYWHERE}
    for node in context.nodes:
        for rule in interested[node.kind].of(node):
            for finding in rule.check(context, node):
                yield _diagnostic(rule, finding)


def _with_reach(context: Context, found: Diagnostic) -> Diagnostic:
    """The finding with the number of operations that reach the component it is about."""
    if found.severity is Severity.INFO or not found.pointer.startswith("#/components/"):
        return found
    count = context.once(ComponentGraph).operations_at(found.pointer)
    if count < 2:
        return found
    return replace(found, message=f"{found.message} (reaches {count} operations)")


class _Interested:
    """The rules that look at nodes of a kind, remembered by the keys of the node: there are very
    many nodes, and most have the keys of another one."""

    def __init__(self, kind: Kind, rules: Sequence[Rule]) -> None:
        self._rules = [rule for rule in rules if kind in rule.kinds]
        self._of: dict[tuple[str, ...], list[Rule]] = {}

    def of(self, node: Node) -> list[Rule]:
        """The rules that look at this node."""
        keys = tuple(node.value)
        known = self._of.get(keys)
        if known is None:
            known = self._of[keys] = [rule for rule in self._rules if rule.looks_at(keys)]
        return known


def _diagnostic(rule: AnyRule, finding: Finding) -> Diagnostic:
    help = finding.help
    return Diagnostic(
        rule.id,
        finding.severity or rule.severity,
        clip(finding.message, _LONGEST),
        finding.pointer,
        help=help if isinstance(help, str) else "",
        related=finding.related,
        on_key=finding.on_key,
        suggestion=help if isinstance(help, Suggestion) else None,
    )
