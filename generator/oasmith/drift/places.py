"""The schemas of a document by pointers and paths: parts, variants, properties.

Input: a document as it was published, and pointers. A `Site` is the pointer at which a schema is
written, a reference not followed. What several sites say of a value holds all at once; ways to read
a value that exclude one another (variants) are alternatives. Invariant: cycles end, and the
document is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from oasmith.drift.paths import Path, Step, is_cut
from oasmith.json_value import Json
from oasmith.spec.structure.references import Refs, descend, join, split

Site: TypeAlias = str
Sites: TypeAlias = tuple[Site, ...]

_VARIANTS: Final = ("oneOf", "anyOf")
_CONDITIONAL: Final = ("then", "else")
_DEPENDENT: Final = "dependentSchemas"
_MOST: Final = 2000
"""Alternatives that are followed; a document with more is built to exhaust its readers."""


class Places:
    """The schemas of a document, looked up."""

    def __init__(self, root: Mapping[str, Json]) -> None:
        self._root = dict(root)
        self._refs = Refs(self._root)
        self._parts: dict[Site, tuple[Site, ...]] = {}

    def is_impossible(self, site: Site) -> bool:
        """Whether no value at all passes there."""
        return self.deref(site)[0] is False

    def node(self, pointer: str) -> Json:
        """The node at a pointer; None where there is nothing."""
        return descend(self._root, split(pointer))[1]

    def deref(self, pointer: str) -> tuple[Json, str]:
        """The node that a place means, its reference followed, and the pointer of that."""
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
                found += [v for v in self._listed(part, key) if not self.is_impossible(v)]
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
        rows = [at for part in parts for at in self._listed(part, "prefixItems")]
        # Beside positions, `false` says how many of them there are.
        kinds = (dict,) if rows else (dict, bool)
        rest = tuple(
            join(p, "items") for p in parts if isinstance(self.node(p).get("items"), kinds)
        )
        if rest:
            yield rest
        yield from ((at,) for at in rows)

    def _members(self, parts: Sequence[Site]) -> Iterator[Sites]:
        rest = self._rest(parts)
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
        by_pattern = tuple(
            join(part, "patternProperties", pattern)
            for part in parts
            for pattern in self._patterns(part)
            if _is_in(pattern, name)
        )
        return by_pattern or self._rest(parts)

    def _rest(self, parts: Sequence[Site]) -> Sites:
        keys = ("additionalProperties", "unevaluatedProperties")
        return tuple(
            join(p, key) for p in parts for key in keys if isinstance(self.node(p).get(key), dict)
        )

    def discriminators(self, name: str, target: Site) -> Iterator[tuple[Site, Site]]:
        """The schemas whose discriminator is that property and selects the target, each with what
        the values of the property name: the target, or a union that has it."""
        for site in self._discriminating:
            node = self.node(site)
            if tag_of(node) != name or not isinstance(node["discriminator"], dict):
                continue
            if site in self.parts(target):
                yield site, target
            variants = (self.deref(variant)[1] for variant in self.variants((site,)))
            yield from ((site, v) for v in variants if target in self._below(v, set()))

    def _below(self, site: Site, seen: set[Site]) -> set[Site]:
        """The schema with its variants, and theirs."""
        if site not in seen:
            seen.add(site)
            for variant in self.variants(self.parts(site)):
                self._below(self.deref(variant)[1], seen)
        return seen

    @cached_property
    def _discriminating(self) -> list[Site]:
        """The schemas with a discriminator."""
        return [site for site, node in _nodes(self._root, "#") if "discriminator" in node]

    def is_conditional(self, part: Site) -> bool:
        """Whether a part holds for some values only."""
        return part.endswith(tuple(f"/{key}" for key in _CONDITIONAL)) or f"/{_DEPENDENT}/" in part

    def properties(self, part: Site) -> Mapping[str, Json]:
        """The properties that a part declares."""
        properties = self.node(part).get("properties")
        return properties if isinstance(properties, dict) else {}


def tag_of(node: Mapping[str, Json]) -> Json:
    """The name of the discriminating property; in Swagger 2.0 it is the discriminator itself."""
    discriminator = node.get("discriminator")
    return discriminator.get("propertyName") if isinstance(discriminator, dict) else discriminator


def _nodes(node: Json, pointer: str) -> Iterator[tuple[str, dict[str, Json]]]:
    """All objects in a document."""
    waiting = [(pointer, node)]
    while waiting:
        at, held = waiting.pop()
        if isinstance(held, dict):
            yield at, held
            waiting += [(join(at, key), value) for key, value in reversed(held.items())]
        elif isinstance(held, list):
            waiting += [(join(at, index), value) for index, value in enumerate(held)][::-1]


def _is_in(pattern: str, name: str) -> bool:
    try:
        return re.search(pattern, name) is not None
    except re.error:
        return False
