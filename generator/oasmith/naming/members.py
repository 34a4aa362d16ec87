"""Names of the members of types: attributes of records, members of enums.

Input: a named type and its record. Output: names by wire name or value, and retired ones.
Invariant: a member is recognised by the words of its wire name or value, and no member gets the
name of one that is gone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from oasmith.model import Enum, NamedType, Record
from oasmith.naming.feature_matching import FeatureMatching, among
from oasmith.naming.identifiers import snake, upper
from oasmith.naming.recorded import NO_RECORDED_TYPE, RecordedType, Texts
from oasmith.naming.reserved import FIELD_RESERVED
from oasmith.naming.scope import Scope
from oasmith.naming.words import words
from oasmith.values import dataclass

NO_LABELS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MemberNames:
    """Names by wire name or value, and those of members that are gone."""

    names: dict[str, str]
    retired: dict[str, str]


def name_members(named: NamedType, known: RecordedType = NO_RECORDED_TYPE) -> MemberNames:
    """The names of the attributes of a record or the members of an enum; none of an alias."""
    match named:
        case Record(fields=fields):
            candidates = {f.wire_name: f.pinned or _attribute(f.wire_name) for f in fields}
            pinned = {f.wire_name for f in fields if f.pinned}
            return _unique(Scope(FIELD_RESERVED), candidates, known, pinned)
        case Enum(values=values, labels=labels):
            called = zip(values, labels, strict=True) if labels else ()
            labelled = {str(v): upper(words(label), "value") for v, label in called if label}
            members = {str(value): _member(value) for value in values}
            return _unique(Scope(), members, known, labels=labelled)
        case _:
            return MemberNames({}, {})


@lru_cache(maxsize=10_000)
def _attribute(wire_name: str) -> str:
    """Cached: most fields have one of a few names."""
    return snake(words(wire_name), "field")


def _member(value: str | int) -> str:
    return upper(words(str(value)), "value") if value != "" else "EMPTY"


def _unique(
    scope: Scope,
    candidates: Mapping[str, str],
    known: RecordedType,
    pinned: Collection[str] = (),
    labels: Mapping[str, str] = NO_LABELS,
) -> MemberNames:
    """The names made unique. Pins come first, then recorded names, labels, names that are spelled
    like the wire name, and others."""
    if known is NO_RECORDED_TYPE and not labels and scope.are_free(candidates.values()):
        return MemberNames(dict(candidates), {})  # as nearly always
    same = same_spelled(candidates, known.members, known.retired)
    names = scope.assign({key: [candidates[key]] for key in candidates if key in pinned})
    names |= scope.assign_recorded({key: name for key, name in same.items() if key not in names})
    gone = gone_names(same, known.members, known.retired)
    held = scope.reserve(gone.values())
    names |= scope.assign(
        {k: [label, candidates[k]] for k, label in labels.items() if k not in names}
    )
    for spelled_so in (True, False):
        left = [
            key for key, w in candidates.items() if key not in names and (w == key) is spelled_so
        ]
        names |= scope.assign({key: [candidates[key]] for key in left})
    return MemberNames(
        names={key: names[key] for key in candidates},
        retired={key: name for key, name in gone.items() if name in held},
    )


def same_spelled(candidates: Collection[str], *recorded: Texts) -> dict[str, str]:
    """The recorded name of each key that is recorded, or that alone has the words of a recorded
    one."""
    if not any(recorded):
        return {}
    names = {key: name for texts in reversed(recorded) for key, name in texts.items()}
    matching = FeatureMatching(candidates, names)
    matching.accept({key: key for key in candidates if key in names})
    for texts in recorded:
        matching.match(words, among(texts, words))
    return {key: names[old] for key, old in matching.found.items()}


def gone_names(was: Texts, *recorded: Texts) -> dict[str, str]:
    """The recorded names, by key, that nothing of today had; `was` are those that something had."""
    if not any(recorded):
        return {}
    kept = set(was.values())
    names = {key: name for texts in reversed(recorded) for key, name in texts.items()}
    return {key: name for key, name in names.items() if name not in kept}
