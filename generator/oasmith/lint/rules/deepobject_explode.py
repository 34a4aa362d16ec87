"""What it does: reports `style: deepObject` with `explode: false`, or without `explode`.

Why it matters: OpenAPI defines only the exploded form (`filter[status]=open`), and the default of
`explode` is false for this style. oasmith sends the exploded form in any case. Other tools may not.

Example:

    {name: filter, in: query, style: deepObject, schema: {type: object}}

Fix: write `explode: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for such a parameter or encoding."""
    if node.value["style"] == "deepObject" and node.value.get("explode") is not True:
        yield Finding(
            join(node.pointer, "style"),
            "`deepObject` is only defined with `explode: true`; oasmith sends it so all the same",
            help="add `explode: true`",
        )


RULE = Rule(
    "deepobject-explode",
    Severity.WARN,
    check,
    ("parameter", "encoding"),
    frozenset({"style"}),
    advice=True,
)
