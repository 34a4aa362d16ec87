"""What it does: reports components that no operation and no webhook reaches, not even through
others.

Why it matters: oasmith generates a class for each component schema, so dead ones make the package
larger. Often one of them was meant to be referred to.

Example:

    components: {schemas: {OrderList: {type: array, items: {$ref: '#/components/schemas/Order'}}}}
    # no operation refers to OrderList

Fix: refer to it, or remove it with an overlay (`remove: true`). A component that only dead ones use
is told with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.component_graph import ComponentGraph
from oasmith.lint.overlay_action import json_path
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import split
from oasmith.spec.structure.walk import Node


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each dead component that is not only used by another dead one."""
    graph = context.once(ComponentGraph)
    dead = [name for name in graph.components if name not in graph.reachable]
    told: set[str] = set()
    used = {target for name in dead for target in graph.uses(name) if target != name}
    # What is left after these goes round in circles.
    for name in (*(name for name in dead if name not in used), *dead):
        if name not in told:
            new = graph.closure([name]) - graph.reachable - told
            told |= new
            yield _finding(name, new - {name})


def _finding(pointer: str, others: Iterable[str]) -> Finding:
    count = len(list(others))
    with_it = f"; so are {count} components that only it uses" if count > 1 else ""
    with_it = "; so is a component that only it uses" if count == 1 else with_it
    return Finding(
        pointer,
        f"no operation reaches this component{with_it}",
        help=f"remove it with an overlay: `target: {json_path(split(pointer))}`, `remove: true`",
        on_key=True,
    )


RULE = Rule("unreachable-component", Severity.INFO, check, advice=True)
