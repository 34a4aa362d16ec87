"""What it does: compares each `default` with its schema.

Why it matters: a default says what the server does without the value. If the schema forbids it,
one of the two is wrong. The docstrings of the generated client quote the default, and callers who
pass it themselves get an error.

Example:

    {type: number, default: none}

Fix: write a value of the schema, in the declared type (`default: 0`, not `default: '0'`), or
remove the default.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.examples import brief, part_at
from oasmith.lint.fitting import Fitting
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place
from oasmith.spec.structure.enum_members import read_members
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for a default that does not fit."""
    value = node.value["default"]
    misfits = Fitting(context.refs, context.version).misfits(value, Place(node.value, node.pointer))
    if misfits:
        first = misfits[0]
        yield Finding(
            join(node.pointer, "default", *first.path),
            f"the default {brief(part_at(value, first.path))} {first.message}",
            help=_remedy(value, node),
        )


def _remedy(value: Json, node: Node) -> str:
    """The same default in the declared type, if there is one."""
    for _, read in read_members([value], types_of(node.value)):
        if type(read) is not type(value):
            return f"write `default: {json.dumps(read)}`"
    return "remove it: `default` says which value the server takes if none is sent"


RULE = Rule(
    "default-invalid", Severity.WARN, check, ("schema",), frozenset({"default"}), advice=True
)
