"""The text of an overlay file with this command's actions in it, every other byte as it was.

In YAML the actions stand between two marks, at the end of `actions`. In JSON, and where `actions` is
written in brackets, they are those that have `x-drift`. What stands there is written anew by each
run; an action that is moved out of it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from oasmith.drift.actions import Action
from oasmith.drift.repairs import KEY
from oasmith.lint.overlay_action import shown
from oasmith.source.parse import Tree
from oasmith.source.text import Span

BEGIN: Final = "# oasmith drift: written anew by each run, up to the end mark"
END: Final = "# oasmith drift: end"
_HEAD: Final = """\
overlay: 1.1.0
info:
  title: What servers send that the document does not say
  version: 1.0.0
actions:
"""
_MARK: Final = re.compile(r"[ \t]*# oasmith drift: (written|end)\b.*")


class OverlayTextError(Exception):
    """Why a file cannot take actions, at an offset of its text."""

    def __init__(self, message: str, at: int = 0) -> None:
        super().__init__(message)
        self.message, self.at = message, at


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines between the marks, and those of the marks, as offsets."""

    start: int
    end: int
    indent: str


def new_text(actions: Sequence[Action]) -> str:
    """An overlay with nothing but these actions."""
    return _HEAD + _block(actions, "  ", "\n")


def own_actions(tree: Tree) -> list[int]:
    """The indices of this command's actions."""
    actions = tree.value.get("actions")
    if not isinstance(actions, list):
        return []
    marked = [i for i, a in enumerate(actions) if isinstance(a, dict) and KEY in a]
    if not marked or _is_flow(tree):
        return marked
    block = _found_block(tree.source.text)
    items = _items(tree)
    return [i for i in marked if block and block.start <= items[i].start < block.end]


def edited(tree: Tree, actions: Sequence[Action]) -> str:
    """The text of an overlay with these actions in place of those that it had of this command."""
    if not isinstance(tree.value.get("actions"), list):
        at = tree.spans.find(("actions",)).start
        raise OverlayTextError("`actions` must be a list", at)
    return _in_brackets(tree, actions) if _is_flow(tree) else _in_lines(tree, actions)


def _is_flow(tree: Tree) -> bool:
    """Whether the list of actions is written in brackets."""
    span = tree.spans.find(("actions",))
    return tree.source.text[span.start : span.start + 1] == "["


# -- block style -------------------------------------------------------------------------------


def _found_block(text: str) -> _Block | None:
    """The marked lines; OverlayTextError where one of the marks is missing."""
    marks: list[tuple[str, int, int, str]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        match = _MARK.match(line)
        if match:
            indent = line[: len(line) - len(line.lstrip())]
            marks.append((match[1], at, at + len(line), indent))
        at += len(line)
    if not marks:
        return None
    kinds = [kind for kind, *_ in marks]
    if kinds != ["written", "end"]:
        message = f"the marks `{BEGIN}` and `{END}` must stand once each, in this order"
        raise OverlayTextError(message, marks[-1][1])
    return _Block(marks[0][1], marks[1][2], marks[0][3])


def _in_lines(tree: Tree, actions: Sequence[Action]) -> str:
    text = tree.source.text
    newline = "\r\n" if "\r\n" in text else "\n"
    block = _found_block(text)
    if block is not None:
        new = _block(actions, block.indent, newline) if actions else ""
        if not text[block.start : block.end].endswith("\n"):
            new = new.removesuffix(newline)
        return text[: block.start] + new + text[block.end :]
    if not actions:
        return text
    last = _items(tree)[-1]
    dash = text.rfind("-", 0, last.start)
    indent = text[text.rfind("\n", 0, dash) + 1 : dash]
    at = _line_end(text, _end(_last_leaf(last)))
    before = "" if not at or text[at - 1] == "\n" else newline
    new = _block(actions, indent if not indent.strip() else "  ", newline)
    return text[:at] + before + new + text[at:]


def _last_leaf(span: Span) -> Span:
    """The last scalar in a node: where a node of block style ends, blank lines and comments count."""
    while inner := [member for _, member in span.expand()]:
        span = max(inner, key=lambda member: member.start)
    return span


def _items(tree: Tree) -> list[Span]:
    """The actions."""
    return [item for _, item in tree.spans.find(("actions",)).expand()]


def _end(span: Span) -> int:
    return span.extent(key=False)[1]


def _line_end(text: str, at: int) -> int:
    """The start of the next line, unless a line starts here."""
    if at and text[at - 1] == "\n":
        return at
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _block(actions: Sequence[Action], indent: str, newline: str) -> str:
    lines = [BEGIN]
    for action in actions:
        for index, (key, value) in enumerate(action.items()):
            lines.append(f"{'  ' if index else '- '}{key}: {shown(value)}")
    lines.append(END)
    return "".join(f"{indent}{line}{newline}" for line in lines)


# -- brackets ----------------------------------------------------------------------------------


def _in_brackets(tree: Tree, actions: Sequence[Action]) -> str:
    text = tree.source.text
    span = tree.spans.find(("actions",))
    items = _items(tree)
    own = {*own_actions(tree)}
    kept = [item for index, item in enumerate(items) if index not in own]
    if own and min(own) < len(kept):
        message = f"the actions that have `{KEY}` must be the last ones"
        raise OverlayTextError(message, items[min(own)].start)
    start = _end(kept[-1]) if kept else span.start + 1
    close = text.rfind("]", 0, _end(span))
    stop = _end(items[-1]) if own else start
    between = _between(text, items, span)
    texts = [shown(dict(action)) for action in actions]
    new = "".join(("," if index or kept else "") + between + t for index, t in enumerate(texts))
    if own or items or not new:
        return text[:start] + new + text[stop:]
    return text[:start] + new + text[close:]


def _between(text: str, items: Sequence[Span], span: Span) -> str:
    """What stands before each item: a line of its own where the first one has that."""
    first = items[0].start if items else _end(span) - 1
    before = text[span.start + 1 : first]
    return before if items and not before.strip() else " " if items else ""
