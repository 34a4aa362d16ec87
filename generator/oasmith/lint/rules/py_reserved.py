"""What it does: reports names of a document that Python, or the generated code, needs for itself
or that cannot be names, with the names that were chosen: `from`, `class`, `401a`, `self`.

Why it matters: the argument or attribute has another name than on the wire (`from_`).

Example:

    parameters: [{name: from, in: query, schema: {type: string}}]

Fix: none is needed. Choose another name with `x-oasmith-name` if you like.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.named_things import named_things, pointer_of
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Finding, Modelled, ModelRule


def check(modelled: Modelled) -> Iterator[Finding]:
    """One finding for each such name, however often it is used."""
    return once_each(_found(modelled), "place")


def _found(modelled: Modelled) -> Iterator[tuple[Hashable, Finding]]:
    for scope in named_things(modelled):
        for thing in scope:
            if thing.is_reserved:
                # Members of one enum, and properties of one name, are one finding each.
                key = thing.owner if thing.kind == "members" else (thing.wire_name, thing.name)
                yield key, Finding(
                    pointer_of(modelled, thing),
                    f"`{thing.wire_name}` cannot be a name in Python here; it is `{thing.name}`",
                    on_key=True,
                )


RULE = ModelRule("py-reserved", Severity.INFO, check)
