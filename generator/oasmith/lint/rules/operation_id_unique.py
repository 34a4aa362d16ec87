"""What it does: reports an `operationId` that another operation already has.

Why it matters: the operationId names the method. Only one of two equal names can stay, and
the other may change when the vendor reorders the document.

Example:

    /orders:      {get: {operationId: getOrders}}
    /orders/{id}: {get: {operationId: getOrders}}

Fix: give one of them another operationId, in an overlay if the document is not yours.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Related, Severity
from oasmith.lint.reading import text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node, OperationNode


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each operation whose id was taken before."""
    first: dict[str, OperationNode] = {}
    for operation in context.operations:
        name = text(operation.value, "operationId")
        earlier = first.setdefault(name, operation)
        if name and earlier.pointer != operation.pointer:
            taken = f"{earlier.method} {earlier.path}"
            yield Finding(
                join(operation.pointer, "operationId"),
                f"operationId `{name}` is already used by {taken}",
                related=(Related("taken here", join(earlier.pointer, "operationId")),),
            )


RULE = Rule("operation-id-unique", Severity.WARN, check)
