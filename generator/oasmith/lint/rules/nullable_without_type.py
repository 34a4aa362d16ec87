"""What it does: reports `nullable: true` without `type`, which has no effect in OpenAPI 3.0.

Why it matters: by the letter of 3.0.3 the keyword only widens a `type` in the same schema. oasmith
reads it as "or null" anyway, because authors mean that. Other tools do not.

Example:

    {nullable: true, allOf: [{$ref: '#/components/schemas/Price'}]}

Fix: add `type: object` (or the right type) beside it, or move to 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for such a schema."""
    if (
        context.version.null == "nullable"
        and node.value.get("nullable") is True
        and "type" not in node.value
    ):
        where = "beside `$ref`" if "$ref" in node.value else "without `type`"
        yield Finding(
            join(node.pointer, "nullable"),
            f"`nullable` {where} has no effect in OpenAPI 3.0; oasmith reads it as: null is allowed",
            on_key=True,
        )


RULE = Rule(
    "nullable-without-type", Severity.WARN, check, ("schema",), frozenset({"nullable"}), advice=True
)
