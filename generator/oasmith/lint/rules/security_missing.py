"""What it does: reports a document that declares security schemes but gives most operations no
security, and one that declares none although its operations answer 401 or 403.

Why it matters: a declaration alone requires nothing. The client sends no credentials with these
operations, and has no argument for a scheme that no operation names.

Example:

    paths: {/orders: {get: {responses: {"200": {description: OK}}}}}
    components: {securitySchemes: {apiKey: {type: apiKey, in: header, name: X-API-Key}}}

Fix: add `security: [{apiKey: []}]` to the document. Use `security: []` for operations that need no
credentials. If credentials are optional, add an empty alternative: `security: [{apiKey: []}, {}]`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.reading import mapping, sequence
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node

_REFUSED: Final = frozenset({"401", "403"})


def check(context: Context, node: Node) -> Iterator[Finding]:
    """At most one finding for the document."""
    schemes = mapping(mapping(node.value, "components"), "securitySchemes")
    if not schemes:
        yield from _undeclared(context)
    silent = [op for op in context.operations if "security" not in op.value]
    if "security" in node.value or not schemes or 2 * len(silent) <= len(context.operations):
        return
    yield Finding(
        "#/components/securitySchemes",
        f"{len(silent)} of {len(context.operations)} operations have no `security`, so the "
        "client sends no credentials with them",
        help=overlay_action(
            "#",
            {"security": _usual(context, schemes)},
            "calls need the declared credentials",
        ),
        on_key=True,
    )


def _undeclared(context: Context) -> Iterator[Finding]:
    """A finding where most operations document that they may refuse a caller."""
    refusing = [
        op for op in context.operations if not _REFUSED.isdisjoint(mapping(op.value, "responses"))
    ]
    if "security" not in context.value and 2 * len(refusing) > len(context.operations):
        yield Finding(
            "#",
            f"{len(refusing)} of {len(context.operations)} operations may answer 401 or 403, but no "
            "security scheme is declared, so the client has no argument for a credential",
            help="declare it: `components: {securitySchemes: {apiKey: {type: apiKey, in: header, "
            "name: X-API-Key}}}`, and `security: [{apiKey: []}]`",
            severity=Severity.INFO,
        )


def _usual(context: Context, schemes: dict[str, Json]) -> list[Json]:
    """What most other operations require; if none requires anything, any one scheme."""
    demanded = (sequence(op.value, "security") for op in context.operations)
    counted = Counter(json.dumps(requirement) for requirement in demanded if any(requirement))
    if counted:
        [(most, _)] = counted.most_common(1)
        usual: list[Json] = json.loads(most)
        return usual
    return [{name: []} for name in schemes]


RULE = Rule("security-missing", Severity.WARN, check)
