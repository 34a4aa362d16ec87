"""Types that are written in several places and are the same: one class for all of them.

Input: a model, and the record of the last run. Output: the model with one type for each structure
that is written in place, its other places in `Api.twins`; where a component has the structure, that
is the type. Invariant: what has a name in the record stays a type of its own, so that every name of
a package that exists means what it meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from oasmith.model import Alias, Api, Enum, NamedType, Record, TypeExpr, TypeId
from oasmith.model.carriers import retyped, types_of_api
from oasmith.naming.identity import is_counted, type_keys
from oasmith.naming.moved_keys import types_where_now
from oasmith.naming.operation_matching import match_operations
from oasmith.naming.recorded import Recorded
from oasmith.naming.structures import Structures, told_by_tags, with_ids

_COMPONENTS = "#/components/schemas/"
_COUNTED = re.compile(r"/(?:oneOf|anyOf)/[^/]+|/(?:allOf|parameters)/\d+(?=/|$)")
_WHOLE = re.compile(
    r"(#/components/(?:schemas/[^/]+"
    r"|(?:responses|requestBodies)/[^/]+(?=/content/[^/]+/schema$)"
    r"|(?:parameters|headers)/[^/]+(?=/schema$)))(?:/content/[^/]+)?(?:/schema)?$"
)


def share(api: Api, recorded: Recorded) -> Api:
    """The model with each structure once."""
    keys = type_keys(api)
    same = _same(api, keys, _Recorded(api, keys, recorded))
    if not same:
        return api

    def renamed(id_: TypeId) -> TypeId:
        return same.get(id_, id_)

    def changed(type_: TypeExpr) -> TypeExpr:
        return with_ids(type_, renamed)

    twins: dict[TypeId, list[NamedType]] = {}
    for id_, other in same.items():
        twins.setdefault(other, []).append(api.types[id_])
    left = replace(
        api,
        types={
            id_: _with_values_of(named, twins.get(id_, ()))
            for id_, named in api.types.items()
            if id_ not in same
        },
        twins={id_: tuple(sorted(them, key=lambda t: keys[t.id])) for id_, them in twins.items()},
    )
    return retyped(left, lambda _: changed, lambda _: changed)


def _with_values_of(named: NamedType, twins: Sequence[NamedType]) -> NamedType:
    """The type, an enum as open as any of those that it stands for."""
    enums = (twin for twin in twins if isinstance(twin, Enum))
    if isinstance(named, Enum) and any(twin.any_other for twin in enums):
        return replace(named, any_other=True)
    return named


def of_all_places(api: Api, names: Mapping[TypeId, str]) -> dict[TypeId, str]:
    """The names of types by the pointers of all places that they are written in."""
    twins = {twin.id: names[id_] for id_, twins in api.twins.items() for twin in twins}
    return {**names, **twins}


class _Recorded:
    """Which places have a name of their own. Variants are counted, so that those of one union are
    taken for each other."""

    def __init__(self, api: Api, keys: Mapping[TypeId, str], recorded: Recorded) -> None:
        self._keys = keys
        self._families = {id_: _family(key) for id_, key in keys.items()}
        self._also: dict[str, set[str]] = {}
        self._exactly: set[str] = set()
        if not recorded.types:
            return
        known = match_operations(api, recorded)
        now = types_where_now(api, frozenset(keys.values()), known, recorded)
        for old in (now[name] for name in recorded.types if name in now):
            self._also.setdefault(_family(old.key), set()).update(map(_family, old.also))
            self._exactly.add(old.key)

    def ranks(self, ids: Sequence[TypeId]) -> dict[TypeId, int]:
        """What of equal types surely has a name, then what may have one, unless it is that of
        another."""
        claims = Counter[str]()
        for family, count in Counter(self._families[id_] for id_ in ids).items():
            claims.update(dict.fromkeys(self._also.get(family, ()), count))
        return {id_: self._rank(id_, claims) for id_ in ids}

    def _rank(self, id_: TypeId, claims: Mapping[str, int]) -> int:
        key, family = self._keys[id_], self._families[id_]
        if key in self._exactly and not is_counted(key):
            return 0
        own = family in self._also.get(family, ())
        return 1 if self.has(id_) and claims[family] == own else 2

    def has(self, id_: TypeId) -> bool:
        """Whether something at the place of a type has a name."""
        return self._families[id_] in self._also

    def joins(self, id_: TypeId, first: TypeId) -> bool:
        """Whether a type has no name but perhaps that of the first."""
        return not self.has(id_) or self._families[id_] in self._also.get(self._families[first], ())


def _family(key: str) -> str:
    """A key without numbers and titles of variants."""
    return _COUNTED.sub("/*", key)


def is_component(id_: TypeId) -> bool:
    """Whether the id is that of a component schema itself."""
    return id_.startswith(_COMPONENTS) and "/" not in id_[len(_COMPONENTS) :]


def component_of(id_: TypeId) -> str:
    """The component that a type is the whole of: a schema, or what is in a response, a body, a
    parameter or a header; empty for what is written elsewhere."""
    match = _WHOLE.match(id_)
    return match[1] if match else ""


def _same(api: Api, keys: Mapping[TypeId, str], recorded: _Recorded) -> dict[TypeId, TypeId]:
    """The type that stands for each that goes."""
    structures = Structures(api.types, is_component)
    alike: dict[int, list[TypeId]] = {}
    for id_, named in api.types.items():
        if not named.hint.pinned or is_component(id_):
            alike.setdefault(structures.of(id_), []).append(id_)
    found: dict[TypeId, TypeId] = {}
    unions = _tagged(api)
    for ids in alike.values():
        if len(ids) > 1 and _says_something(api.types[ids[0]]):
            known = recorded.ranks(ids)
            ranks = {id_: _rank(id_, keys[id_], known[id_]) for id_ in ids}
            first, *others = sorted(ids, key=ranks.__getitem__)
            crowded = _beside_each_other(ids, unions)
            free = (i for i in others if recorded.joins(i, first) and i not in crowded)
            found |= {i: first for i in free if component_of(i) in ("", component_of(first))}
    return found


def _tagged(api: Api) -> dict[TypeId, set[int]]:
    """The unions with a discriminator that each type is a variant of, as numbers."""
    found: dict[TypeId, set[int]] = {}
    for number, variants in enumerate(
        each for type_ in types_of_api(api) for each in told_by_tags(type_)
    ):
        for id_ in variants:
            found.setdefault(id_, set()).add(number)
    return found


def _beside_each_other(ids: Sequence[TypeId], unions: Mapping[TypeId, set[int]]) -> set[TypeId]:
    """Those that are variants of one union, which a tag tells apart however alike they are."""
    counts = Counter(number for id_ in ids for number in unions.get(id_, ()))
    return {id_ for id_ in ids if any(counts[number] > 1 for number in unions.get(id_, ()))}


def _says_something(named: NamedType) -> bool:
    """Whether it is a class; objects without properties are alike in that they say nothing."""
    return bool(named.fields) if isinstance(named, Record) else not isinstance(named, Alias)


def _rank(id_: TypeId, key: str, named: int) -> tuple[bool, int, bool, bool, int, int, str]:
    """Components, then what has a name, then what stands nearest to the root of the document."""
    written = not is_component(id_)
    return written, named, not component_of(id_), is_counted(key), key.count("/"), len(key), key
