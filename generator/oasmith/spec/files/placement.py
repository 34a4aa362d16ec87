"""The pointers that the targets of references get in the joined document.

Input: the targets, each with its kind. Output: a pointer for each. A target in the root document
keeps its pointer; a target to which a component of the root is a bare reference gets that of the
component; a target inside of another is found there; all others become new components.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.spec.files.component_names import choose_names, path_words
from oasmith.spec.files.resolution import DEFINITIONS, Place, Resources
from oasmith.spec.structure.objects import CONTENTS, Kind, Shape, Slot
from oasmith.spec.versions import known_version

_PLACED: Final = frozenset(("pathItems", "mediaTypes", "securitySchemes"))
"""Not used for what comes from elsewhere: not in all versions, or referred to by name."""

_SWAGGER: Final[Mapping[Kind, Mapping[str, Slot]]] = {
    "document": {
        "definitions": (Shape.MAP, "schema"),
        "parameters": (Shape.MAP, "parameter"),
        "responses": (Shape.MAP, "response"),
    },
    "response": {"schema": (Shape.ONE, "schema")},
}
"""What Swagger 2.0 has that OpenAPI 3 has not."""


class Position(NamedTuple):
    """A place in the result, and the kind of the object there."""

    tokens: Tokens
    kind: Kind


class Placement:
    """The places of targets; those of new components are known once all have been chosen."""

    def __init__(self, resources: Resources) -> None:
        version = known_version(resources.root.value)
        is_swagger = version is not None and not version.has_components
        self.contents: dict[Kind, dict[str, Slot]] = {
            kind: {**own, **(_SWAGGER.get(kind, {}) if is_swagger else {})}
            for kind, own in CONTENTS.items()
        }
        self.sections: dict[Kind, Tokens] = (
            {kind: (key,) for key, (_, kind) in _SWAGGER["document"].items()}
            if is_swagger
            else {
                kind: ("components", key)
                for key, (_, kind) in CONTENTS["components"].items()
                if key not in _PLACED
            }
        )
        self._positions: dict[Place, Position] = {}
        self._taken: dict[Kind, set[str]] = {}
        for kind in self.sections:
            self._note_components(kind, resources)

    def is_at(self, place: Place, tokens: Tokens) -> bool:
        """Whether the target gets this pointer."""
        position = self._positions.get(place)
        return position is not None and position.tokens == tokens

    def place_components(self, targets: Mapping[Place, Kind]) -> Iterator[tuple[Place, Position]]:
        """Choose a position for each target that has none; the new components are returned."""
        known = {place: position.kind for place, position in self._positions.items()} | dict(
            targets
        )
        unplaced = {
            place: kind
            for place, kind in targets.items()
            if place not in self._positions and not self._is_inside(place, kind, known)
        }
        for kind, section in self.sections.items():
            places = [place for place, own in unplaced.items() if own == kind]
            words = [path_words(p.origin().tree.source.name, p.tokens) for p in places]
            names = choose_names(words, self._taken[kind])
            for place, name in zip(places, names, strict=True):
                self._positions[place] = Position((*section, name), kind)
                yield place, self._positions[place]

    def tokens_of(self, place: Place) -> Tokens:
        """The pointer of a target in the result."""
        if place.file.is_root:
            return place.tokens
        for above, rest in _upwards(place):
            if above in self._positions:
                return self._positions[above].tokens + rest
        raise AssertionError(f"no position for {place}")

    def _note_components(self, kind: Kind, resources: Resources) -> None:
        """A component of the root that is nothing but a reference is the position of its target."""
        section = self.sections[kind]
        held: Place | None = Place(resources.root, (), resources.root.value)
        for token in section:
            held = _member(resources, held, token) if held else None
        entries = _entries(resources, held) if held else {}
        self._taken[kind] = set(entries)
        # What a section holds itself gets its pointer before anything that refers to it.
        own = {
            n: e for n, e in entries.items() if held and e == Place(held.file, (*held.tokens, n))
        }
        for name, target in (own | entries).items():
            if target is not None and not target.file.is_root:
                self._positions.setdefault(target, Position((*section, name), kind))

    def _is_inside(self, place: Place, kind: Kind, known: Mapping[Place, Kind]) -> bool:
        """Whether the place is part of another target, as the structure of that has it."""
        return any(
            self._kind_at(known[above], rest) == kind
            for above, rest in _upwards(place)
            if rest and above in known
        )

    def _kind_at(self, kind: Kind, tokens: Tokens) -> Kind | None:
        """The kind of the object at these tokens below another; None for what moves or is no
        structure."""
        remaining = list(tokens)
        while remaining:
            key = remaining.pop(0)
            slot = None if key in DEFINITIONS else self.contents[kind].get(key)
            if slot is None:
                return None
            shape, kind = slot
            is_list = shape is Shape.ONE_OR_LIST and remaining[:1] and remaining[0].isdecimal()
            if is_list or shape in (Shape.LIST, Shape.MAP, Shape.FIELDS):
                if not remaining:
                    return None
                remaining.pop(0)
        return kind


def _member(resources: Resources, place: Place, token: str) -> Place | None:
    """The member of an object or what it refers to; None if there is nothing."""
    node: Json = place.node
    if not isinstance(node, dict) or token not in node:
        return None
    return resources.end(Place(place.file, (*place.tokens, token), node[token]))


def _entries(resources: Resources, section: Place) -> dict[str, Place | None]:
    names = section.node if isinstance(section.node, dict) else ()
    return {name: _member(resources, section, name) for name in names}


def _upwards(place: Place) -> Iterator[tuple[Place, Tokens]]:
    """The place and all above it in its file, each with the way back down."""
    for length in range(len(place.tokens), -1, -1):
        yield Place(place.file, place.tokens[:length]), place.tokens[length:]
