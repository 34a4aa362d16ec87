"""Names of what a type or a client has: attributes, members of enums, arguments of the client.

A thing is what its wire name or value says, however that is spelled; the name of one that is gone
is no other's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from oasmith.model import Enum, NamedType, Record
from oasmith.naming.feature_matching import FeatureMatching, among
from oasmith.naming.identifiers import FIELD_RESERVED, snake, upper
from oasmith.naming.recorded import NO_RECORDED_TYPE, RecordedType, Texts
from oasmith.naming.scope import Scope
from oasmith.naming.words import words
from oasmith.values import dataclass

NO_LABELS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MemberNames:
    """Names by wire name or value, and those of what is gone."""

    names: dict[str, str]
    retired: dict[str, str]


def name_members(named: NamedType, known: RecordedType = NO_RECORDED_TYPE) -> MemberNames:
    """The attributes of a record, the members of an enum."""
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
    """The same few names are those of most fields."""
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
    """The names made unique: pins first, recorded names, labels that are no other's, those that the
    document spells so."""
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
    """The recorded name of each thing that is spelled so, or alone in being made of its words."""
    if not any(recorded):
        return {}
    names = {key: name for texts in reversed(recorded) for key, name in texts.items()}
    matching = FeatureMatching(candidates, names)
    matching.accept({key: key for key in candidates if key in names})
    for texts in recorded:
        matching.match(words, among(texts, words))
    return {key: names[old] for key, old in matching.found.items()}


def gone_names(was: Texts, *recorded: Texts) -> dict[str, str]:
    """What is recorded, but was nothing that is there now; `was` has the recorded names of that."""
    if not any(recorded):
        return {}
    kept = set(was.values())
    names = {key: name for texts in reversed(recorded) for key, name in texts.items()}
    return {key: name for key, name in names.items() if name not in kept}
