"""What it does: reports parameters that a list has twice: the same name in the same location.

Why it matters: a call has one value for it, so the method has one argument. The first one counts;
what the second says of the type or the limits is lost (OpenAPI 3.1, section 4.8.10).

Example:

    parameters:
      - {name: limit, in: query, schema: {type: integer}}
      - {name: limit, in: query, schema: {type: string}}

Fix: remove one of them. A parameter of an operation that replaces one of its path is not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Related, Severity
from oasmith.lint.reading import sequence, text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each parameter that was there before."""
    first: dict[tuple[str, str], str] = {}
    for index, entry in enumerate(sequence(node.value, "parameters")):
        pointer = join(node.pointer, "parameters", index)
        parameter, _ = context.refs.deref(entry, pointer)
        key = text(parameter, "in"), text(parameter, "name")
        earlier = first.setdefault(key, pointer)
        if all(key) and earlier != pointer:
            yield Finding(
                pointer,
                f"the {key[0]} parameter `{key[1]}` is listed twice; the first one counts",
                help="remove one of them",
                related=(Related("first here", earlier),),
            )


RULE = Rule(
    "parameter-duplicate",
    Severity.WARN,
    check,
    ("operation", "path-item"),
    frozenset({"parameters"}),
    advice=True,
)
