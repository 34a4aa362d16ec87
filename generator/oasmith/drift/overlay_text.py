"""The text of an overlay file with the actions of `oasmith drift` in it, every other byte
unchanged.

In YAML the actions are between two marks, at the end of `actions`. In JSON, and where `actions` is
written in brackets, they are those that have `x-drift`. These are replaced by each
run; an action that is moved elsewhere is left alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from oasmith.drift.actions import Action
from oasmith.drift.fault_actions import KEY
from oasmith.drift.written import Written, written_actions
from oasmith.json_value import Json
from oasmith.lint.overlay_action import shown
from oasmith.source.parse import Tree, parse

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
    written = written_actions(tree) if marked else None
    if not written or written.inside:
        return marked
    block = _found_block(tree.source.text)
    starts = [start for start, _ in written.items]
    return [i for i in marked if block and block.start <= starts[i] < block.end]


def edited(tree: Tree, actions: Sequence[Action]) -> str:
    """The text of an overlay with these actions in place of those that it had of this command.

    OverlayTextError where that would change what else it says.
    """
    if not isinstance(tree.value.get("actions"), list):
        at = tree.spans.find(("actions",)).start
        raise OverlayTextError("`actions` must be a list", at)
    written = written_actions(tree)
    if written is None:
        message = "`actions` must be written out in its place: no alias, and not merged in"
        raise OverlayTextError(message)
    edit = _in_brackets if written.inside else _in_lines
    return _checked(tree, written, actions, edit(tree, written, actions))


def _checked(tree: Tree, written: Written, actions: Sequence[Action], text: str) -> str:
    """The text, if it says what the tree does but for these actions."""
    own = {*own_actions(tree)}
    others = [action for index, action in enumerate(tree.value["actions"]) if index not in own]
    new, found = parse(replace(tree.source, text=text))
    if new is not None and not found:
        rest, now = ({**value, "actions": None} for value in (tree.value, new.value))
        if _same(rest, now) and _differ_by(actions, others, new.value["actions"] or []):
            return text
    message = (
        "actions cannot be put after this one, or taken out, without a change of what else the file "
        "says: write them to a file of their own, or put another action after it"
    )
    raise OverlayTextError(message, written.items[-1][0] if written.items else 0)


def _differ_by(actions: Sequence[Action], others: list[Json], now: list[Json]) -> bool:
    """Whether a list is others with these actions among them."""
    size = len(actions)
    return any(
        _same(now[at : at + size], [*actions]) and _same(now[:at] + now[at + size :], others)
        for at in range(len(others) + 1)
    )


def _same(one: Json, other: Json) -> bool:
    return json.dumps(one) == json.dumps(other)


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


def _in_lines(tree: Tree, written: Written, actions: Sequence[Action]) -> str:
    text = tree.source.text
    newline = "\r\n" if "\r\n" in text else "\n"
    block = _found_block(text)
    if block is not None:
        _refuse_others(block, tree, written)
        new = _block(actions, block.indent, newline) if actions else ""
        if not text[block.start : block.end].endswith("\n"):
            new = new.removesuffix(newline)
        return text[: block.start] + new + text[block.end :]
    if not actions:
        return text
    at = _line_end(text, written.items[-1][1])
    before = "" if text[at - 1] == "\n" else newline
    return text[:at] + before + _block(actions, " " * written.column, newline) + text[at:]


def _refuse_others(block: _Block, tree: Tree, written: Written) -> None:
    """OverlayTextError for an action of somebody else between the marks, where it would be lost."""
    own = own_actions(tree)
    for index, (start, _) in enumerate(written.items):
        if block.start <= start < block.end and index not in own:
            message = f"an action without `{KEY}` stands between the marks: move it out of them"
            raise OverlayTextError(message, start)


def _line_end(text: str, at: int) -> int:
    """The start of the next line, unless a line starts here."""
    if text[at - 1] == "\n":
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


def _in_brackets(tree: Tree, written: Written, actions: Sequence[Action]) -> str:
    assert written.inside is not None
    text, items, (first, close) = tree.source.text, written.items, written.inside
    own = {*own_actions(tree)}
    kept = [item for index, item in enumerate(items) if index not in own]
    if own and min(own) < len(kept):
        message = f"the actions that have `{KEY}` must be the last ones"
        raise OverlayTextError(message, items[min(own)][0])
    before = text[first : items[0][0] if items else close]
    between = "," + (before if not before.strip() else " ")
    new = between.join(shown(dict(action)) for action in actions)
    if kept:
        start, new = kept[-1][1], new and between + new
    else:
        start = items[0][0] if items else close
    return text[:start] + new + text[items[-1][1] if own else start :]
