"""`x-lint-ignore`: codes of findings that are not told of a node and what is below it.

Input: a document. Output: the document without this key, and what it held, by the node that had it.
The key may stand in any object, also in one whose keys are names (`properties`, `paths`); no later
stage sees it.
"""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.source.pointer import Tokens

KEY: Final = "x-lint-ignore"


def without_ignores(document: Document) -> tuple[Document, dict[Tokens, Json]]:
    """The document without the key, and its values. The text says at once that most have none."""
    trees = {origin.tree for origin in document.origins.values()}
    if not any(KEY in tree.source.text for tree in trees):
        return document, {}
    taken: dict[Tokens, Json] = {}
    return document.with_value(_without(document.value, (), taken)), taken


def _without(value: Json, at: Tokens, taken: dict[Tokens, Json]) -> Json:
    """The value without the key; it shares what did not change."""
    if isinstance(value, dict):
        if KEY in value:
            taken[at] = value[KEY]
        changed = {
            key: new
            for key, held in value.items()
            if key != KEY and (new := _without(held, (*at, key), taken)) is not held
        }
        if not changed and KEY not in value:
            return value
        return {key: changed.get(key, held) for key, held in value.items() if key != KEY}
    if isinstance(value, list):
        items = [_without(held, (*at, str(index)), taken) for index, held in enumerate(value)]
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    return value
