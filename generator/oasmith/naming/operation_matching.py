"""The recorded operation that each operation of this run is.

Input: the model and the record. Output: recorded operations by the ids of today. Invariant:
operations with the same method and path are the same, whatever the names of path parameters. One
that moved to another path is the same if method, operationId and the last fixed segment of its path
are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from oasmith.model import Api
from oasmith.naming.feature_matching import FeatureMatching, among
from oasmith.naming.identity import blank
from oasmith.naming.recorded import Recorded, RecordedOperation
from oasmith.naming.resources import fixed_segments

MatchedOperations: TypeAlias = Mapping[str, RecordedOperation]
"""Recorded operations by the ids of those that they are now."""


def match_operations(api: Api, recorded: Recorded) -> MatchedOperations:
    """The recorded operation of each operation, retired ones among them."""
    ours = {operation.id: operation.operation_id for operation in api.operations}
    theirs = {**recorded.retired.operations, **recorded.operations}
    matching = FeatureMatching(ours, theirs)
    matching.accept({id_: id_ for id_ in ours if id_ in theirs})
    _pair(matching, ours, recorded.operations)
    _pair(matching, ours, recorded.retired.operations)
    return {id_: theirs[old] for id_, old in matching.found.items()}


def _pair(
    matching: FeatureMatching[str, str], ours: Mapping[str, str], there: MatchedOperations
) -> None:
    """Pair by the path, then what moved."""
    matching.match(blank, among(there, blank))
    matching.match(
        lambda id_: _moved(id_, ours[id_]),
        among(there, lambda id_: _moved(id_, there[id_].operation_id)),
    )


def _moved(id_: str, operation_id: str) -> object:
    """What an operation has in common with itself at another path; None: nothing."""
    method, _, path = id_.partition(" ")
    last = fixed_segments(path)[-1:]
    return (method, operation_id, *last) if operation_id and last else None
