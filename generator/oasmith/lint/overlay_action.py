"""Actions of an OpenAPI Overlay that findings suggest: as values, and as YAML that users paste.

Input: suggestions and the document that they are for. Output: actions and their text. No text of a
document can break out of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic, Suggestion
from oasmith.json_value import Json
from oasmith.spec.structure.references import descend, split

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a node: names and indices."""
PASTE: Final = "add to an overlay:"


def overlay_action(pointer: str, update: Json, reason: str) -> Suggestion:
    """The suggestion to merge `update` into the node at a canonical pointer."""
    return Suggestion(update, reason, pointer=pointer)


def action_at(target: str, update: Json, reason: str) -> Suggestion:
    """The suggestion to merge `update` into every node that a JSONPath selects."""
    return Suggestion(update, reason, target=target)


def action_of(suggestion: Suggestion, root: Json) -> dict[str, Json] | None:
    """The action in an overlay of a document; None where the document has no such node."""
    target = suggestion.target
    if not target:
        tokens = split(suggestion.pointer)
        if not descend(root, tokens)[0]:
            return None
        target = json_path(steps_to(root, tokens))
    return {"target": target, "update": suggestion.update, "x-reason": suggestion.reason}


def action_lines(action: dict[str, Json], indent: str = "  ") -> list[str]:
    """An action as lines of YAML."""
    # JSON is YAML, so nothing can break out.
    lines = [f"{key}: {shown(value)}" for key, value in action.items()]
    return [f"{indent}{'  ' if index else '- '}{line}" for index, line in enumerate(lines)]


def with_action(found: Diagnostic, root: Json) -> Diagnostic:
    """The finding with what it suggests as its help."""
    if found.suggestion is None:
        return found
    action = action_of(found.suggestion, root)
    if action is None:
        return replace(found, suggestion=None)
    return replace(found, help="\n".join([PASTE, *action_lines(action)]))


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
