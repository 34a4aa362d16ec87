"""Edits of a located tree: merge into nodes, remove nodes, and keep the origins true.

Input and output are values: every edit replaces `value` by a tree that shares what did not
change, because parts may be in several places (YAML aliases) or belong to other documents.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeAlias

from oasmith.json_value import Json
from oasmith.source.document import Document, Origin, origin_of
from oasmith.source.pointer import Tokens, join

OriginOf: TypeAlias = Callable[[Tokens], Origin]
"""Where a node of an update comes from, by its tokens below the update."""


class Mismatch(Exception):
    """Two kinds of value that do not merge; `below` is the place in the update."""

    def __init__(self, message: str, below: Tokens) -> None:
        super().__init__(message)
        self.message, self.below = message, below


class Patch:
    """A document under edit."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.value: Json = document.value
        self._origins = dict(document.origins)

    def document(self) -> Document:
        """The result."""
        return Document(self.value, self._document.inputs, self._origins)

    def node(self, tokens: Tokens) -> Json:
        """The node at a place that exists."""
        value = self.value
        for token in tokens:
            value = value[int(token)] if isinstance(value, list) else value[token]
        return value

    def origin(self, tokens: Tokens) -> Origin:
        """Where the node at a place came from."""
        return origin_of(self._origins, tokens)

    def merge(self, places: Sequence[Tokens], update: Json, origin: OriginOf) -> None:
        """Merge `update` into each place: objects recursively, arrays appended, scalars replaced.

        Raises:
            Mismatch: some place cannot take it; then nothing is changed.
        """
        value, added = self.value, dict[Tokens, Tokens]()
        for tokens in places:
            merged = _merged(self.node(tokens), update, tokens, (), added)
            value = with_node(value, tokens, merged)
        fresh = {tokens: origin(below) for tokens, below in added.items()}
        self._forget(added)
        self._origins.update(fresh)
        self.value = value

    def remove(self, places: Sequence[Tokens]) -> None:
        """Remove nodes other than the root: last first, so that neither the indices nor the
        parents of those still to go are disturbed.
        """
        for tokens in sorted(places, key=_document_order, reverse=True):
            *above, last = tokens
            parent = self.node(tuple(above)).copy()
            if isinstance(parent, list):
                self._close_gap(tokens, len(parent))
                del parent[int(last)]
            else:
                self._forget((tokens,))
                del parent[last]
            self.value = with_node(self.value, tuple(above), parent)

    def _close_gap(self, removed: Tokens, length: int) -> None:
        """Later elements of the list keep their origins under an index one lower."""
        *parent, index = removed
        for later in range(int(index) + 1, length):
            old, new = (*parent, str(later)), (*parent, str(later - 1))
            size = len(old)
            moved = {t[size:]: o for t, o in self._origins.items() if t[:size] == old}
            moved.setdefault((), self.origin(old))
            self._forget((new,))
            self._origins.update({new + rest: origin for rest, origin in moved.items()})
        self._forget(((*parent, str(length - 1)),))

    def _forget(self, replaced: Collection[Tokens]) -> None:
        self._origins = {
            tokens: origin
            for tokens, origin in self._origins.items()
            if not any(tokens[:length] in replaced for length in range(1, len(tokens) + 1))
        }


def kind_of(value: Json) -> str:
    """What an update can do with a node: ``object``, ``array`` or ``primitive``."""
    return "object" if type(value) is dict else "array" if type(value) is list else "primitive"


def _merged(
    target: Json, update: Json, at: Tokens, below: Tokens, added: dict[Tokens, Tokens]
) -> Json:
    """`target` with `update` merged in; `added` maps each new node to its place in the update."""
    if isinstance(target, dict) and isinstance(update, dict):
        merged = dict(target)
        for key, value in update.items():
            here, there = (*at, key), (*below, key)
            if key in target:
                merged[key] = _merged(target[key], value, here, there, added)
            else:
                merged[key], added[here] = value, there
        return merged
    if isinstance(target, list) and (isinstance(update, list) or not below):
        items = update if isinstance(update, list) else [update]
        for index in range(len(items)):
            there = (*below, str(index)) if isinstance(update, list) else below
            added[*at, str(len(target) + index)] = there
        return [*target, *items]
    if kind_of(target) != "primitive" or kind_of(update) != "primitive":
        message = f"{join(at)} is of kind {kind_of(target)} and cannot take {kind_of(update)}"
        raise Mismatch(message, below)
    added[at] = below
    return update


def with_node(value: Json, tokens: Tokens, node: Json) -> Json:
    """The value with another node at a place that exists; the value itself is not changed."""
    if not tokens:
        return node
    key: Json = int(tokens[0]) if isinstance(value, list) else tokens[0]
    copy = value.copy()
    copy[key] = with_node(value[key], tokens[1:], node)
    return copy


def _document_order(tokens: Tokens) -> list[tuple[int, str]]:
    """Indices of one list compare as numbers."""
    return [(int(token) if token.isdecimal() else 0, token) for token in tokens]
