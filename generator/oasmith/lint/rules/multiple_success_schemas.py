"""What it does: reports operations whose successful responses have bodies of different types.

Why it matters: the method returns a union, and every caller has to look which of the types came.

Example:

    responses:
      '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      '202': {content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}

Fix: none, if the server answers so. An overlay may remove responses that it never gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.operations import success_bodies
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such operation."""
    for operation in context.operations:
        bodies = success_bodies(context, operation)
        different = {repr(context.refs.deref(*place)[0]): None for place in bodies.values()}
        if len(different) > 1:
            yield Finding(
                join(operation.pointer, "responses"),
                f"the successes {', '.join(bodies)} have different bodies, so the method returns a "
                "union",
                on_key=True,
            )


RULE = Rule("multiple-success-schemas", Severity.INFO, check, advice=True)
