"""A document with its misspelled keys as they were probably meant.

Input: a document and its faults. Output: the document for rules to look at, in which the objects
under misspelled keys are found at their places: one mistake is one finding, not also one for
everything that refers to what is lost. Places are still those of the document as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.source.pointer import Tokens, split
from oasmith.spec.validity.fault import Fault

_VALUES: Final = frozenset({"const", "default", "enum", "example", "examples"})
"""Keys whose values nothing refers to."""


def as_meant(document: Document, faults: Iterable[Fault]) -> Document:
    """The document with these keys renamed, where the key that was meant is not there as well."""
    renamed = {
        split(fault.pointer): fault.meant
        for fault in faults
        if fault.meant and fault.on_key and fault.meant not in _VALUES
    }
    if not renamed:
        return document
    value: Json = document.value
    moves: dict[Tokens, Tokens] = {}
    # Inner keys come first, while the ways to them are still as they were written.
    for tokens in sorted(renamed, key=len, reverse=True):
        value, is_new = _renamed(value, tokens, renamed[tokens])
        if is_new:
            moves[(*tokens[:-1], renamed[tokens])] = tokens
    return document.rearranged(value, moves)


def _renamed(node: Json, tokens: Tokens, meant: str) -> tuple[Json, bool]:
    """The tree with another key at these tokens; only what leads there is copied."""
    token, rest = tokens[0], tokens[1:]
    if isinstance(node, list):
        if not token.isdecimal() or int(token) >= len(node):
            return node, False
        inner, done = _renamed(node[int(token)], rest, meant) if rest else (None, False)
        return ([*node[: int(token)], inner, *node[int(token) + 1 :]] if done else node), done
    if not isinstance(node, dict) or token not in node:
        return node, False
    if not rest:
        if meant in node:
            return node, False
        return {meant if key == token else key: held for key, held in node.items()}, True
    inner, done = _renamed(node[token], rest, meant)
    return ({**node, token: inner} if done else node), done
