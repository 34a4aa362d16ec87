"""What it does: reports properties, items and bodies whose schema says nothing about the type.

Why it matters: the annotation is `Any`. There is no completion and no checking, and dates stay
text.

Example:

    properties: {total: {description: The sum of all lines}}

Fix: add `type`. If any value is allowed, write `{}`, or `true` in OpenAPI 3.1; neither is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.keywords import ANNOTATIONS
from oasmith.spec.structure.walk import Node

_SAYING_NOTHING: Final = ANNOTATIONS - {"discriminator"}

_SAID_ELSEWHERE: Final = re.compile(r"/(?:not|if|then|else|allOf/\d+(?:/properties/[^/]+)?)$")
"""Parts of a schema whose type another part may say."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each schema that only has a description and the like."""
    return once_each(
        (
            (schema.pointer, _finding(schema))
            for schema in context.nodes_of("schema")
            if schema.value
            and schema.value.keys() <= _SAYING_NOTHING
            and not _SAID_ELSEWHERE.search(schema.pointer)
        ),
        "schema",
    )


def _finding(schema: Node) -> Finding:
    return Finding(
        schema.pointer,
        "the schema has no type, so the value is typed `Any`",
        help="add `type`, for example `type: string`",
        on_key=True,
    )


RULE = Rule("type-missing", Severity.INFO, check, advice=True)
