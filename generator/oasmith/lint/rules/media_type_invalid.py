"""What it does: reports keys under `content` that are no media types (`type/subtype`).

Why it matters: the client sends the key as `Content-Type` and compares it with that of responses.
No response has such a type, so the body is not decoded as described.

Example:

    content: {schema: {$ref: '#/components/schemas/Order'}}     # the media type is missing

Fix: write the media type, mostly `application/json`, around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity, clip
from oasmith.lint.reading import mapping
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_TOKEN: Final = r"[!#$&^_.+'*%|~`0-9A-Za-z-]+"
_MEDIA_TYPE: Final = re.compile(rf"\s*{_TOKEN}/{_TOKEN}\s*(;.*)?", re.ASCII | re.DOTALL)
"""RFC 9110, section 8.3.1; ranges such as `image/*` too."""
_KEYS_OF_MEDIA_TYPES: Final = frozenset({"schema", "example", "examples", "encoding", "$ref"})
_MEANT: Final = {"json": "application/json", "xml": "application/xml", "text": "text/plain"}


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such key."""
    for key in mapping(node.value, "content"):
        if not _MEDIA_TYPE.fullmatch(key) and not key.startswith("x-"):
            yield Finding(
                join(node.pointer, "content", key),
                f"`{clip(key, 60)}` is no media type, so no body is recognised by it",
                help=_remedy(key),
                on_key=True,
            )


def _remedy(key: str) -> str:
    if key == "$ref":
        return "write the reference for one media type: `application/json: {$ref: …}`"
    if key in _KEYS_OF_MEDIA_TYPES:
        return f"write the media type around it: `application/json: {{{key}: …}}`"
    meant = next((full for word, full in _MEANT.items() if word in key.lower()), "application/json")
    return f"write `{meant}:`"


RULE = Rule(
    "media-type-invalid",
    Severity.WARN,
    check,
    ("request-body", "response", "parameter", "header"),
    frozenset({"content"}),
)
