"""What it does: reports `nullable` in a document of version 3.1 or later.

Why it matters: 3.1 has no such keyword, so oasmith ignores it. The generated type does not allow
null, and decoding a response with null fails.

Example:

    openapi: 3.1.0
    …
    {type: string, nullable: true}

Fix: `type: [string, 'null']`, or `anyOf: [{$ref: …}, {type: 'null'}]`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for such a schema."""
    if "nullable" in node.value and context.version.null == "type":
        yield Finding(
            join(node.pointer, "nullable"),
            f"`nullable` has no meaning in OpenAPI {context.version.number}",
            help=_fix(node),
            on_key=True,
        )


def _fix(node: Node) -> str:
    if node.value["nullable"] is not True:
        return "remove it"
    if types := types_of(node.value):
        return f"write `type: {json.dumps([*types, 'null'])}` instead"
    return 'wrap the schema: `anyOf: [<the schema>, {type: "null"}]`'


RULE = Rule("nullable-in-31", Severity.ERROR, check, ("schema",), frozenset({"nullable"}))
