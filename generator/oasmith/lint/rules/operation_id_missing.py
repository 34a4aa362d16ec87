"""What it does: reports an operation without `operationId`.

Why it matters: oasmith then makes the method's name from the HTTP method and the path
(`get_orders_by_id`). This name is rarely a good one, and it changes with the path.

Example:

    /orders/{id}: {get: {summary: One order}}

Fix: add an `operationId`, in an overlay if the document is not yours.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each operation without a usable id."""
    for operation in context.operations:
        if not text(operation.value, "operationId").strip():
            called = f"{operation.method} {operation.path}"
            yield Finding(
                operation.pointer,
                f"{called} has no operationId; its method will be named after its path",
                on_key=True,
            )


RULE = Rule("operation-id-missing", Severity.WARN, check, advice=True)
