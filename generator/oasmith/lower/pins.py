"""Pinned names (``x-oasmith-name``), and the hints by which naming finds other names."""

from __future__ import annotations

from oasmith.lower.context import Context, Located, component_name, is_component
from oasmith.model import NameHint
from oasmith.spec.extensions.pinned_names import EXTENSION, pin_fault


def pinned(located: Located, *, of_class: bool = False) -> str:
    """The pinned name of the node, empty without one. One that is no name counts as none; the rule
    `extension-invalid` reports it."""
    node = located.node
    if not isinstance(node, dict) or EXTENSION not in node:
        return ""
    name = node[EXTENSION]
    return "" if pin_fault(name, of_class=of_class) else str(name)


def hint_of(context: Context, located: Located) -> NameHint:
    """The hint of a schema that is reached by reference rather than in place."""
    is_class = is_component(located.pointer)  # elsewhere the pin is that of a field
    pin = pinned(located, of_class=True) if is_class else ""
    return NameHint(component=component_name(located.pointer), pinned=pin)
