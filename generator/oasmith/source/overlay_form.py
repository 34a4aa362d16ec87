"""What an overlay says besides its actions, and names in its queries that are spelled otherwise.

Input: a parsed overlay, or a query that is none. Output: places with what is wrong there, though
every action can be applied; the query as RFC 9535 has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens

_KEYS: Final = ("overlay", "info", "extends", "actions")
_INFO: Final = ("title", "version", "description")
_REQUIRED: Final = ("title", "version")


class FormFault(NamedTuple):
    """What is wrong at a place of an overlay."""

    part: Tokens
    message: str


def form_faults(overlay: dict[str, Json]) -> Iterator[FormFault]:
    """What the specification does not allow around the actions (Overlay 1.1, 4.4.1 and 4.4.2)."""
    for key in overlay:
        if key not in _KEYS and not key.startswith("x-"):
            message = f"`{key}` is not a key of an overlay; those are {', '.join(_KEYS)}"
            yield FormFault((key,), message)
    if not isinstance(overlay.get("extends", ""), str):
        yield FormFault(("extends",), "`extends` must be a text, the address of a document")
    info = overlay.get("info")
    if not isinstance(info, dict):
        yield FormFault(("info",), "an overlay needs `info` with a `title` and a `version`")
        return
    for key in _INFO:
        if key not in info and key in _REQUIRED:
            yield FormFault(("info",), f"`info` needs a `{key}`")
        elif not isinstance(info.get(key, ""), str):
            yield FormFault(("info", key), f"`{key}` must be a text: put it into quotes")
    for key in info:
        if key not in _INFO and not key.startswith("x-"):
            yield FormFault(("info", key), f"`{key}` is not a key of `info`")


_PIECE: Final = re.compile(
    r"""
    (?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<dots>\.\.?)(?P<name>[^\s.\[\]()'"?@,:*&|!<>=]+)
    """,
    re.VERBOSE,
)
_SHORTHAND: Final = re.compile(r"[A-Za-z_\u0080-\U0010ffff][\w\u0080-\U0010ffff]*").fullmatch
"""What may stand behind a dot (RFC 9535, 2.5.1.1: member-name-shorthand)."""


def in_brackets(query: str, is_query: Callable[[str], bool]) -> str:
    """The query with the names in brackets that must not stand behind a dot; empty where that does
    not make it one."""
    spelled = _PIECE.sub(_bracketed, query)
    return spelled if spelled != query and is_query(spelled) else ""


def _bracketed(match: re.Match[str]) -> str:
    name = match["name"]
    if match["quoted"] or _SHORTHAND(name):
        return match[0]
    inner = name.replace("\\", "\\\\").replace("'", "\\'")
    return f"{'..' if match['dots'] == '..' else ''}['{inner}']"
