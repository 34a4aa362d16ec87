"""Where in a document a departure is to be mended.

Input: a document as it was published, and pointers. A `Site` is the pointer at which a schema is
written, a reference not followed. What several sites say of a value holds all at once; ways to read
a value that exclude one another (variants) are alternatives. Invariant: cycles end, and the document
is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from oasmith.drift.paths import Path, Step, is_cut
from oasmith.json_value import Json
from oasmith.spec.refs import Refs, descend, join, split

Site: TypeAlias = str
Sites: TypeAlias = tuple[Site, ...]

_VARIANTS: Final = ("oneOf", "anyOf")
_CONDITIONAL: Final = ("then", "else")
_DEPENDENT: Final = "dependentSchemas"
_MOST: Final = 2000
"""Alternatives that are followed; a document with more is built to exhaust whoever reads it."""


class Places:
    """The schemas of a document, looked up."""

    def __init__(self, root: Mapping[str, Json]) -> None:
        self._root = dict(root)
        self._refs = Refs(self._root)
        self._parts: dict[Site, tuple[Site, ...]] = {}

    def node(self, pointer: str) -> Json:
        """What stands at a pointer; None where there is nothing."""
        return descend(self._root, split(pointer))[1]

    def deref(self, pointer: str) -> tuple[Json, str]:
        """What a place means, its reference followed, and where that stands."""
        return self._refs.deref(self.node(pointer), pointer)

    def parts(self, site: Site) -> tuple[Site, ...]:
        """The schemas that all hold: the one written, what it refers to, what these extend."""
        if site not in self._parts:
            self._parts[site] = tuple(dict.fromkeys(self._flat(site, set())))
        return self._parts[site]

    def _flat(self, site: Site, seen: set[Site]) -> Iterator[Site]:
        node = self.node(site)
        if site in seen or not isinstance(node, dict):
            return
        seen.add(site)
        yield site
        reference = node.get("$ref")
        target = self._refs.target(reference) if isinstance(reference, str) else None
        if target is not None:
            yield from self._flat(target.pointer, seen)
        for at in self._listed(site, "allOf"):
            yield from self._flat(at, seen)

    def _listed(self, site: Site, key: str) -> list[Site]:
        node = self.node(site)
        members = node.get(key) if isinstance(node, dict) else None
        count = len(members) if isinstance(members, list) else 0
        return [join(site, key, index) for index in range(count)]

    def all_parts(self, sites: Sites) -> list[Site]:
        """The parts of all sites, each once."""
        return list(dict.fromkeys(part for site in sites for part in self.parts(site)))

    def variants(self, sites: Iterable[Site]) -> list[Site]:
        """The variants among which the parts leave a choice."""
        found: list[Site] = []
        for part in sites:
            for key in _VARIANTS:
                found += self._listed(part, key)
            node = self.node(part)
            found += [join(part, key) for key in _CONDITIONAL if isinstance(node.get(key), dict)]
            dependent = node.get(_DEPENDENT)
            names = dependent if isinstance(dependent, dict) else ()
            found += [join(part, _DEPENDENT, name) for name in names]
        return found

    def alternatives(self, sites: Sites) -> list[list[Site]]:
        """The parts of a value for each way to choose among variants; those of all ways alone
        where there is nothing to choose."""
        return list(self._chosen(sites, frozenset(), [0]))

    def _chosen(
        self, sites: Sites, seen: frozenset[Site], count: list[int]
    ) -> Iterator[list[Site]]:
        own = [part for part in self.all_parts(sites) if part not in seen]
        variants = self.variants(own)
        count[0] += 1
        if not variants or count[0] > _MOST:
            yield own
            return
        for variant in variants:
            for chosen in self._chosen((variant,), seen | {*own}, count):
                yield [*own, *chosen]

    def follow(self, start: Sites, path: Path) -> list[Sites]:
        """The sites at a path, one tuple for each way to get there."""
        found = [start]
        for step in path:
            ways = (way for sites in found for way in self.step(sites, step))
            found = list(dict.fromkeys(ways))[:_MOST]
        return found

    def step(self, sites: Sites, step: str | Step) -> list[Sites]:
        """The sites of a member or of the items."""
        ways: dict[Sites, None] = {}
        for parts in self.alternatives(sites):
            if step is Step.ITEM:
                ways.update(dict.fromkeys(self._items(parts)))
            elif step is Step.MEMBER:
                ways.update(dict.fromkeys(self._members(parts)))
            else:
                named = self._named(parts, str(step))
                ways.update({named: None} if named else {})
        return list(ways)

    def _items(self, parts: Sequence[Site]) -> Iterator[Sites]:
        rest = tuple(join(p, "items") for p in parts if isinstance(self.node(p).get("items"), dict))
        if rest:
            yield rest
        for part in parts:
            yield from ((at,) for at in self._listed(part, "prefixItems"))

    def _members(self, parts: Sequence[Site]) -> Iterator[Sites]:
        key = "additionalProperties"
        rest = tuple(join(p, key) for p in parts if isinstance(self.node(p).get(key), dict))
        if rest:
            yield rest
        for part in parts:
            yield from ((join(part, "patternProperties", p),) for p in self._patterns(part))

    def _patterns(self, part: Site) -> list[str]:
        patterns = self.node(part).get("patternProperties")
        return list(patterns) if isinstance(patterns, dict) else []

    def _named(self, parts: Sequence[Site], name: str) -> Sites:
        found = tuple(
            join(part, "properties", known)
            for part in parts
            for known in self.properties(part)
            if known == name or (is_cut(name) and known.startswith(name[:-1]))
        )
        if found:
            return found
        return tuple(
            join(part, "patternProperties", pattern)
            for part in parts
            for pattern in self._patterns(part)
            if _is_in(pattern, name)
        )

    def is_conditional(self, part: Site) -> bool:
        """Whether a part holds for some values only."""
        return part.endswith(tuple(f"/{key}" for key in _CONDITIONAL)) or f"/{_DEPENDENT}/" in part

    def properties(self, part: Site) -> Mapping[str, Json]:
        """The properties that a part declares."""
        properties = self.node(part).get("properties")
        return properties if isinstance(properties, dict) else {}


def _is_in(pattern: str, name: str) -> bool:
    try:
        return re.search(pattern, name) is not None
    except re.error:
        return False
