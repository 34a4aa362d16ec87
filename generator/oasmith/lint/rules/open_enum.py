"""What it does: explains how `anyOf: [{enum: […]}, {type: string}]` was read: as an enum that other
values may join.

Why it matters: the annotation is `Literal[…] | str`. Editors complete the known values, and any
other text is accepted in both directions.

Example:

    anyOf: [{type: string}, {type: string, enum: [small, large]}]

Fix: none is needed. To have other values refused in requests, leave the plain string out in an
overlay.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.reading import sequence, types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_LIMITS: Final = frozenset({"enum", "const", "pattern", "format"})


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for such a union."""
    for key in ("anyOf", "oneOf"):
        variants = [context.refs.deref(v, "")[0] for v in sequence(node.value, key)]
        enums = [v for v in variants if isinstance(v, dict) and ("enum" in v or "const" in v)]
        if enums and any(_is_any_text(variant) for variant in variants):
            count = sum(len(sequence(v, "enum")) or 1 for v in enums)
            yield Finding(
                join(node.pointer, key),
                f"an open enum: {count} known value{'s' if count > 1 else ''}, and any other text "
                "is accepted too",
                on_key=True,
            )


def _is_any_text(variant: Json) -> bool:
    return types_of(variant) == ["string"] and _LIMITS.isdisjoint(variant)


RULE = Rule(
    "open-enum", Severity.INFO, check, ("schema",), frozenset({"anyOf", "oneOf"}), advice=True
)
