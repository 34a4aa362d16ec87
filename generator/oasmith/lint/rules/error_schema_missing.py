"""What it does: counts the operations that document no error: no status of 400 to 599, and no
`default`.

Why it matters: the client raises the error class of the status. What the server says in the body is
there as plain JSON, but nobody knows its form, and no class has it as attributes.

Example:

    /orders: {get: {responses: {'200': {description: OK}}}}

Fix: if all errors have one form, add a `default` response with it to each operation, in an overlay.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import mapping
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for the document, at the first such operation."""
    return once_each(_found(context), "operation")


def _found(context: Context) -> Iterator[tuple[Hashable, Finding]]:
    for operation in context.operations:
        statuses = mapping(operation.value, "responses")
        if statuses and not any(status == "default" or status[:1] in "45" for status in statuses):
            yield "", Finding(
                join(operation.pointer, "responses"),
                f"{operation.method} {operation.path} documents no error; what the server says in "
                "one has no type",
                help="add `default: {description: Error, content: {application/json: {schema: …}}}`",
                on_key=True,
            )


RULE = Rule("error-schema-missing", Severity.WARN, check, advice=True)
