"""What it does: reports a member that occurs twice in an `enum`.

Why it matters: the second one adds nothing. It is usually a typing error for another value, and the
generated enum lacks that value.

Example:

    {type: string, enum: [small, medium, medium]}

Fix: remove or correct the second one.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Related, Severity
from oasmith.lint.reading import sequence
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.enum_members import key_of
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each repetition."""
    first: dict[str, int] = {}
    for index, member in enumerate(sequence(node.value, "enum")):
        text = key_of(member)
        earlier = first.setdefault(text, index)
        if earlier != index:
            yield Finding(
                join(node.pointer, "enum", index),
                f"`{text[:60]}` is already in this enum",
                related=(Related("first here", join(node.pointer, "enum", earlier)),),
            )


RULE = Rule("enum-duplicate", Severity.WARN, check, ("schema",), frozenset({"enum"}))
