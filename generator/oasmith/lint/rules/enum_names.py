"""What it does: checks the names and texts that extensions give to the members of an `enum`:
`x-enum-varnames`, `x-enumNames`, `x-enum-descriptions`, `x-enumDescriptions`, `x-ms-enum`.

Why it matters: the members of the generated class have these names. If there are too few names,
oasmith cannot assign them and uses none. If a name occurs twice, or has no character that a Python
name can have, the member is named after its value (`VALUE_0`).

Example:

    {type: integer, enum: [0, 1, 2], x-enum-varnames: [Low, High]}

Fix: give one name for each member, in their order, each once.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.reading import sequence
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.enum_members import labels_of
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each extension that cannot be used as it is."""
    members = sequence(node.value, "enum")
    for key, what, of_a_member in labels_of(node.value, members).faults if members else ():
        so = "such members are named after their values" if of_a_member else "it is ignored"
        yield Finding(
            join(node.pointer, key),
            f"`{key}` {what}; {so}",
            help="give one text for each member, in their order",
        )


RULE = Rule("enum-names", Severity.WARN, check, ("schema",), frozenset({"enum"}))
