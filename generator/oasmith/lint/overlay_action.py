"""Remedies that a user can paste: one action of an OpenAPI Overlay as YAML."""

from __future__ import annotations

import json
from collections.abc import Iterable

from oasmith.json_value import Json
from oasmith.spec.refs import split


def overlay_action(pointer: str, update: Json, reason: str) -> str:
    """Help text with an action that merges `update` into the node at a canonical pointer."""
    return paste(json_path(split(pointer)), update, reason)


def paste(target: str, update: Json, reason: str) -> str:
    """Help text with an action for a JSONPath (RFC 9535). JSON is YAML, so nothing can break out."""
    return (
        "add to an overlay:\n"
        f"  - target: {_quoted(target)}\n"
        f"    update: {_quoted(update)}\n"
        f"    x-reason: {_quoted(reason)}"
    )


def json_path(steps: Iterable[str | int]) -> str:
    """The JSONPath (RFC 9535) of names and indices."""
    return "$" + "".join(
        f"[{step}]" if isinstance(step, int) else f"['{_single_quoted(step)}']" for step in steps
    )


def _single_quoted(name: str) -> str:
    return _quoted(name)[1:-1].replace('\\"', '"').replace("'", "\\'")


def _quoted(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
