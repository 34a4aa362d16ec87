"""Actions of an OpenAPI Overlay as YAML, which findings suggest and users paste.

Input: a node and what to merge into it. Output: the text of an action. No text of a document can
break out of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.spec.structure.references import split

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a node: names and indices."""


def overlay_action(root: Json, pointer: str, update: Json, reason: str) -> str:
    """Help text with an action that merges `update` into the node at a canonical pointer."""
    return action_at(json_path(steps_to(root, split(pointer))), update, reason)


def action_at(target: str, update: Json, reason: str) -> str:
    """Help text with an action that merges `update` into every node that a JSONPath finds."""
    # JSON is YAML, so nothing can break out.
    return (
        "add to an overlay:\n"
        f"  - target: {shown(target)}\n"
        f"    update: {shown(update)}\n"
        f"    x-reason: {shown(reason)}"
    )


def steps_to(root: Json, tokens: Iterable[str]) -> Steps:
    """The way to the node at these tokens, which is there."""
    steps: list[str | int] = []
    for token in tokens:
        step: Json = int(token) if isinstance(root, list) else token
        steps.append(step)
        root = root[step]
    return tuple(steps)


def json_path(steps: Iterable[str | int]) -> str:
    """The JSONPath (RFC 9535) of names and indices."""
    return "$" + "".join(
        f"[{step}]" if isinstance(step, int) else f"['{_single_quoted(step)}']" for step in steps
    )


def quoted(text: str) -> str:
    """A text as a literal of JSONPath."""
    return f"'{_single_quoted(text)}'"


def _single_quoted(name: str) -> str:
    return shown(name)[1:-1].replace('\\"', '"').replace("'", "\\'")


def shown(value: Json) -> str:
    """A value as JSON on one line, which is YAML too; what would not show is escaped. (YAML has no
    pairs of surrogates, so that characters beyond U+FFFF stay.)"""
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c > "\uffff" else f"\\u{ord(c):04x}" for c in text)
