"""What it does: reports a security requirement that names an undeclared scheme.

Why it matters: the client does not know which credential it needs and where to send it. Calls go
out without it.

Example:

    security: [{ApiKey: []}]
    components: {securitySchemes: {apiKey: {type: apiKey, in: header, name: X-API-Key}}}

Fix: declare the scheme under `components/securitySchemes`, or correct the name.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping, sequence
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import did_you_mean, nearest


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each undeclared scheme in the requirements of this node."""
    declared = mapping(mapping(context.value, "components"), "securitySchemes")
    for index, requirement in enumerate(sequence(node.value, "security")):
        for name in requirement if isinstance(requirement, dict) else ():
            if name not in declared:
                message = f"security scheme `{name}` is not declared; calls go out without it"
                guess = nearest(name, declared)
                yield Finding(
                    join(node.pointer, "security", index, name),
                    message + did_you_mean(name, declared),
                    help=f"write `{guess}`" if guess else "",
                    on_key=True,
                )


RULE = Rule(
    "security-defined", Severity.ERROR, check, ("document", "operation"), frozenset({"security"})
)
