"""What it does: reports names of a document that are one name in Python, with the names that were
chosen: `user-id` and `user_id`, `ASC` and `asc`, two components or two operations.

Why it matters: only one of them can have the name. The others have a longer one, or a number,
which says nothing.

Example:

    properties: {user-id: {type: string}, user_id: {type: string}}

Fix: choose a name with `x-oasmith-name`, here or in an overlay.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.named_things import NamedThing, named_things, pointer_of
from oasmith.lint.repeated import once_each
from oasmith.lint.rule import Finding, Modelled, ModelRule


def check(modelled: Modelled) -> Iterator[Finding]:
    """One finding for all names of one scope that clash."""
    return once_each(_found(modelled), "operation")


def _found(modelled: Modelled) -> Iterator[tuple[Hashable, Finding]]:
    for scope in named_things(modelled):
        clashing = [thing for alike in _clashing(scope) for thing in alike]
        if clashing:
            shown = ", ".join(f"`{each.wire_name}` is `{each.name}`" for each in clashing)
            last = clashing[-1]
            yield tuple((each.owner, each.wire_name) for each in clashing), Finding(
                pointer_of(modelled, last),
                f"{last.kind} with one name in Python: {shown}",
                help=f"choose another: `x-oasmith-name: {last.name.rstrip('_0123456789')}_…`",
                on_key=True,
            )


def _clashing(scope: Iterable[NamedThing]) -> Iterator[list[NamedThing]]:
    groups: dict[str, list[NamedThing]] = {}
    for thing in scope:
        groups.setdefault(thing.plain, []).append(thing)
    return (alike for alike in groups.values() if len(alike) > 1)


RULE = ModelRule("py-name-collision", Severity.WARN, check)
