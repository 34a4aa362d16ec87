"""What it does: compares each example with its schema, part by part. One mistake of a schema that
many examples show is one finding, with their number.

Why it matters: one of the two is wrong. If it is the schema, the generated client refuses what the
server answers, or has the wrong type for it. The fake server of a generated package answers with
these examples.

Example:

    {type: object, properties: {total: {type: integer}}, example: {total: '12.50'}}

Fix: correct the example, or the schema if the server answers as the example says. `oasmith drift`
compares the schema with real answers.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from oasmith.diagnostics import Related, Severity
from oasmith.lint.examples import brief, compared, part_at
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each keyword of a schema that examples break."""
    return once_each(_found(context), "example")


def _found(context: Context) -> Iterator[tuple[Hashable, Finding]]:
    for example, misfit in context.once(compared).misfits:
        subject = brief(part_at(example.value, misfit.path))
        yield misfit.keyword, Finding(
            join(example.pointer, *misfit.path),
            f"the example {subject} {misfit.message}",
            related=(Related("its schema says so here", misfit.keyword),),
        )


RULE = Rule("example-invalid", Severity.WARN, check, advice=True)
