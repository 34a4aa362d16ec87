"""What it does: reports members of an `enum` that the schema's own `type` forbids.

Why it matters: no value is both, so the vendor must mean something else: usually numbers written
as strings, or a null that the type does not admit.

Example:

    {type: integer, enum: ['1', '2']}

Fix: correct the type or the members; add `null` to the types if null is meant.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.reading import sequence, types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.model import Json
from oasmith.spec.refs import join
from oasmith.spec.walk import Node

_IS: Final[dict[str, Callable[[Json], bool]]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: (
        isinstance(value, int | float) and not isinstance(value, bool) and value % 1 == 0
    ),
}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for a schema with such members, at the first of them."""
    types = types_of(node.value)
    if not types or any(name not in _IS for name in types):
        return
    if node.value.get("nullable") is True and context.version == "3.0":
        types.append("null")
    members = enumerate(sequence(node.value, "enum"))
    wrong = [(i, member) for i, member in members if not any(_IS[name](member) for name in types)]
    if wrong:
        shown = ", ".join(f"`{json.dumps(member)[:40]}`" for _, member in wrong[:5])
        more = f" and {len(wrong) - 5} more" if len(wrong) > 5 else ""
        yield Finding(
            join(node.pointer, "enum", wrong[0][0]),
            f"not of the declared type `{' | '.join(types)}`: {shown}{more}",
        )


RULE = Rule("enum-type", Severity.WARN, check, ("schema",), frozenset({"enum"}))
