"""How messages show what documents say.

Input: values and names of a document. Output: text of limited length.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from oasmith.model import Default

_LONGEST = 60
_MOST = 5


def value(default: Default | None) -> str:
    """A default as JSON; of a long one, the beginning."""
    if default is None:
        return "none"
    text = json.dumps(default.value, ensure_ascii=False)
    return f"`{text}`" if len(text) <= _LONGEST else f"`{text[:_LONGEST]}…`"


def listed(things: Iterable[object]) -> str:
    """The things in code, of many the first ones: ```a`, `b` and 3 more``."""
    names = [f"`{thing}`" for thing in things]
    rest = len(names) - _MOST
    return ", ".join(names[:_MOST]) + (f" and {rest} more" if rest > 0 else "")
