"""Canonical layout: lines that black would leave exactly as they are.

Callers write a statement either on one line or exploded, one item a line with trailing commas.
Lines that are too wide are split as black does; black itself is asked only where that is not known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from oasmith.python.leaves import Kind
from oasmith.python.splitting import display_width, split

WIDTH = 100

_PLAIN_TYPE = re.compile(r"[\w.]+")
_GENERIC_TYPE = re.compile(r"[\w.]+(?:\[[\w., ]+\])?")
_HEADER_ENDS = (":", ": ...")


def statement(lines: Sequence[str], indent: int = 0) -> list[str]:
    """A whole simple or compound-header statement, written at column 0, moved to `indent`."""
    room = WIDTH - indent
    pad = " " * indent
    if len(lines) == 1 and len(lines[0]) <= room and lines[0].isascii():
        return [pad + lines[0]]
    if max(map(display_width, lines)) > room:
        split_lines = _split(lines, indent)
        if split_lines is not None:
            return split_lines
        lines = _blackened("\n".join(lines), room)
    return [pad + line if line else line for line in lines]


def conditional(target: str, then: str, test: str, other: str, indent: int = 0) -> list[str]:
    """``target = then if test else other``: what does not fit goes into parentheses, and then to
    three lines, which needs no look at the parts."""
    pad = " " * indent
    lines = [then, f"if {test}", f"else {other}"]
    value = " ".join(lines)
    if display_width(target) + len(" = ") + display_width(value) <= WIDTH - indent:
        return [f"{pad}{target} = {value}"]
    body = [value] if display_width(value) <= WIDTH - indent - 4 else lines
    result = [f"{pad}{target} = (", *(f"{pad}    {line}" for line in body), f"{pad})"]
    if max(map(display_width, result)) <= WIDTH:
        return result
    return statement([f"{target} = {value}"], indent)


def call(head: str, arguments: Sequence[str], tail: str = ")", indent: int = 0) -> list[str]:
    """``head`` (ending in an opening bracket), arguments, ``tail``: on one line if it fits."""
    joined = head + ", ".join(arguments) + tail
    if display_width(joined) <= WIDTH - indent:
        return [" " * indent + joined]
    return statement([head, *exploded(arguments), tail], indent)


def exploded(items: Sequence[str], indent: int = 4) -> list[str]:
    """One item a line, each with its comma; an item of several lines keeps its inner indent."""
    pad = " " * indent
    return [pad + line for item in items for line in f"{item},".split("\n")]


def bracketed(opening: str, items: Sequence[str], closing: str, used: int) -> str:
    """A display such as a dict: on one line if that fits beside `used` columns, else exploded."""
    joined = opening + ", ".join(items) + closing
    if display_width(joined) + used <= WIDTH and "\n" not in joined:
        return joined
    return "\n".join([opening, *exploded(items), closing])


def _split(lines: Sequence[str], indent: int) -> list[str] | None:
    """The statement at `indent` with no line too wide; None where only black knows."""
    if lines[-1].endswith(_HEADER_ENDS) and not lines[0].startswith("class "):
        return _split_header(lines, indent)
    if len(lines) == 1 or display_width(lines[0]) > WIDTH - indent:
        return split(_joined(lines), Kind.STATEMENT, indent // 4, WIDTH)
    return _split_items(lines, Kind.ITEM, indent)


def _split_header(lines: Sequence[str], indent: int) -> list[str] | None:
    """An exploded function header in which parameters, or the result, are too wide."""
    *parameters, end = lines
    head = _split_items(parameters, Kind.PARAMETER, indent)
    tail = _split_result(end, indent) if head else None
    return [*head, *tail] if head and tail else None


def _split_result(end: str, indent: int) -> list[str] | None:
    """``) -> A | B:`` with the union in parentheses, an operand a line where it must be."""
    pad = " " * indent
    union, colon, rest = end.removeprefix(") -> ").rpartition(":")
    operands = union.split(" | ")
    if display_width(pad + end) <= WIDTH:
        return [pad + end]
    # Of two operands, black may split the brackets of one instead.
    known = _GENERIC_TYPE if len(operands) > 2 else _PLAIN_TYPE
    if len(operands) < 2 or not all(map(known.fullmatch, operands)):
        return None
    body = [union] if display_width(union) <= WIDTH - indent - 4 else _led(operands)
    split_lines = [f"{pad}) -> (", *(f"{pad}    {line}" for line in body), f"{pad}){colon}{rest}"]
    return split_lines if max(map(display_width, split_lines)) <= WIDTH else None


def _led(operands: Sequence[str]) -> list[str]:
    first, *others = operands
    return [first, *(f"| {operand}" for operand in others)]


def _split_items(lines: Sequence[str], kind: Kind, indent: int) -> list[str] | None:
    """An exploded statement in which only items are too wide."""
    result: list[str] = []
    for line in lines:
        item = _split_item(" " * indent + line, kind)
        if item is None:
            return None
        result += item
    return result


def _split_item(line: str, kind: Kind) -> list[str] | None:
    if display_width(line) <= WIDTH:
        return [line]
    text = line.lstrip()
    depth, rest = divmod(len(line) - len(text), 4)
    return split(text, kind, depth, WIDTH) if text.endswith(",") and not rest else None


def _joined(lines: Sequence[str]) -> str:
    """An exploded statement on one line, commas before closing brackets and all."""
    text = lines[0]
    for line in map(str.strip, lines[1:]):
        text += line if text[-1] in "([{" or line[0] in ")]}" else f" {line}"
    return text


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
