"""References across files: from what a reference says to the node that it means.

Input: a reference and its surroundings. Output: a `Place`. Sources: RFC 3986 (section 5) for
resolution against a base, JSON Schema 2020-12 Core (sections 8.2 and 9.2) for `$id`, `$anchor`
and `$dynamicAnchor`, OpenAPI 3.2 (section 4.1.2.2) for `$self`. Invariant: nothing raises.

Where the specified reading finds nothing, two others are tried, since documents rely on them: a
relative reference below an `$id` is resolved against the file itself, and a ``#/…`` that its own
file lacks against the root document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from typing import Final
from urllib.parse import unquote, urljoin

from oasmith.json_value import Json
from oasmith.source.document import Document, Origin, Origins, origin_of
from oasmith.source.library import Library, canonical
from oasmith.source.pointer import Tokens, split
from oasmith.spec.structure.references import descend
from oasmith.values import dataclass

_NAMED: Final = re.compile(r"\$(?:id|self|anchor|dynamicAnchor)\b")
_ANCHORS: Final = ("$anchor", "$dynamicAnchor")

IDENTITY: Final = frozenset(
    ("$id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary")
)
"""Keywords of a schema that say how others may refer to it."""

DEFINITIONS: Final = frozenset(("$defs", "definitions"))
"""Keywords of a schema whose members are there to be referred to."""


@dataclass(frozen=True, eq=False, slots=True)
class File:
    """A file, or the root document, which several may have made."""

    address: str
    value: Json
    origins: Origins
    is_root: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a file."""

    file: File
    tokens: Tokens
    node: Json = field(default=None, compare=False, repr=False)

    def origin(self) -> Origin:
        """Where the node was read."""
        return origin_of(self.file.origins, self.tokens)


@dataclass(frozen=True, slots=True)
class Here:
    """The surroundings of a reference: its file, the address of that, and the base URI in force."""

    file: File
    address: str
    base: str

    def within(self, node: Json) -> Here:
        """Inside of a node, which may set a base of its own."""
        own = _own_base(node)
        return Here(self.file, self.address, join_uri(self.base, own)) if own else self


class Resources:
    """All files of a document, and everything in them that has an address of its own."""

    def __init__(self, document: Document, library: Library) -> None:
        self._library = library
        self._resources: dict[str, Place] = {}
        self._anchors: dict[tuple[str, str], Place] = {}
        self._addresses: dict[str, str] = {}
        self.dynamic: Counter[str] = Counter()
        trees = {id(o.tree): o.tree for o in document.origins.values()}.values()
        first = document.origins[()].tree.source.address
        self.root = File(first, document.value, document.origins, is_root=True)
        for tree in trees:
            self._resources[self._canonical(tree.source.address)] = Place(
                self.root, (), document.value
            )
        if any(_NAMED.search(tree.source.text) for tree in trees):
            self._index(self.root)

    def here(self, place: Place) -> Here:
        """The surroundings of a node: the bases set by it and everything above it count."""
        address = place.origin().tree.source.address
        here, node = Here(place.file, address, address).within(place.file.value), place.file.value
        for token in place.tokens:
            node = node[int(token)] if isinstance(node, list) else node[token]
            here = here.within(node)
        return here

    def target(self, ref: str, here: Here, referrer: Origin) -> Place | None:
        """The node that a reference means in the end; None if nothing is there.

        A node of the root document is an end, even if it is a reference in turn.
        """
        place = self._step(ref, here, referrer)
        return place if place is None or place.file.is_root else self.end(place)

    def end(self, place: Place) -> Place | None:
        """The place itself or, where that is nothing but a reference, what it means in the end."""
        seen: set[Place] = set()
        while is_bare(place):
            seen.add(place)
            following = self._step(place.node["$ref"], self.here(place), place.origin())
            if following is None or following in seen:
                return None
            if following.file.is_root:
                return place if place.file.is_root else following
            place = following
        return place

    def _step(self, ref: str, here: Here, referrer: Origin) -> Place | None:
        if ref.startswith("#/") and here.base == here.address:
            return _pointed(here.file, ref[1:]) or _pointed(self.root, ref[1:])
        readings = [join_uri(base, ref) for base in dict.fromkeys((here.base, here.address))]
        for uri in sorted(readings, key=self._unlikelihood) if len(readings) > 1 else readings:
            document, _, fragment = uri.partition("#")
            resource = self._open(document, referrer)
            found = self._find(resource, document, fragment) if resource else None
            if found:
                return found
        return _pointed(self.root, ref[1:]) if ref.startswith("#/") else None

    def _canonical(self, uri: str) -> str:
        """`canonical`, called once per spelling, since it reads the disk."""
        address = self._addresses.get(uri)
        if address is None:
            address = self._addresses[uri] = canonical(uri)
        return address

    def _unlikelihood(self, uri: str) -> int:
        """Sorts readings of a reference: what is known, then what exists, then what may be."""
        address = self._canonical(uri.partition("#")[0])
        return 0 if address in self._resources else 2 - self._library.has_file(address)

    def _open(self, uri: str, referrer: Origin) -> Place | None:
        address = self._canonical(uri)
        if address not in self._resources:
            tree = self._library.open(address, referrer)
            if tree is None:
                return None
            file = File(address, tree.value, {(): Origin(tree)})
            self._resources[address] = Place(file, (), tree.value)
            if _NAMED.search(tree.source.text):
                self._index(file)
        return self._resources[address]

    def _find(self, resource: Place, uri: str, fragment: str) -> Place | None:
        if not fragment:
            return resource
        if not fragment.startswith("/"):
            return self._anchors.get((self._canonical(uri), fragment))
        return _pointed(resource.file, fragment, resource) or _pointed(resource.file, fragment)

    def _index(self, file: File) -> None:
        """Note every `$id`, `$self` and anchor of a file; of equal ones the first."""
        for tokens, node, base in _identified(file.value, file.address):
            place = Place(file, tokens, node)
            if _own_base(node):
                self._resources.setdefault(base, place)
            for key in _ANCHORS:
                if isinstance(name := node.get(key), str):
                    self._anchors.setdefault((self._canonical(base), name), place)
                    self.dynamic[name] += key == "$dynamicAnchor"


def is_bare(place: Place) -> bool:
    """Whether a node is nothing but a reference; from elsewhere only its own content counts."""
    node = place.node
    if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
        return False
    ignored = frozenset[str]() if place.file.is_root else IDENTITY | DEFINITIONS
    return all(key == "$ref" or key in ignored for key in node)


@lru_cache(maxsize=4096)
def join_uri(base: str, ref: str) -> str:
    """A reference made absolute; as it is where it is no URI at all."""
    try:
        return urljoin(base, ref)
    except ValueError:
        return ref


def _own_base(node: Json) -> str:
    """The base URI that a node sets, without fragment; empty if it sets none."""
    if not isinstance(node, dict):
        return ""
    own = node.get("$self", node.get("$id"))
    return own.partition("#")[0] if isinstance(own, str) else ""


def _identified(value: Json, base: str) -> Iterator[tuple[Tokens, dict[str, Json], str]]:
    """Every object of a file that may have a name, with the base URI in force in it."""
    pending: list[tuple[Tokens, Json, str]] = [((), value, base)]
    while pending:
        tokens, node, base = pending.pop()
        if isinstance(node, dict):
            base = join_uri(base, _own_base(node))
            if any(key.startswith("$") for key in node):
                yield tokens, node, base
        children = node.items() if isinstance(node, dict) else enumerate(node)
        inner = [((*tokens, str(k)), c, base) for k, c in children if isinstance(c, (dict, list))]
        pending += reversed(inner)


def _pointed(file: File, pointer: str, start: Place | None = None) -> Place | None:
    """The node at a pointer below `start`, percent-decoded or, failing that, literally."""
    above, top = (start.tokens, start.node) if start else ((), file.value)
    for text in dict.fromkeys((unquote(pointer), pointer)):
        tokens = split(text)
        found, node = descend(top, tokens)
        if found:
            return Place(file, above + tokens, node)
    return None
