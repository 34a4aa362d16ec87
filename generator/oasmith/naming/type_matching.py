"""The recorded type that each type of this run is.

Input: identities, and the recorded types, retired ones among them. Output: the recorded type of
each type that the last run had, and old names of others. Invariant: owners are matched before the
types inside of them, and each recorded type is matched once.

A type at a location with a name (a component, a property of one, a body) is the recorded one of
that location. Variants are matched by their tags, then by content, then by similarity. A type that
left its location is looked for where the document now has a reference, then among new components. A
recorded type that may be either of two is matched with neither, and its name is retired.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from typing import TypeVar

from oasmith.model import (
    Api,
    TypeId,
)
from oasmith.naming.feature_matching import FeatureMatching, among, grouped
from oasmith.naming.identity import Identity, blanked, is_counted, unmarked
from oasmith.naming.moved_keys import types_where_now
from oasmith.naming.operation_matching import MatchedOperations
from oasmith.naming.recorded import Recorded, RecordedType
from oasmith.naming.similarity import SIMILAR, best_pairs, similar_pairs, similarity
from oasmith.naming.type_features import Name, TypeFeatures
from oasmith.naming.type_locations import References, home_of, inverse, owners, slot_of
from oasmith.values import dataclass

_COMPONENT = re.compile(r"#/components/schemas/[^/]+")
_FAMILY = re.compile(r"/(?:(?:oneOf|anyOf)/[^/]+|(?:allOf|parameters)/\d+(?=[/~]|$))")
_VERY_SIMILAR = 0.75
_TELLING = 3
"""Components that share so many members can be recognised under another name."""

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Matches:
    """The recorded type of each type that was `found`.

    `renamed` are components under a new name, `merged` further old names of types. `unclear` are
    new components by the name of a lost one that each of them may be, `retired` are recorded types
    that no type of today is.
    """

    found: Mapping[TypeId, RecordedType]
    renamed: frozenset[TypeId]
    merged: Mapping[str, TypeId]
    unclear: Mapping[str, tuple[TypeId, ...]]
    retired: Mapping[str, RecordedType]


def match_types(
    api: Api, identities: Mapping[TypeId, Identity], known: MatchedOperations, recorded: Recorded
) -> Matches:
    """Match the types of the document with all that were ever recorded."""
    if not (recorded.types or recorded.retired.types):
        return Matches({}, frozenset(), {}, {}, {})
    keys = {key for i in identities.values() for key in (i.key, *i.also)}
    matcher = _Matcher(
        api, identities, types_where_now(api, keys, known, recorded), recorded, known
    )
    matcher.match_places()
    matcher.match_components()
    return matcher.result()


class _Matcher:
    def __init__(
        self,
        api: Api,
        identities: Mapping[TypeId, Identity],
        old: Mapping[Name, RecordedType],
        recorded: Recorded,
        known: MatchedOperations,
    ) -> None:
        self._types = api.types
        self._identities = identities
        self._ids = {identity.key: id_ for id_, identity in identities.items()}
        self._old = old
        self._features = TypeFeatures(api.types, identities, self._old)
        self._live = recorded.types
        self._names = {old.key: name for name, old in self._old.items()}
        self._owners = owners(self._ids)
        self._inside = inverse(self._owners)
        self._old_inside = inverse(owners(self._names))
        self._homes = {blanked(op.pointer) for op in api.operations if op.id in known}
        self._references = References(api)
        self._used: set[Name] = set()
        self._waiting: deque[tuple[str, str]] = deque()
        self.found: dict[TypeId, Name] = {}
        self.renamed: set[TypeId] = set()
        self.merged: dict[Name, TypeId] = {}
        self.unclear: dict[Name, tuple[TypeId, ...]] = {}

    def result(self) -> Matches:
        """What was found."""
        return Matches(
            {id_: self._old[name] for id_, name in self.found.items()},
            frozenset(self.renamed),
            self.merged,
            {name: ids for name, ids in self.unclear.items() if name not in self._used},
            {name: old for name, old in self._old.items() if name not in self._used},
        )

    def _take(self, pairs: Mapping[TypeId, Name]) -> None:
        """The types are the recorded ones; one that is another already gets a further name."""
        for id_, name in pairs.items():
            self._used.add(name)
            key, old = self._identities[id_].key, self._old[name].key
            if id_ in self.found:
                self.merged[name] = id_
            else:
                self.found[id_] = name
                if _is_component(key) and key != old:
                    self.renamed.add(id_)
            self._waiting.append((old, key))

    def _left(self, names: Iterable[Name]) -> list[Name]:
        return [name for name in names if name not in self._used]

    # -- by place ------------------------------------------------------------------------------

    def match_places(self) -> None:
        """Match types at the locations of recorded ones, from outside to inside."""
        self._waiting.append(("", ""))
        self._match_waiting()

    def _match_waiting(self) -> None:
        while self._waiting:
            old, key = self._waiting.popleft()
            if old in self._old_inside:
                self._match_inside(old, key)

    def _match_inside(self, old: str, key: str) -> None:
        """Match what is written inside of two types that are the same; `ours` and `theirs` are
        where in them it is written."""
        ours = {self._ids[inner]: inner[len(key) :] for inner in self._inside.get(key, ())}
        theirs = {self._names[inner]: inner[len(old) :] for inner in self._old_inside[old]}
        theirs = {name: theirs[name] for name in self._left(theirs)}
        named = {where: n for n, where in theirs.items() if not _FAMILY.search(where)}
        self._take({i: named[where] for i, where in ours.items() if where in named})
        mine = grouped((i for i, where in ours.items() if where not in named), _family(ours))
        for family, names in grouped(self._left(theirs), _family(theirs)).items():
            if family in mine:
                self._match_variants(_some(ours, mine[family]), _some(theirs, names))
        self._match_left(old, key, ours, {n: theirs[n] for n in self._left(theirs)})

    def _match_variants(self, ours: Mapping[TypeId, str], theirs: Mapping[Name, str]) -> None:
        """Match what is counted or titled, of one place."""
        matching = FeatureMatching(ours, theirs)
        for there in (self._live, self._old):
            matching.match(self._features.tags, among(there, self._features.old_tags))
            titles = {theirs[name]: name for name in matching.old if name in there}
            titled = {i: titles.get(ours[i], "") for i in matching.new if not is_counted(ours[i])}
            matching.accept(
                {i: name for i, name in titled.items() if name and self._features.may_be(i, name)}
            )
            matching.match_any(self._features.detail, among(there, self._features.old_detail))
            matching.match(
                lambda id_: (ours[id_], self._features.structure(id_)),
                among(there, lambda name: self._features.old_place(name, theirs[name])),
            )
            matching.match(self._features.structure, among(there, self._features.old_structure))
        for there in (self._live, self._old):
            matching.accept(self._most_similar(matching, there, ours, theirs))
        self._take(matching.found)

    def _most_similar(
        self,
        matching: FeatureMatching[TypeId, Name],
        there: Container[Name],
        ours: Iterable[TypeId],
        theirs: Iterable[Name],
    ) -> dict[TypeId, Name]:
        """Pairs of what is left by similarity; members that all of them have do not count."""
        new = self._features.members(ours)
        old = self._features.old_members(name for name in theirs if name in there)
        several = len(new) > 1 and len(old) > 1
        own_new, own_old = (_own(new), _own(old)) if several else (new, old)
        pairs = similar_pairs(
            {id_: own_new[id_] for id_ in matching.new},
            {name: own_old[name] for name in matching.old if name in old},
        )
        return best_pairs(
            (share, id_, name)
            for share, id_, name in pairs
            if self._features.may_be(id_, name) and similarity(new[id_], old[name]) >= SIMILAR
        )

    # -- what left its place -------------------------------------------------------------------

    def _match_left(
        self, old: str, key: str, ours: Mapping[TypeId, str], theirs: Mapping[Name, str]
    ) -> None:
        """Match what is left in a slot, written otherwise or referred to now; then what is alone
        in having its structure in the whole type or operation."""
        new = [id_ for id_ in ours if id_ not in self.found]
        live = [name for name in theirs if name in self._live]
        mine = grouped(new, lambda id_: _slot(key, ours[id_]))
        lost = grouped(live, lambda name: _slot(old, theirs[name]))
        for place, names in sorted(lost.items()):
            home, slot = place
            self._match_some(mine.get(place, ()), names)
            there = self._references.at(self._ids[key] if key else home, slot)
            self._match_some([id_ for id_ in there if id_ not in self.found], self._left(names))
            for name in self._left(names):  # several became the same
                same = [
                    i
                    for i in there
                    if self._features.old_structure(name) in filter(None, self._structures(i))
                ]
                self._take({id_: name for id_ in same if len(same) == 1})
        homes = grouped(new, lambda id_: key or home_of(ours[id_]))
        for home, names in grouped(self._left(live), lambda n: key or home_of(theirs[n])).items():
            some = [
                i
                for i in homes.get(home, ())
                if i not in self.found and self._features.is_telling(i)
            ]
            matching = FeatureMatching(some, names)
            matching.match(self._features.structure, self._features.old_structure)
            self._take(matching.found)

    def _match_some(self, ours: Collection[TypeId], theirs: Sequence[Name]) -> None:
        matching = FeatureMatching(ours, theirs)
        matching.match(self._features.tags, self._features.old_tags)
        matching.match(self._features.structure, self._features.old_structure)
        matching.accept(self._most_similar(matching, self._old, ours, theirs))
        self._take(matching.found)

    # -- components ----------------------------------------------------------------------------

    def match_components(self) -> None:
        """Match lost components with new ones: of the same structure if no others are, else if they
        are very much alike, and like no others; and parts that were shared in another way."""
        known = {self._old[name].key for name in self._live}
        components = [id_ for key, id_ in self._ids.items() if _is_component(key)]
        new = [i for i in components if self._identities[i].key not in known]
        new = [id_ for id_ in new if self._features.is_telling(id_)]
        self._match_structures(new, self._lost(_is_component))
        self._match_very_similar(components, new)
        self._match_structures(new, self._lost(_is_shared))
        self._match_written_in_place()

    def _lost(self, is_kind: Callable[[str], bool]) -> list[Name]:
        return [name for name in self._left(self._live) if is_kind(self._old[name].key)]

    def _match_structures(self, new: Sequence[TypeId], lost: Sequence[Name]) -> None:
        ours = grouped(new, self._features.structure)
        for structure, names in grouped(lost, self._features.old_structure).items():
            if len(names) == len(ours.get(structure, ())) == 1:
                self._take({ours[structure][0]: names[0]})
            elif structure in ours:
                self.unclear |= dict.fromkeys(names, tuple(ours[structure]))
        self._match_waiting()

    def _match_very_similar(self, components: Sequence[TypeId], new: Sequence[TypeId]) -> None:
        known = [name for name in self._live if _is_component(self._old[name].key)]
        ours = grouped(self._very_similar(new, known), lambda pair: pair[0])
        lost = self._lost(_is_component)
        theirs = grouped(self._very_similar(components, lost), lambda pair: pair[1])
        self._take(
            {
                pairs[0][0]: pairs[0][1]
                for pairs in ours.values()
                if len(pairs) == 1 and theirs.get(pairs[0][1]) == pairs
            }
        )
        self._match_waiting()

    def _match_written_in_place(self) -> None:
        """Match lost components with what is written in place now, where they were referred to."""
        new = (
            id_ for id_ in self._types if id_ not in self.found and self._features.is_telling(id_)
        )
        ours = grouped(filter(self._was_there, new), self._features.structure)
        for structure, names in grouped(
            self._lost(_is_component), self._features.old_structure
        ).items():
            if len(names) == 1 and structure in ours:
                self._take(
                    {min(ours[structure], key=lambda id_: self._identities[id_].key): names[0]}
                )
        self._match_waiting()

    def _was_there(self, id_: TypeId) -> bool:
        """Whether a type is written inside of a type or an operation that the last run had."""
        key = self._identities[id_].key
        above = self._ids.get(self._owners[key])
        return above in self.found or home_of(key) in self._homes

    def _structures(self, id_: TypeId) -> tuple[str, ...]:
        """The structure of a type, and that which it had."""
        before = [self._features.old_structure(self.found[id_])] if id_ in self.found else []
        return (self._features.structure(id_), *before)

    def _very_similar(
        self, ids: Iterable[TypeId], names: Iterable[Name]
    ) -> list[tuple[TypeId, Name]]:
        new, old = self._features.members(ids), self._features.old_members(names)
        pairs = similar_pairs(new, old, _VERY_SIMILAR)
        return [
            (id_, name)
            for _, id_, name in pairs
            if len(new[id_] & old[name]) >= _TELLING and self._features.may_be(id_, name)
        ]


def _own(members: Mapping[K, frozenset[str]]) -> dict[K, frozenset[str]]:
    """The members of each that not all have; those without any share an empty one."""
    common = frozenset.intersection(*members.values())
    return {key: own - common or frozenset({""}) for key, own in members.items()}


def _some(places: Mapping[K, str], keys: Iterable[K]) -> dict[K, str]:
    return {key: places[key] for key in keys}


def _family(places: Mapping[K, str]) -> Callable[[K], str]:
    """What variants of one place have in common; empty for what is no variant."""
    return lambda key: (
        _FAMILY.sub("/*", unmarked(places[key])) if _FAMILY.search(places[key]) else ""
    )


def _slot(inside: str, where: str) -> tuple[str, str] | None:
    """The operation, if any, and the slot of what is written `where` inside of a type, or inside
    of none; None: it stands for itself."""
    home = "" if inside else home_of(where)
    return (home, slot_of(where[len(home) :])) if inside or home else None


def _is_component(key: str) -> bool:
    return _COMPONENT.fullmatch(key) is not None


def _is_shared(key: str) -> bool:
    """Whether it is written in a response, a body or a parameter that several operations share."""
    return key.startswith("#/components/") and not key.startswith("#/components/schemas/")
