"""What it does: reports scopes in security requirements that the scheme does not declare.

Why it matters: a token is asked for with declared scopes. A misspelled scope is never granted, and
the server refuses the call.

Example:

    security: [{oauth: ['order:read']}]
    components: {securitySchemes: {oauth: {type: oauth2, flows: {clientCredentials: {
      tokenUrl: https://api.example.com/token, scopes: {'orders:read': Read orders}}}}}}

Fix: correct the scope, or declare it under `scopes` of the flow.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping, sequence, text
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import nearest

_SIMILAR: Final = 0.85
"""Scopes are alike by nature (`orders:read`, `order:write`): fewer of them are misspelled."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each undeclared scope of a scheme."""
    schemes = mapping(mapping(context.value, "components"), "securitySchemes")
    declared = {name: _scopes(scheme) for name, scheme in schemes.items()}
    return once_each(_found(context, declared), "operation")


def _scopes(scheme: object) -> set[str] | None:
    """The declared scopes; None for a scheme that has none to declare."""
    if text(scheme, "type") != "oauth2":
        return None
    flows = mapping(scheme, "flows")
    return {scope for flow in flows for scope in mapping(mapping(flows, flow), "scopes")}


def _found(
    context: Context, declared: dict[str, set[str] | None]
) -> Iterator[tuple[Hashable, Finding]]:
    owners = [(context.value, "#"), *((op.value, op.pointer) for op in context.operations)]
    for owner, pointer in owners:
        for index, requirement in enumerate(sequence(owner, "security")):
            for name in requirement if isinstance(requirement, dict) else ():
                known = declared.get(name)
                for place, scope in enumerate(sequence(requirement, name)):
                    if known is not None and isinstance(scope, str) and scope not in known:
                        yield (name, scope), Finding(
                            join(pointer, "security", index, name, place),
                            f"the scheme `{name}` declares no scope `{scope}`",
                            help=_remedy(scope, known),
                        )


def _remedy(scope: str, known: set[str]) -> str:
    guess = nearest(scope, known, cutoff=_SIMILAR)
    if guess is not None:
        return f"did you mean `{guess}`?"
    return f"declare it in the flow: `scopes: {{'{scope}': …}}`"


RULE = Rule("scope-undefined", Severity.WARN, check, advice=True)
