"""Sentences of documentation about values: the default of a server, an example."""

from __future__ import annotations

from oasmith.json_value import Json
from oasmith.model import Default
from oasmith.python.literals import literal

_SHORT = 60
"""Values that are longer as Python source are left out."""
_FEW = 10


def value_notes(default: Default | None, example: Json) -> list[str]:
    """A sentence for each of the two, if it is there, short and not null."""
    if default is None and example is None:
        return []  # as mostly
    values = {"Default": default.value if default is not None else None, "Example": example}
    shown = {title: literal(v) for title, v in values.items() if v is not None and _is_flat(v)}
    return [f"{title}: {text}." for title, text in shown.items() if len(text) <= _SHORT]


def _is_flat(value: Json) -> bool:
    """Whether the value might be short: examples may be whole documents."""
    if isinstance(value, str):
        return len(value) <= _SHORT
    if not isinstance(value, dict | list):
        return True
    if len(value) > _FEW:
        return False
    members = list(value.values()) if isinstance(value, dict) else value
    return all(not isinstance(member, dict | list) and _is_flat(member) for member in members)
