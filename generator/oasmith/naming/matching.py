"""Which type of the last run each type of this run is.

Input: identities, and the recorded types by key. Output: recorded keys by type id. Invariant:
owners are matched before what is written inside of them, and each recorded type is matched once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from oasmith.model import (
    Alias,
    Anything,
    Api,
    ArrayOf,
    MapOf,
    NamedType,
    Nullable,
    Record,
    Scalar,
    TypeExpr,
    TypeId,
)
from oasmith.naming.identity import Identity, owner
from oasmith.naming.recorded import RecordedType

_VARIANT = re.compile(r"(?<=/oneOf/|/anyOf/)[^/]+")
_COUNTED = re.compile(r"/(?:oneOf|anyOf)/\d+(?:/|$)")
_COMPONENT = re.compile(r"#/components/schemas/[^/]+")


@dataclass(frozen=True, slots=True)
class Matches:
    """Recorded keys by type; which of the types are components under a new name; and, by recorded
    key, the new components that a lost one may have become."""

    keys: Mapping[TypeId, str]
    renamed: frozenset[TypeId]
    unclear: Mapping[str, tuple[TypeId, ...]]


def match_types(
    api: Api, identities: Mapping[TypeId, Identity], recorded: Mapping[str, RecordedType]
) -> Matches:
    """Match by key, counted variants and renamed components by shape."""
    inside: dict[TypeId | None, list[TypeId]] = {}
    for id_, named in api.types.items():
        inside.setdefault(owner(named, api.types), []).append(id_)
    matcher = _Matcher(identities, recorded)
    matcher.match(inside.get(None, ()), None)
    renamed, unclear = matcher.match_renamed(api)
    waiting = list(inside.get(None, ()))
    while waiting:
        above = waiting.pop()
        if above in inside:
            matcher.match(inside[above], above)
            waiting += inside[above]
    return Matches(matcher.found, renamed, unclear)


class _Matcher:
    def __init__(
        self, identities: Mapping[TypeId, Identity], recorded: Mapping[str, RecordedType]
    ) -> None:
        self._identities = identities
        self._recorded = recorded
        self._used: set[str] = set()
        self._alike: dict[str, list[str]] = {}
        for key in recorded:
            pattern = _VARIANT.sub("*", key)
            if pattern != key:
                self._alike.setdefault(pattern, []).append(key)
        self.found: dict[TypeId, str] = {}

    def match(self, ids: Sequence[TypeId], above: TypeId | None) -> None:
        """Match what is written in one place, `above` being matched already."""
        expected = {id_: self._expected(id_, above) for id_ in ids}
        for id_, key in expected.items():
            if not _COUNTED.search(key) or self._has_shape(key, id_):
                self._take(id_, key)
        variants: dict[str, list[TypeId]] = {}
        for id_, key in expected.items():
            pattern = _VARIANT.sub("*", key)
            if pattern in self._alike:
                variants.setdefault(pattern, []).append(id_)
        base = self.found.get(above, "") if above else ""
        for pattern, group in variants.items():
            self._match_variants(pattern, base, {id_: expected[id_] for id_ in group})

    def _expected(self, id_: TypeId, above: TypeId | None) -> str:
        key = self._identities[id_].key
        if above not in self.found:
            return key
        return self.found[above] + key.removeprefix(self._identities[above].key)

    def _match_variants(self, pattern: str, base: str, expected: Mapping[TypeId, str]) -> None:
        known = [key for key in self._alike[pattern] if key.startswith(base)]
        shapes: dict[str, list[str]] = {}
        for key in reversed(known):
            if key not in self._used:
                shapes.setdefault(self._recorded[key].shape, []).append(key)
        for id_ in expected:
            alike = shapes.get(self._identities[id_].shape)
            if id_ not in self.found and alike:
                self._take(id_, alike.pop())
        if len(known) == len(expected):  # none came or went: the place is enough
            for id_, key in expected.items():
                self._take(id_, key)

    def _has_shape(self, key: str, id_: TypeId) -> bool:
        recorded = self._recorded.get(key)
        return recorded is not None and recorded.shape in ("", self._identities[id_].shape)

    def _take(self, id_: TypeId, key: str) -> None:
        if id_ not in self.found and key in self._recorded and key not in self._used:
            self._used.add(key)
            self.found[id_] = key

    def match_renamed(self, api: Api) -> tuple[frozenset[TypeId], dict[str, tuple[TypeId, ...]]]:
        """A lost component and a new one are the same if no others are of their shape."""
        new: dict[str, list[TypeId]] = {}
        for id_, named in api.types.items():
            if _COMPONENT.fullmatch(id_) and id_ not in self.found and _is_telling(named):
                new.setdefault(self._identities[id_].shape, []).append(id_)
        lost: dict[str, list[str]] = {}
        for key, recorded in self._recorded.items():
            if key not in self._used and recorded.shape in new and _COMPONENT.fullmatch(key):
                lost.setdefault(recorded.shape, []).append(key)
        renamed, unclear = set(), {}
        for shape, keys in lost.items():
            if len(keys) == len(new[shape]) == 1:
                self._take(new[shape][0], keys[0])
                renamed.add(new[shape][0])
            else:
                unclear.update(dict.fromkeys(keys, tuple(new[shape])))
        return frozenset(renamed), unclear


def _is_telling(named: NamedType) -> bool:
    """Whether two types of this shape are likely the same: many an API has a type that is just a
    string, or an object of which nothing is said."""
    if isinstance(named, Alias):
        return _says_something(named.target)
    return not isinstance(named, Record) or bool(named.fields)


def _says_something(type_: TypeExpr) -> bool:
    match type_:
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            return _says_something(inner)
        case _:
            return not isinstance(type_, Scalar | Anything)
