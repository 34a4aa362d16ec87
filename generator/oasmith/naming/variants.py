"""What tells the variants of a union apart, in words.

A constant property (its tag), the component that a variant refers to, a property that only it has;
else what kind of thing it is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from oasmith.model import (
    Alias,
    Anything,
    Api,
    ArrayOf,
    Enum,
    Field,
    MapOf,
    Named,
    NamedType,
    Nullable,
    OneOf,
    Record,
    Scalar,
    TypeId,
)
from oasmith.model.walk import without_null
from oasmith.naming.identity import constant_tags, member_keys
from oasmith.naming.words import words
from oasmith.values import dataclass

_KINDS = {ArrayOf: "list", MapOf: "map", Named: "object", OneOf: "mixed", Anything: "any"}
_LOOKED_AT = 12
_FEW = 3
_TAGS = ("type", "kind", "event", "object", "action")
"""Properties that are tags wherever they are constant, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell a variant from others; `first`: they stand before the name of the union."""

    words: tuple[str, ...]
    first: bool = False


def family_of(named: NamedType) -> tuple[str, str] | None:
    """The union that a variant without title is of: what contains it, and the part there."""
    hint = named.hint
    return None if hint.variant is None else (hint.parent, hint.whole)


def told_variants(api: Api) -> dict[TypeId, Told]:
    """What tells each variant that has no title."""
    families: dict[tuple[str, str], list[NamedType]] = {}
    twins = (twin for twins in api.twins.values() for twin in twins)
    for named in (*api.types.values(), *twins):
        family = family_of(named)
        if family is not None:
            families.setdefault(family, []).append(named)
    found: dict[TypeId, Told] = {}
    for members in families.values():
        found |= _family(members, api.types)
    return found


def _family(members: Sequence[NamedType], types: Mapping[TypeId, NamedType]) -> dict[TypeId, Told]:
    refs = Counter(name for named in members for name in named.hint.references)
    own = {named.id: [r for r in named.hint.references if refs[r] == 1] for named in members}
    found = {id_: Told(words(names[0])) for id_, names in own.items() if names}
    tags = {named.id: constant_tags(named, types) for named in members}
    tag = _tag(tags)
    for id_, values in tags.items():
        value = json.loads(values[tag]) if tag in values else None
        if value is not None and words(str(value)):
            said = str(value) if isinstance(value, str) else f"{tag} {json.dumps(value)}"
            found[id_] = Told(words(said), first=True)
    parts = {named.id: member_keys(named) for named in members if isinstance(named, Record)}
    for named in members:
        if named.id not in found:
            found[named.id] = Told(_own(named, parts))
    found |= _by_kinds([named for named in members if not found[named.id].words])
    return {id_: told for id_, told in found.items() if told.words}


def _by_kinds(members: Sequence[NamedType]) -> dict[TypeId, Told]:
    """What tells variants with the same properties: the first that is another kind of thing in
    each."""
    found: dict[TypeId, Told] = {}
    alike: dict[frozenset[str], list[Record]] = {}
    for named in members:
        if isinstance(named, Record) and named.fields:
            alike.setdefault(member_keys(named), []).append(named)
    for names, records in alike.items():
        for name in sorted(names, key=lambda name: (len(name), name)):
            kinds = [_kind(field) for r in records for field in r.fields if field.wire_name == name]
            if len(set(kinds)) == len(records) > 1:
                told = [Told(("with", *kind, *words(name))) for kind in kinds]
                found |= dict(zip((record.id for record in records), told, strict=True))
                break
    return found


def _kind(field: Field) -> tuple[str, ...]:
    """What kind of thing a property is."""
    nullable = isinstance(field.type, Nullable)
    inner = without_null(field.type)
    said = inner.kind.value if isinstance(inner, Scalar) else _KINDS.get(type(inner), "fixed")
    return (
        *(() if field.required else ("optional",)),
        *(("nullable",) if nullable else ()),
        *words(said),
    )


def _tag(tags: Mapping[TypeId, Mapping[str, str]]) -> str:
    """The property that has another value in each variant that has it."""
    names = {name for values in tags.values() for name in values}
    order = sorted(names, key=lambda name: (name not in _TAGS, name))
    held = {name: [values[name] for values in tags.values() if name in values] for name in order}
    telling = [name for name in order if len(set(held[name])) == len(held[name])]
    return max(telling, key=lambda name: len(held[name]), default="")


def _own(named: NamedType, parts: Mapping[TypeId, frozenset[str]]) -> tuple[str, ...]:
    """Properties that no other variant has, or else what kind of thing it is."""
    match named:
        case Record():
            others = [own for id_, own in parts.items() if id_ != named.id]
            return _own_properties(named, others) if others else ("object",)
        case Enum():
            return ("option",)
        case Alias(target=target):
            inner = without_null(target)
            return (
                ("list",)
                if isinstance(inner, ArrayOf)
                else ("map",) if isinstance(inner, MapOf) else ()
            )


def _own_properties(record: Record, others: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """One property that only this variant has, few of which no other has all, or all that it has;
    required ones before others, short ones first."""
    fields = sorted(record.fields, key=lambda f: (not f.required, len(f.wire_name), f.wire_name))
    names = [field.wire_name for field in fields]
    for size in (1, 2, 3):
        for some in combinations(names if size == 1 else names[:_LOOKED_AT], size):
            if not any(own.issuperset(some) for own in others):
                return ("with", *_listed(some))
    is_alone = 0 < len(names) <= _FEW and frozenset(names) not in others
    return ("only", *_listed(names)) if is_alone else ()


def _listed(names: Sequence[str]) -> tuple[str, ...]:
    """Names with ``and`` between them."""
    return tuple(word for name in names for word in ("and", *words(name)))[1:]
