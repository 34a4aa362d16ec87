"""Recorded types under the keys that they would have in the document of today.

Input: the recorded types, and which recorded operation each operation is. Output: the types by
name; keys inside of an operation that moved are those of its new place. Invariant: no two have one
key that had two.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from oasmith.model import Api
from oasmith.naming.identity import blanked
from oasmith.naming.operation_matching import MatchedOperations
from oasmith.naming.recorded import Recorded, RecordedType
from oasmith.naming.type_locations import home_of
from oasmith.spec.structure.references import escape


def types_where_now(
    api: Api, keys: Container[str], known: MatchedOperations, recorded: Recorded
) -> dict[str, RecordedType]:
    """All recorded types by name, retired ones among them, each with its key of today; `keys` are
    all that there are. What is no longer at its place, but at others that it was written in, is
    there.
    """
    found = _at_moved_keys(api, known, recorded)
    for name, old in found.items():
        there = next((key for key in old.also if key in keys), None)
        if old.key not in keys and there is not None:
            found[name] = replace(old, key=there)
    return found


def _at_moved_keys(
    api: Api, known: MatchedOperations, recorded: Recorded
) -> dict[str, RecordedType]:
    everything = {**recorded.retired.types, **recorded.types}
    homes: dict[str, str] = {}
    for operation in api.operations:
        if operation.id in known:
            method, _, path = known[operation.id].id.partition(" ")
            old = blanked(f"#/paths/{escape(path)}/{method.lower()}")
            new = blanked(operation.pointer)
            homes |= {old.rpartition("/")[0]: new.rpartition("/")[0], old: new}
    homes = {old: new for old, new in homes.items() if old != new}
    if not homes:
        return everything
    taken = {home_of(known_type.key) for known_type in everything.values()}
    homes = {old: new for old, new in homes.items() if new not in taken}
    for name, type_ in everything.items():
        home = home_of(type_.key)
        if home in homes:
            everything[name] = replace(type_, key=homes[home] + type_.key[len(home) :])
        also = [(home_of(key), key) for key in type_.also]
        if any(other in homes for other, _ in also):
            moved = tuple(homes.get(other, other) + key[len(other) :] for other, key in also)
            everything[name] = replace(everything[name], also=moved)
    return everything
