"""All suggestions of a document as one overlay.

Input: findings, and the document that they are about. Output: actions, one for each target, and
their text. What stands further up in the document comes first, so that no action changes what a
later one was written for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic
from oasmith.json_value import Json
from oasmith.lint.overlay_action import action_lines, action_of
from oasmith.source.overlay import fingerprint, selected

HEAD: Final = "# Suggestions of `oasmith lint`; check each, and keep what is right."
_INFO: Final = """\
overlay: 1.0.0
info:
  title: What oasmith suggests
  version: 1.0.0
actions:
"""
_WHOLE: Final = "$"
"""The whole document changes whenever anything does."""

Action: TypeAlias = dict[str, Json]


def actions_for(found: Iterable[Diagnostic], root: Json) -> list[Action]:
    """The actions that findings about a document suggest. Of two that say something else of the
    same key, the first one counts."""
    by_target: dict[str, Action] = {}
    depths: dict[str, int] = {}
    for each in found:
        action = action_of(each.suggestion, root) if each.suggestion else None
        if each.suggestion is None or action is None:
            continue
        target: str = action["target"]
        pointer = each.suggestion.pointer
        depths[target] = pointer.count("/") if pointer else len(target) + 1000
        known = by_target.setdefault(target, action)
        if known is not action:
            by_target[target] = _united(known, action)
    ordered = sorted(by_target.values(), key=lambda action: depths[action["target"]])
    return [_with_hash(action, root) for action in ordered]


def _united(first: Action, second: Action) -> Action:
    update, more = first["update"], second["update"]
    if not isinstance(update, dict) or not isinstance(more, dict):
        return first
    added = {key: value for key, value in more.items() if key not in update}
    if not added:
        return first
    reason = f"{first['x-reason']}; {second['x-reason']}"
    return {**first, "update": {**update, **added}, "x-reason": reason}


def _with_hash(action: Action, root: Json) -> Action:
    """The action, which is told to be stale once the vendor changes what it patches."""
    nodes = selected(root, action["target"])
    if action["target"] == _WHOLE or not nodes:
        return action
    return {**action, "x-upstream-hash": fingerprint(nodes)}


def overlay_text(actions: Sequence[Action]) -> str:
    """The overlay with these actions."""
    lines = [line for action in actions for line in action_lines(action)]
    return f"{HEAD}\n{_INFO}" + "".join(f"{line}\n" for line in lines)
