"""What it does: reports an array without a schema for its items.

Why it matters: the attribute becomes `list[Any]`. There is no completion, no checking, and no
decoding of dates or nested objects.

Example:

    {type: array, description: All tags}

Fix: add `items`. Write `items: {}` if the items may be anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node

_SAID_ELSEWHERE = frozenset(
    # An array with properties is told as that.
    (
        "properties",
        "items",
        "prefixItems",
        "unevaluatedItems",
        "enum",
        "const",
        "$ref",
        "allOf",
        "anyOf",
        "oneOf",
    )
)


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for such an array."""
    if "array" in types_of(node.value) and _SAID_ELSEWHERE.isdisjoint(node.value):
        yield Finding(
            node.pointer,
            "the items of this array have no schema",
            help="add `items: {type: string}`, or what they are",
            on_key=True,
        )


RULE = Rule("array-items", Severity.WARN, check, ("schema",), frozenset({"type"}), advice=True)
