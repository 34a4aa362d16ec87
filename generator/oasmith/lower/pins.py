"""``x-oasmith-name`` of whatever may carry it."""

from __future__ import annotations

from oasmith.lower.context import Context, Located, component_name, is_component
from oasmith.model import NameHint
from oasmith.spec.pins import EXTENSION, pin_fault
from oasmith.spec.refs import join


def pinned(context: Context, located: Located, *, of_class: bool = False) -> str:
    """The pinned name of the node, empty without one; one that is no name is reported."""
    node = located.node
    if not isinstance(node, dict) or EXTENSION not in node:
        return ""
    name = node[EXTENSION]
    fault = pin_fault(name, of_class=of_class)
    if fault:
        context.findings.error(
            "extension-invalid",
            f"`{EXTENSION}` {fault}; the name is chosen as if it were not there",
            join(located.pointer, EXTENSION),
        )
        return ""
    return str(name)


def hint_of(context: Context, located: Located) -> NameHint:
    """The hint of a schema that is reached by reference rather than in place."""
    is_class = is_component(located.pointer)  # elsewhere the pin is that of a field
    pin = pinned(context, located, of_class=True) if is_class else ""
    return NameHint(component=component_name(located.pointer), pinned=pin)
