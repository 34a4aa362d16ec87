"""How messages show what documents say.

Input: values and names of a document. Output: text of limited length.
"""

from __future__ import annotations

import json

from oasmith.model import Default

_LONGEST = 60


def value(default: Default | None) -> str:
    """A default as JSON; of a long one, the beginning."""
    if default is None:
        return "none"
    text = json.dumps(default.value, ensure_ascii=False)
    return f"`{text}`" if len(text) <= _LONGEST else f"`{text[:_LONGEST]}…`"


def listed(names: list[str], most: int = 5) -> str:
    """``a, b and 3 more``."""
    rest = len(names) - most
    return ", ".join(names[:most]) + (f" and {rest} more" if rest > 0 else "")
