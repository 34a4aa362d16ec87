"""Names that the author of a document prescribes: ``x-oasmith-name``.

Input: a value of that extension. Output: why it cannot be used. A pinned name gets into source
unchanged, so it must be a plain public Python name of the case that the naming conventions give to
its kind.
"""

from __future__ import annotations

import keyword
import re
from typing import Final

from oasmith.json_value import Json

EXTENSION: Final = "x-oasmith-name"

_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9_]*")
_OTHER: Final = re.compile(r"[a-z][A-Za-z0-9_]*")


def pin_fault(name: Json, *, of_class: bool) -> str:
    """Why `name` cannot be pinned; empty if it can."""
    pattern = _CLASS if of_class else _OTHER
    if isinstance(name, str) and pattern.fullmatch(name) and not keyword.iskeyword(name):
        return ""
    case = "an upper-case" if of_class else "a lower-case"
    return f"must be a Python name that starts with {case} letter"
