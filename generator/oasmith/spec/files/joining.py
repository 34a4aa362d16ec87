"""Documents in several files become one.

Input: a loaded document whose references may lead into other files. Output: one document in which
every reference is a pointer into itself, and the origin of every node. A target of a kind that
`components` has becomes a component; any other (path items, operations, sections, single values)
replaces its reference. The input is never changed, and its own nodes keep their pointers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic
from oasmith.json_value import Json
from oasmith.source.document import Document, Origin
from oasmith.source.library import Library
from oasmith.source.load import Loaded
from oasmith.source.pointer import join
from oasmith.source.text import MAX_DEPTH
from oasmith.spec.files.dynamic_references import (
    SETS_ANCHORS,
    accepts_nothing,
    also,
    anchors,
    depends_on,
    is_anchor,
    with_plain_references,
)
from oasmith.spec.files.join_findings import ambiguous, endless, outside
from oasmith.spec.files.placement import Placement
from oasmith.spec.files.resolution import DEFINITIONS, IDENTITY, Here, Place, Resources
from oasmith.spec.files.spots import Part, Spot
from oasmith.spec.structure.objects import Kind, Shape, Slot

_NOT_PLAIN: Final = re.compile(
    r"""\$(?:ref["']?\s*+:\s*+(?!(?:[>|][-+]?\s*+)?["']?\#/|\{)"""
    r"""|(?:id|self|anchor|dynamicRef|recursiveRef)\b)"""
)
"""A text without any of this refers to nothing but pointers into itself."""

_VALUES: Final = frozenset(("const", "default", "enum", "example", "examples", "value"))
"""Keys that hold data, in which `$ref` is no reference."""

_OWN_REFERENCES: Final[frozenset[Kind]] = frozenset(("path-item", "media-type", "security-scheme"))
"""What may be a reference within one document although nothing is brought in for it."""

_LOOKS_LIKE_URI: Final = re.compile(r"[/#]|\.(?:json|ya?ml)$")
_MAX_PLACED: Final = 10_000
"""How many targets are put in place in all: references that fan out could go on without end."""


def join_files(document: Document, library: Library) -> Loaded:
    """The document with everything it refers to in other files, which `library` opens.

    Nothing outside of the folders that the library may read is opened; a finding names it.
    """
    trees = {id(origin.tree): origin.tree for origin in document.origins.values()}
    if not any(_NOT_PLAIN.search(tree.source.text) for tree in trees.values()):
        return document, ()
    joining = _Joining(document, library)
    joined = joining.joined()
    library.close()
    escape = (outside(library.escapes),) if library.escapes else ()
    return joined, (*escape, *library.findings, *joining.findings)


Transform: TypeAlias = Callable[[Json, Spot], Json]


class _Joining:
    """One document and what has been brought into it so far."""

    def __init__(self, document: Document, library: Library) -> None:
        self.findings: list[Diagnostic] = []
        self._document, self._library = document, library
        self._resources = Resources(document, library)
        self._placement = Placement(self._resources)
        self._parts: dict[Place, Part] = {}
        self._pending: list[Place] = []
        self._links: list[tuple[dict[str, Json], str, Place]] = []
        self._in_progress: set[Place] = set()
        self._placed = 0
        self._is_endless = False
        self._dynamic: dict[str, Origin] = {}

    def joined(self) -> Document:
        """The result."""
        root = Place(self._resources.root, (), self._document.value)
        whole = self._bring(root, Part("document", dict(self._document.origins)))
        for place in self._pending:  # grows on the way
            self._bring(place, self._parts[place])
        value = self._with_components(whole)
        self.findings += [
            ambiguous(ref, origin)
            for ref, origin in self._dynamic.items()
            if self._resources.dynamic[ref.partition("#")[2]] > 1
        ]
        for node, key, target in self._links:
            # A pointer in a reference is a URL fragment, whose escape character is `%`.
            node[key] = join(self._placement.tokens_of(target)).replace("%", "%25")
        inputs = (*self._document.inputs, *self._library.inputs)
        return Document(value, inputs, whole.origins)

    def _bring(self, place: Place, part: Part) -> Part:
        part.value = self._object(place.node, part.kind, Spot(part, (), self._here(place)))
        return part

    def _with_components(self, whole: Part) -> dict[str, Json]:
        value: dict[str, Json] = whole.value
        kinds = {place: part.kind for place, part in self._parts.items()}
        for place, position in self._placement.place_components(kinds):
            part, node = self._parts[place], value
            for token in position.tokens[:-1]:
                # All that is on the way was made by this object, or is made now.
                held = node.get(token)
                node[token] = node = held if isinstance(held, dict) else {}
            node[position.tokens[-1]] = part.value
            whole.origins |= {position.tokens + at: origin for at, origin in part.origins.items()}
        return value

    # From nodes of the files to nodes of the result.

    def _object(self, value: Json, kind: Kind, spot: Spot) -> Json:
        if not isinstance(value, dict):
            return value
        if len(spot.at) + len(self._in_progress) > MAX_DEPTH:
            return self._left_empty(spot)
        if kind == "schema":
            if (here := spot.here.within(value)) is not spot.here:
                spot = spot._replace(here=here)
            if not SETS_ANCHORS.isdisjoint(value):
                spot = spot._replace(scope=anchors(spot.place(value)) | dict(spot.scope))
            if isinstance(dynamic := value.get("$dynamicRef"), str):
                place = spot.scope.get(name := dynamic.partition("#")[2])
                first = self._target(dynamic, spot)
                # What is no dynamic anchor to begin with is meant itself.
                if place is not None and (first is None or is_anchor(first.node, name)):
                    return self._dynamic_reference(value, place, spot)
                self._dynamic.setdefault(dynamic, spot.origin())
            value = with_plain_references(value, spot)
        if isinstance(value.get("$ref"), str):
            return self._reference(value, kind, spot)
        return self._members(value, kind, spot)

    def _members(self, value: dict[str, Json], kind: Kind, spot: Spot) -> dict[str, Json]:
        if kind == "callback":
            return self._map(value, (Shape.FIELDS, "path-item"), spot)
        slots, dropped = self._placement.contents[kind], _dropped(kind, spot)
        return {
            key: (
                self._held(slots.get(key), key, held, self._below(spot, kind, key))
                if isinstance(held, dict | list)
                else held
            )
            for key, held in value.items()
            if key not in dropped
        }

    @staticmethod
    def _below(spot: Spot, kind: Kind, key: str) -> Spot:
        """Inside of a node. What is in a library is there by itself, until it is referred to."""
        inner = spot.below(key)
        return inner._replace(scope={}) if kind == "schema" and key in DEFINITIONS else inner

    def _held(self, slot: Slot | None, key: str, held: Json, spot: Spot) -> Json:
        if slot is None:
            return self._plain(key, held, spot)
        shape, kind = slot
        if isinstance(held, list):
            is_list = shape in (Shape.LIST, Shape.ONE_OR_LIST)
            return self._list(held, kind, spot) if is_list else held
        if not isinstance(held, dict) or shape in (Shape.ONE, Shape.ONE_OR_LIST):
            return self._object(held, kind, spot)
        if isinstance(held.get("$ref"), str):
            return self._in_place(held, spot, lambda v, s: self._held(slot, key, v, s))
        return held if shape is Shape.LIST else self._map(held, slot, spot)

    def _list(self, held: list[Json], kind: Kind, spot: Spot) -> list[Json]:
        return [self._object(m, kind, spot.below(str(i))) for i, m in enumerate(held)]

    def _map(self, held: dict[str, Json], slot: Slot, spot: Spot) -> dict[str, Json]:
        shape, kind = slot
        return {
            name: (
                member
                if shape is Shape.FIELDS and name.startswith("x-")
                else self._object(member, kind, self._entered(spot.below(name), member))
            )
            for name, member in held.items()
        }

    def _entered(self, spot: Spot, member: Json) -> Spot:
        """Named things of a merged document may come from another file than what is around."""
        if not spot.part.is_root or spot.at not in self._document.origins:
            return spot
        return spot._replace(here=self._here(Place(spot.here.file, spot.at, member)))

    def _plain(self, key: str, held: Json, spot: Spot) -> Json:
        """What is not structure, such as a description; it too may be in another file."""
        if not isinstance(held, dict) or key in _VALUES or key.startswith("x-"):
            return held
        if isinstance(held.get("$ref"), str):
            return self._in_place(held, spot, lambda value, _: value)
        return self._discriminator(held, spot) if key == "discriminator" else held

    # References.

    def _reference(self, value: dict[str, Json], kind: Kind, spot: Spot) -> Json:
        target = self._target(value["$ref"], spot)
        if (
            target is not None
            and target not in self._in_progress
            and depends_on(target, spot.scope, self._resources)
        ):
            return self._specialized(value, target, spot)
        if target is None or self._stays(target, kind, spot):
            return self._linked(value, kind, target, spot)
        return self._in_place(value, spot, lambda v, s: self._object(v, kind, s), kind)

    def _dynamic_reference(self, value: dict[str, Json], place: Place, spot: Spot) -> Json:
        """The reference to the outermost anchor; one that only holds a place says nothing."""
        rest = {key: held for key, held in value.items() if key != "$dynamicRef"}
        node = self._object(rest, "schema", spot)
        if accepts_nothing(place.node):
            return node
        own: dict[str, Json] = {} if "$ref" in node else node
        self._link(own, "$ref", place, "schema")
        return node if own is node else also(node, own)

    def _specialized(self, value: dict[str, Json], target: Place, spot: Spot) -> Json:
        """What a reference means where the anchors around say more than those of the target."""
        beside = {key: held for key, held in value.items() if key != "$ref"}
        node = self._members(beside, "schema", spot)
        inner = spot.below("allOf").below(str(len(node.get("allOf", ()))))
        spot.part.origins[inner.at] = target.origin()
        self._in_progress.add(target)
        brought = self._object(target.node, "schema", inner._replace(here=self._here(target)))
        self._in_progress.discard(target)
        return also(node, brought)

    def _stays(self, target: Place, kind: Kind, spot: Spot) -> bool:
        """Whether the reference stays one."""
        if kind in self._placement.sections:
            return not (spot.part.is_root and self._placement.is_at(target, spot.at))
        return target.file.is_root and kind in _OWN_REFERENCES

    def _linked(
        self, value: dict[str, Json], kind: Kind, target: Place | None, spot: Spot
    ) -> dict[str, Json]:
        node = self._members(value, kind, spot)
        if target is not None:
            self._link(node, "$ref", target, kind)
        elif value["$ref"].startswith("#") and not spot.here.file.is_root:
            # It must not lead by accident to the node that has this pointer in the result.
            node["$ref"] = f"{spot.origin().tree.source.name}{value['$ref']}"
        return node

    def _link(self, node: dict[str, Json], key: str, target: Place, kind: Kind) -> None:
        """Write the pointer of the target into the node when it is known."""
        self._links.append((node, key, target))
        if not target.file.is_root and target not in self._parts:
            self._parts[target] = Part(kind, {(): target.origin()})
            self._pending.append(target)

    def _in_place(
        self, value: dict[str, Json], spot: Spot, transform: Transform, kind: Kind | None = None
    ) -> Json:
        """What a reference means; members beside the reference have the last word."""
        target = self._target(value["$ref"], spot)
        if target is None or (kind is None and spot.is_own(target)):
            return value
        self._placed += 1
        if target in self._in_progress or self._placed > _MAX_PLACED:
            return self._left_empty(spot)
        beside = {key: held for key, held in value.items() if key != "$ref"}
        beside = self._members(beside, kind, spot) if kind else beside
        own = {(*spot.at, key): spot.below(key).origin() for key in beside}
        spot.part.origins[spot.at] = target.origin()
        self._in_progress.add(target)
        brought = transform(target.node, spot._replace(here=self._here(target)))
        self._in_progress.discard(target)
        if not beside or not isinstance(brought, dict):
            return brought
        spot.part.origins |= own
        return {**brought, **beside}

    def _left_empty(self, spot: Spot) -> Json:
        """The empty object for a place where a document would go on without end; reported once."""
        if not self._is_endless:
            self._is_endless = True
            self.findings.append(endless(spot.origin()))
        return {}

    def _discriminator(self, held: dict[str, Json], spot: Spot) -> dict[str, Json]:
        """The values of a mapping are references too, or names of components."""
        mapping = held.get("mapping")
        if not isinstance(mapping, dict):
            return held
        result = dict(mapping)
        for tag, ref in mapping.items():
            target = self._mapped(ref, spot) if isinstance(ref, str) else None
            if target is not None and not spot.is_own(target):
                self._link(result, tag, target, "schema")
        return {**held, "mapping": result}

    def _mapped(self, ref: str, spot: Spot) -> Place | None:
        if _LOOKS_LIKE_URI.search(ref):
            return self._target(ref, spot)
        is_moved = not spot.here.file.is_root
        return self._target(f"#/components/schemas/{ref}", spot) if is_moved else None

    def _target(self, ref: str, spot: Spot) -> Place | None:
        return self._resources.target(ref, spot.here, spot.origin())

    def _here(self, place: Place) -> Here:
        return self._resources.here(place)


def _dropped(kind: Kind, spot: Spot) -> frozenset[str]:
    """Keywords of schemas that have done their duty once references are pointers."""
    if kind != "schema":
        return frozenset()
    return IDENTITY if spot.here.file.is_root else IDENTITY | DEFINITIONS
