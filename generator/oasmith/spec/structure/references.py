"""JSON Pointers and `$ref` resolution inside one document.

Input: the root value of a document, into which `spec.files.joining` has brought what it refers to
in other files. Output: the node that a reference means, with its canonical pointer. Invariant: no
reference, however broken, raises; the tree is never changed. A canonical pointer is ``#`` followed
by `/`-separated tokens in which only ``~`` and ``/`` are escaped (RFC 6901), without
percent-encoding, so that one node has one pointer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Final
from urllib.parse import unquote

from oasmith.json_value import Json
from oasmith.source.pointer import split
from oasmith.spec.structure.keywords import restricts_nothing
from oasmith.values import dataclass

__all__ = ["ROOT", "Fault", "Refs", "Resolved", "descend", "escape", "join", "parent", "split"]

ROOT: Final = "#"
_SCHEMAS: Final = "#/components/schemas"

_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


def escape(token: str) -> str:
    """One reference token as it is written in a pointer (RFC 6901, section 3)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def join(pointer: str, *tokens: str | int) -> str:
    """The canonical pointer of a descendant: ``join("#/paths", "/a", "get")``."""
    for token in tokens:
        pointer = f"{pointer}/{escape(str(token))}"
    return pointer


def parent(pointer: str) -> str:
    """The pointer of the containing node; the root is its own parent."""
    return pointer.rpartition("/")[0] or ROOT


class Fault(Enum):
    """Why a reference has no target."""

    EXTERNAL = "it leads into another document, where nothing was found"
    ANCHOR = "it names an anchor that is not there"
    DANGLING = "nothing is there"
    CYCLE = "the chain of references leads back to itself"


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a reference means: a node and its canonical pointer."""

    node: Json
    pointer: str


class Refs:
    """Resolves the local references of one document; answers are remembered per reference."""

    __slots__ = ("_ends", "_root")

    def __init__(self, root: dict[str, Json]) -> None:
        self._root = root
        self._ends: dict[str, Resolved | Fault] = {}

    def resolve(self, ref: str) -> Resolved | None:
        """The node at the end of the chain of references, or None if the chain is broken."""
        end = self._end(ref)
        return end if isinstance(end, Resolved) else None

    def fault(self, ref: str) -> Fault | None:
        """Why `resolve` gives None for this reference."""
        end = self._end(ref)
        return end if isinstance(end, Fault) else None

    def target(self, ref: str) -> Resolved | None:
        """The node that the reference names, even if that is a reference in turn."""
        step = self._target(ref)
        return step if isinstance(step, Resolved) else None

    def deref(self, node: Json, pointer: str) -> tuple[Json, str]:
        """The node itself, or the target of its `$ref`, with its pointer.

        A node with a broken reference is returned as it is: it reads as an empty one.
        """
        if isinstance(node, dict) and isinstance(ref := node.get("$ref"), str):
            end = self._end(ref)
            if isinstance(end, Resolved):
                return end.node, end.pointer
        return node, pointer

    def mapped(self, target: Json) -> Resolved | None:
        """The component schema that an entry of a discriminator's mapping means: by its name or by
        a reference (OpenAPI 3.1, section 4.8.25)."""
        if not isinstance(target, str):
            return None
        for ref in (target, join(_SCHEMAS, target)):
            found = self.resolve(ref) if ref.startswith("#") else None
            if found is not None and found.pointer.startswith(f"{_SCHEMAS}/"):
                return found
        return None

    def _end(self, ref: str) -> Resolved | Fault:
        end = self._ends.get(ref)
        return end if end is not None else self._follow(ref)

    def _follow(self, ref: str) -> Resolved | Fault:
        chain: dict[str, None] = {}
        end: Resolved | Fault | None = None
        while end is None:
            chain[ref] = None
            step = self._target(ref)
            following = _reference(step) if isinstance(step, Resolved) else None
            if following is None:
                end = step
            elif following in chain:
                end = Fault.CYCLE
            else:
                ref, end = following, self._ends.get(following)
        self._ends.update(dict.fromkeys(chain, end))
        return end

    def _target(self, ref: str) -> Resolved | Fault:
        document, hash_, fragment = ref.partition("#")
        if document or not hash_:
            return Fault.EXTERNAL
        if fragment and not fragment.startswith("/"):
            return Fault.ANCHOR
        # Some documents leave a literal `%` in a component name unencoded.
        for text in dict.fromkeys((unquote(fragment), fragment)):
            tokens = split(text)
            found, node = descend(self._root, tokens)
            if found:
                return Resolved(node, join(ROOT, *tokens))
        return Fault.DANGLING


def _reference(found: Resolved) -> str | None:
    """The reference that a node is. A schema which says more than that is an end of its own."""
    node = found.node
    if not isinstance(node, dict) or not isinstance(reference := node.get("$ref"), str):
        return None
    is_schema = found.pointer.startswith(f"{_SCHEMAS}/")
    said = (
        key
        for key, value in node.items()
        if key != "$ref" and not restricts_nothing(key, value) and not key.startswith("x-")
    )
    return None if is_schema and any(said) else reference


def descend(node: Json, tokens: Iterable[str]) -> tuple[bool, Json]:
    """Whether there is a node at these tokens below `node`, and that node."""
    for token in tokens:
        if isinstance(node, dict) and token in node:
            node = node[token]
        elif isinstance(node, list) and _INDEX.fullmatch(token) and int(token) < len(node):
            node = node[int(token)]
        else:
            return False, None
    return True, node
