"""JSON Pointers (RFC 6901) in fragment form: ``#``, ``#/paths/~1pets/get``.

Canonical pointers are never percent-encoded; they are identities, not URLs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Tokens: TypeAlias = tuple[str, ...]
"""A pointer, split: the keys and indices from the root down."""


def split(pointer: str) -> Tokens:
    """The tokens of a canonical pointer; ``#`` has none."""
    return tuple(map(unescape, pointer.split("/")[1:]))


def unescape(token: str) -> str:
    """What a token of a pointer means (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def join(tokens: Iterable[str]) -> str:
    """The canonical pointer of these tokens."""
    return "".join(["#", *("/" + token.replace("~", "~0").replace("/", "~1") for token in tokens)])
