"""What it does: reports an array that does not say what its items are.

Why it matters: the attribute becomes `list[Any]`: no completion, no checking, no decoding of dates
or nested objects.

Example:

    {type: array, description: All tags}

Fix: add `items`; write `items: {}` if it may hold anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.walk import Node

_SAID_ELSEWHERE = frozenset(
    ("items", "prefixItems", "unevaluatedItems", "enum", "const", "$ref", "allOf", "anyOf", "oneOf")
)


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for such an array."""
    if "array" in types_of(node.value) and _SAID_ELSEWHERE.isdisjoint(node.value):
        yield Finding(node.pointer, "the items of this array have no schema", on_key=True)


RULE = Rule("array-items", Severity.WARN, check, ("schema",), frozenset({"type"}), advice=True)
