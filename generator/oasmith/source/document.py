"""The located document: what the stage *source* hands to all others.

A document's value is a plain tree; where a part of it came from is kept beside it, as a table
from pointers to places in parsed sources. The entry with the longest prefix of a pointer counts.
Invariant: no stage changes a value in place; changed trees share their unchanged parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from oasmith.diagnostics import Diagnostic, Location
from oasmith.json_value import Json
from oasmith.source.files import InputFile
from oasmith.source.parse import Tree
from oasmith.source.pointer import Tokens, join, split
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A node of a parsed source."""

    tree: Tree
    tokens: Tokens = ()

    def below(self, tokens: Tokens) -> Origin:
        """A descendant of this node."""
        return Origin(self.tree, self.tokens + tokens)

    def locate(self, *, key: bool = False) -> Location:
        """The place of the node or of its key."""
        return self.tree.locate(self.tokens, key=key)


Origins = Mapping[Tokens, Origin]
"""Where subtrees of a document came from; always has the root, ``()``."""

Moves = Mapping[Tokens, Tokens]
"""The places of subtrees before the document was rearranged, by their new places."""


@dataclass(frozen=True, slots=True)
class Document:
    """An OpenAPI document with its origins and every file that was read for it."""

    value: dict[str, Json]
    inputs: tuple[InputFile, ...]
    origins: Origins
    moves: Moves = field(default_factory=dict[Tokens, Tokens])

    def locate(self, pointer: str, *, key: bool = False) -> Location | None:
        """The place of the node of a canonical pointer (or of its key); of its nearest ancestor if
        it does not exist. None for what is not a pointer into this document.
        """
        if pointer != "#" and not pointer.startswith("#/"):
            return None
        return self.origin(split(pointer)).locate(key=key)

    def origin(self, tokens: Tokens) -> Origin:
        """Where the node of a place in this document came from."""
        return origin_of(self.origins, self._published(tokens))

    def with_value(self, value: dict[str, Json]) -> Document:
        """The same origins for another tree whose pointers mean the same nodes."""
        return replace(self, value=value)

    def rearranged(self, value: dict[str, Json], moves: Moves) -> Document:
        """The same origins for another tree, in which subtrees have moved as `moves` says."""
        moves = {new: self._published(old) for new, old in moves.items()}
        return replace(self, value=value, moves={**self.moves, **moves})

    def as_published(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Findings about this document as findings about the one that was published, in which
        nothing had been moved yet.
        """
        return tuple(self._retraced(diagnostic) for diagnostic in found)

    def _retraced(self, found: Diagnostic) -> Diagnostic:
        related = tuple(replace(r, pointer=self.published(r.pointer)) for r in found.related)
        suggestion = found.suggestion
        if suggestion is not None:
            suggestion = replace(suggestion, pointer=self.published(suggestion.pointer))
        pointer = self.published(found.pointer)
        return replace(found, pointer=pointer, related=related, suggestion=suggestion)

    def published(self, pointer: str) -> str:
        """The pointer of a node in the document that was published."""
        return join(self._published(split(pointer))) if pointer.startswith("#/") else pointer

    def _published(self, tokens: Tokens) -> Tokens:
        """The place of a node in the tree that the origins belong to."""
        for length in range(len(tokens) if self.moves else 0, 0, -1):
            if (old := self.moves.get(tokens[:length])) is not None:
                return old + tokens[length:]
        return tokens


def origin_of(origins: Origins, tokens: Tokens) -> Origin:
    """The origin of a node: that of its nearest recorded ancestor, and the rest of the way."""
    for length in range(len(tokens), 0, -1):
        if (origin := origins.get(tokens[:length])) is not None:
            return origin.below(tokens[length:])
    return origins[()].below(tokens)
