"""Features by which types of this run are compared with recorded ones.

Input: the types of the model with their identities, and recorded types by name. Output: values that
are equal where two types are alike; None or an empty one says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    MapOf,
    NamedType,
    Nullable,
    Record,
    Scalar,
    TypeExpr,
    TypeId,
)
from oasmith.naming.identity import Identity
from oasmith.naming.recorded import RecordedType

Feature: TypeAlias = tuple[object, ...]
Name: TypeAlias = str
"""What a recorded type is known by here: names are unique in a lock."""


class TypeFeatures:
    """The features of the types of a model, by id, and of recorded types, by name."""

    def __init__(
        self,
        types: Mapping[TypeId, NamedType],
        identities: Mapping[TypeId, Identity],
        old: Mapping[Name, RecordedType],
    ) -> None:
        self._types = types
        self._identities = identities
        self._old = old

    def tags(self, id_: TypeId) -> Feature:
        """The constant properties of a type."""
        return tuple(sorted(self._identities[id_].tags.items()))

    def old_tags(self, name: Name) -> Feature:
        """The constant properties of a recorded type."""
        return tuple(sorted(self._old[name].tags.items()))

    def structure(self, id_: TypeId) -> str:
        """The hash of what a type is made of."""
        return self._identities[id_].structure

    def old_structure(self, name: Name) -> str:
        """The hash of what a recorded type is made of; empty where it is not known."""
        return self._old[name].structure

    def detail(self, id_: TypeId) -> Feature:
        """The hash of all that is written in a type whose key is counted."""
        identity = self._identities[id_]
        return (identity.detail, identity.structure) if identity.detail else ()

    def old_detail(self, name: Name) -> Feature:
        """The same of a recorded type."""
        old = self._old[name]
        return (old.detail, old.structure) if old.detail else ()

    def old_place(self, name: Name, where: str) -> Feature:
        """Place and structure of a recorded type of which a lock has no detail."""
        old = self._old[name]
        return () if old.detail else (where, old.structure)

    def may_be(self, id_: TypeId, name: Name) -> bool:
        """Whether kind and constant properties allow a type to be the recorded one."""
        identity, old = self._identities[id_], self._old[name]
        same_kind = old.kind in ("", identity.kind)
        return same_kind and all(identity.tags.get(k, v) == v for k, v in old.tags.items())

    def members(self, ids: Iterable[TypeId]) -> dict[TypeId, frozenset[str]]:
        """The names of fields or values of members of these types."""
        return {id_: self._identities[id_].members for id_ in ids}

    def old_members(self, names: Iterable[Name]) -> dict[Name, frozenset[str]]:
        """The same of recorded types."""
        return {name: frozenset(self._old[name].members) for name in names}

    def is_telling(self, id_: TypeId) -> bool:
        """Whether two types of this structure are likely the same: many an API has a type that is
        just a string, or an object without properties."""
        named = self._types[id_]
        if isinstance(named, Alias):
            return _says_something(named.target)
        return not isinstance(named, Record) or bool(named.fields)


def _says_something(type_: TypeExpr) -> bool:
    match type_:
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            return _says_something(inner)
        case _:
            return not isinstance(type_, Scalar | Anything)
