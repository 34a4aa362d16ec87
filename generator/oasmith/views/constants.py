"""Constants of a package's tables: their view and layout, their module, their settings as source.

Invariant: black leaves the layout as it is, whatever the lengths of names and settings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from oasmith.python.fitting import WIDTH, display_width, fitted, fitted_setting, spread
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class ConstantView:
    """A constant: its annotation, its class and its settings.

    `wrapped`: the call of the class stands in parentheses, because it does not fit behind the
    annotation.
    """

    name: str
    annotation: str
    constructor: str
    settings: dict[str, str]
    wrapped: bool


_SPREAD = ("parameters", "body", "success", "others", "errors", "arguments")
"""Settings of which each item has a line for itself."""


def constant_view(
    name: str, kind: str, types: Sequence[str], settings: Mapping[str, str]
) -> ConstantView:
    """A constant of the generic class `kind`, with the settings that are not empty."""
    annotation = f"{kind}[{', '.join(types)}]"
    made = f" = {kind}("
    head = display_width(f"{name}: {annotation} = (")
    wrapped = head <= WIDTH < head + len(kind)
    indent = 8 if wrapped else 4
    fitting = {
        key: (spread if key in _SPREAD else fitted_setting)(text, indent, len(f"{key}="))
        for key, text in settings.items()
        if text
    }
    inner = max(display_width(f"{name}: ("), display_width(f"    {annotation}"))
    if display_width(f"{name}: {kind}[") > WIDTH >= inner:
        annotation = f"(\n    {fitted(annotation, 4)}\n)"
    elif not wrapped:
        annotation = fitted(annotation, 0, len(f"{name}: "), len(made))
    return ConstantView(name, annotation, kind, fitting, wrapped)


def tables_module(resource: str) -> str:
    """The name of the module with the tables of a resource, which no resource has."""
    return f"_{resource}_operations"


def optional_text(text: str) -> str:
    """A literal; empty for an empty text."""
    return text_literal(text) if text else ""


def optional_texts(texts: Sequence[str]) -> str:
    """A tuple of texts; empty without any."""
    return tuple_literal([text_literal(text) for text in texts]) if texts else ""
