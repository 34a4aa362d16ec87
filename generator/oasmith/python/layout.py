"""Canonical layout: lines that black would leave exactly as they are.

Callers write a statement either on one line or exploded, one item a line with trailing commas.
Only a statement that is too wide goes to black, which then has something to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

WIDTH = 100


def statement(lines: Sequence[str], indent: int = 0) -> list[str]:
    """A whole simple or compound-header statement, written at column 0, moved to `indent`."""
    room = WIDTH - indent
    if max(map(len, lines)) > room:
        lines = _blackened("\n".join(lines), room)
    pad = " " * indent
    return [pad + line if line else line for line in lines]


def call(head: str, arguments: Sequence[str], tail: str = ")", indent: int = 0) -> list[str]:
    """``head`` (ending in an opening bracket), arguments, ``tail``: on one line if it fits."""
    joined = head + ", ".join(arguments) + tail
    if len(joined) <= WIDTH - indent:
        return [" " * indent + joined]
    return statement([head, *exploded(arguments), tail], indent)


def exploded(items: Sequence[str], indent: int = 4) -> list[str]:
    """One item a line, each with its comma; an item of several lines keeps its inner indent."""
    pad = " " * indent
    return [pad + line for item in items for line in f"{item},".split("\n")]


def bracketed(opening: str, items: Sequence[str], closing: str, used: int) -> str:
    """A display such as a dict: on one line if that fits beside `used` columns, else exploded."""
    joined = opening + ", ".join(items) + closing
    if len(joined) + used <= WIDTH and "\n" not in joined:
        return joined
    return "\n".join([opening, *exploded(items), closing])


@cache
def _blackened(source: str, room: int) -> list[str]:
    header = source.endswith(":")
    formatted = format_module(source + "\n    pass" if header else source, room)
    lines = formatted.rstrip("\n").split("\n")
    return lines[:-1] if header else lines


def format_module(source: str, width: int = WIDTH) -> str:
    """A whole module through black: also for text that comes from somebody else's template."""
    from black import format_str
    from black.mode import Mode, TargetVersion

    return format_str(source, mode=Mode(line_length=width, target_versions={TargetVersion.PY311}))
