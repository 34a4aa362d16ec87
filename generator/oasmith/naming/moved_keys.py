"""Recorded types under the keys that they would have in the document of today.

Input: the recorded types, and which recorded operation each operation is. Output: the types by name;
keys inside of an operation that moved are those of its new place. Invariant: no two have one key that
had two.
"""

from __future__ import annotations

from dataclasses import replace

from oasmith.model import Api
from oasmith.naming.identity import blanked
from oasmith.naming.operation_matching import MatchedOperations
from oasmith.naming.recorded import Recorded, RecordedType
from oasmith.naming.type_locations import home_of
from oasmith.spec.structure.references import escape


def types_at_moved_keys(
    api: Api, known: MatchedOperations, recorded: Recorded
) -> dict[str, RecordedType]:
    """All recorded types by name, retired ones among them, each with its key of today."""
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
    return everything
