"""Runs the rules: one walk over the document, each node shown to the rules for its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Diagnostic
from oasmith.lint.registry import RULES
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.source.document import Document
from oasmith.spec.walk import walk
from oasmith.spec.wording import clip

_VERSIONS: Final = ("3.0", "3.1", "3.2")
_LONGEST: Final = 600
"""Messages quote names from the document, which may be of any length."""


def lint(document: Document) -> tuple[Diagnostic, ...]:
    """What all rules find, in document order; nothing in a version that `upgrade` refuses."""
    context = Context(document.value)
    return tuple(_findings(context)) if context.version in _VERSIONS else ()


def _findings(context: Context) -> Iterator[Diagnostic]:
    rules_for: dict[str, list[Rule]] = {}
    for rule in RULES:
        for kind in rule.kinds:
            rules_for.setdefault(kind, []).append(rule)
    for node in walk(context.value):
        for rule in rules_for[node.kind]:
            for finding in rule.check(context, node):
                yield _diagnostic(rule, finding)


def _diagnostic(rule: Rule, finding: Finding) -> Diagnostic:
    return Diagnostic(
        rule.id,
        rule.severity,
        clip(finding.message, _LONGEST),
        finding.pointer,
        help=finding.help,
        related=finding.related,
        on_key=finding.on_key,
    )
