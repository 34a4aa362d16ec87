"""What it does: reports keywords beside `$ref` in schemas of OpenAPI 3.0 and earlier, which
ignores them.

Why it matters: the limits, types and lists beside the reference have no effect on the generated
client. oasmith reads descriptions, titles, defaults, examples, `deprecated`, `readOnly`,
`writeOnly` and `nullable` there all the same, because that is what their authors mean; these are
not reported.

Example:

    {$ref: '#/components/schemas/Price', minimum: 1}

Fix: put the reference into an `allOf`: `allOf: [{$ref: …}]`, with the keywords beside that. Or
move to OpenAPI 3.1, where they count.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.keywords import ANNOTATIONS
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for the keywords beside one reference."""
    if context.version.null == "type" or not isinstance(node.value.get("$ref"), str):
        return
    lost = [
        key
        for key in node.value
        if key != "$ref" and key not in ANNOTATIONS and not key.startswith("x-")
    ]
    if lost:
        listed = ", ".join(f"`{key}`" for key in lost)
        yield Finding(
            join(node.pointer, lost[0]),
            f"{listed} beside `$ref` has no effect in OpenAPI {context.version.number}",
            help=f"write `allOf: [{{$ref: '{node.value['$ref']}'}}]` instead of `$ref`",
            on_key=True,
        )


RULE = Rule("ref-siblings", Severity.WARN, check, ("schema",), frozenset({"$ref"}), advice=True)
