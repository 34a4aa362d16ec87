"""What it does: reports limits that no value keeps: a minimum above the maximum.

Why it matters: the client refuses every value.

Example:

    {type: integer, minimum: 100, maximum: 1}

Fix: exchange the two, or correct one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_PAIRS: Final = {
    "minimum": "maximum",
    "minLength": "maxLength",
    "minItems": "maxItems",
    "minProperties": "maxProperties",
}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each pair of limits."""
    for low, high in _PAIRS.items():
        least: Json = node.value.get(low)
        most: Json = node.value.get(high)
        if _is_number(least) and _is_number(most) and least > most:
            yield Finding(
                join(node.pointer, low),
                f"`{low}` is {least} and `{high}` is {most}: no value keeps both",
                help=f"write `{low}: {most}` and `{high}: {least}`",
            )


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


RULE = Rule("limits-empty", Severity.WARN, check, ("schema",), frozenset(_PAIRS), advice=True)
