"""What the converters of all sections of a 2.0 document share: references, moves and findings.

Every converter takes a `Conversion` and a node with its old and new place, and gives the node for
3.0.
"""

from __future__ import annotations

from typing import Final, NamedTuple
from urllib.parse import unquote

from oasmith.diagnostics import Findings
from oasmith.json_value import Json, mapping
from oasmith.source.pointer import Tokens, join, split
from oasmith.spec.structure.references import Refs

JSON: Final = "application/json"
OCTETS: Final = "application/octet-stream"


class Part(NamedTuple):
    """An object of the 2.0 document with its place, references followed.

    `listed` is where it is listed: the place of the reference to it, or its own once more.
    """

    node: dict[str, Json]
    at: Tokens
    listed: Tokens

    @property
    def referenced(self) -> bool:
        """Whether it is listed by reference."""
        return self.at != self.listed


class Conversion:
    """The state of the conversion of one document."""

    def __init__(self, root: dict[str, Json]) -> None:
        self.root = root
        self.refs = Refs(root)
        self.findings = Findings()
        self.consumes = media_types(root, "consumes", (JSON,))
        self.produces = media_types(root, "produces", (JSON,))
        self.moves: dict[Tokens, Tokens] = {}
        self._places: dict[Tokens, Tokens] = {}

    def moved(self, old: Tokens, new: Tokens) -> None:
        """Note that a subtree has a new place; references follow it to the first one."""
        self.copied(old, new)
        self._places.setdefault(old, new)

    def copied(self, old: Tokens, new: Tokens) -> None:
        """Note where a new subtree comes from, although it is not what references mean."""
        self.moves[new] = old

    def part(self, node: Json, at: Tokens) -> Part | None:
        """The object listed at a place; None if no object is there."""
        target, pointer = self.refs.deref(node, join(at))
        return Part(target, split(pointer), at) if isinstance(target, dict) else None

    def schema(self, part: Part, new: Tokens) -> Json:
        """The `schema` of a part, for the place `new`; it stays one schema for all that list the
        part."""
        old = (*part.at, "schema")
        if part.referenced:
            return {"$ref": reference(old)}
        self.moved(old, new)
        return part.node["schema"]

    def ref(self, ref: str) -> str:
        """A reference into the 2.0 document as one to the new place of its target."""
        if not ref.startswith("#/"):
            return ref
        target = self.refs.target(ref)
        old = split(target.pointer if target else unquote(ref))
        new = self._place(old)
        return ref if new == old else reference(new)

    def _place(self, old: Tokens) -> Tokens:
        for length in range(len(old), 0, -1):
            if (new := self._places.get(old[:length])) is not None:
                return new + old[length:]
        return old


def is_bytes(conversion: Conversion, schema: Json) -> bool:
    """Whether a whole body of the schema is bytes as they are."""
    schema, _ = conversion.refs.deref(schema, "#")
    stated = (schema.get("type"), schema.get("format")) if isinstance(schema, dict) else ("", "")
    return stated[0] == "file" or stated == ("string", "binary")


def of_bytes(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The media types among these that carry bytes: in JSON there are none."""
    return tuple(kind for kind in kinds if "json" not in kind.lower()) or (OCTETS,)


def reference(tokens: Tokens) -> str:
    """The text of a `$ref` that means this place."""
    return join(tokens).replace("%", "%25")


def members(node: Json, key: str) -> list[tuple[str, Json]]:
    """The entries of the object under a key; none if there is no object."""
    return list(mapping(node, key).items())


def media_types(node: dict[str, Json], key: str, inherited: tuple[str, ...]) -> tuple[str, ...]:
    """The media types of `consumes` or `produces`, JSON first: their order means nothing."""
    listed = node.get(key)
    if not isinstance(listed, list):
        return inherited
    named = dict.fromkeys(kind for kind in listed if isinstance(kind, str) and kind)
    return tuple(sorted(named, key=lambda kind: "json" not in kind.lower())) or (JSON,)
