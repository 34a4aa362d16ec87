"""Runtime expressions (OpenAPI 3.1, section 4.8.20.4) as far as clients evaluate them.

Input: a text of a document. Output: the message, source and name or path that it means; None for
others.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from oasmith.json_value import Json
from oasmith.source.pointer import split

_FORM: Final = re.compile(
    r"\$(?P<message>request|response)\.(?P<source>body|header|query|path)"
    r"(?:#(?P<pointer>/.*)?|\.(?P<name>.+))?",
    re.DOTALL,
)


class Expression(NamedTuple):
    """The value that an expression means: in a body by `path`, elsewhere by `name`."""

    message: str
    source: str
    name: str = ""
    path: tuple[str, ...] = ()


def parse_expression(text: Json) -> Expression | None:
    """The expression that a text is; None if it is none, or of another kind."""
    found = _FORM.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    message, source, pointer, name = found.group("message", "source", "pointer", "name")
    if source == "body":
        return None if name else Expression(message, source, path=tuple(split(pointer or "")))
    is_sent = message == "request" or source == "header"
    return Expression(message, source, name) if name and pointer is None and is_sent else None


def response_header(expression: Json) -> str:
    """``$response.header.Link`` as ``Link``; "" if the expression is of another form."""
    found = parse_expression(expression)
    return found.name if found is not None and found[:2] == ("response", "header") else ""


def body_path(expression: Json) -> tuple[str, ...] | None:
    """``$response.body#/a/b`` as ``("a", "b")``; None if the expression is of another form."""
    found = parse_expression(expression)
    return found.path if found is not None and found[:2] == ("response", "body") else None
