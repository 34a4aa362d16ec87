"""Values as Python literals, in the form that black leaves alone.

This and `docstrings` are the only ways by which text of a spec reaches generated source.
"""

from __future__ import annotations

import json
import math

from oasmith.json_value import Json


def text_literal(text: str) -> str:
    """A string literal: double quotes unless single ones need fewer backslashes; everything that
    is not printable is escaped, so that no control character hides in the source."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    body = json.dumps(text, ensure_ascii=False)[1:-1]
    if not body.isprintable():
        body = "".join(c if c.isprintable() else _escape(c) for c in body)
    if '"' not in text:
        return f'"{body}"'
    single = body.replace('\\"', '"').replace("'", "\\'")
    return f"'{single}'" if single.count("\\") < body.count("\\") else f'"{body}"'


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def literal(value: Json) -> str:
    """Any JSON value as a Python expression."""
    if isinstance(value, str):
        return text_literal(value)
    if isinstance(value, bool) or value is None:
        return repr(value)
    if isinstance(value, float):
        return _float_literal(value)
    if isinstance(value, int):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    entries = (f"{text_literal(str(k))}: {literal(v)}" for k, v in value.items())
    return "{" + ", ".join(entries) + "}"


def _float_literal(value: float) -> str:
    if math.isfinite(value):
        return repr(value).replace("e+", "e")
    return f'float("{value}")'


def tuple_literal(items: list[str]) -> str:
    """Finished expressions as a tuple display."""
    return f"({items[0]},)" if len(items) == 1 else "(" + ", ".join(items) + ")"
