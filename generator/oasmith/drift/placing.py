"""Departures to faults: which node of the document has to change, and what about it.

Input: a document and departures with their counts. Output: the faults with their evidence, and the
departures without a fault with the reason. A fault is one defect of one node, however many
operations show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from oasmith.drift.faults import Evidence, Fault, Faults, Left, Settled, Unplaced
from oasmith.drift.places import Places
from oasmith.drift.record_texts import without_data
from oasmith.drift.records import Departure, Seen, Tally
from oasmith.drift.responses import Responses
from oasmith.drift.schema_faults import SchemaFaults
from oasmith.json_value import Json
from oasmith.spec.versions import Version

_MASK: Final = "***"
"""What clients write for a secret."""


class Placing:
    """Finds the faults of a document.

    `operations` are the places of operations by what records call them, `models` those of schemas
    by the classes of their models, empty for those of several places; both as the document was
    published.
    """

    def __init__(
        self,
        root: Mapping[str, Json],
        operations: Mapping[str, str],
        models: Mapping[str, str],
        version: Version,
    ) -> None:
        places = Places(root)
        self._responses = Responses(places, version)
        self._schemas = SchemaFaults(places, self._responses, models, version)
        self._operations = operations

    def faults(self, tally: Tally) -> tuple[Faults, list[Left]]:
        """The faults, and the departures for which there is none, with the reasons."""
        faults: Faults = {}
        unplaced: list[Left] = []
        for record, seen in tally.items():
            departure = without_data(record)
            try:
                found = list(dict.fromkeys(self._found(departure, seen)))
            except Unplaced as reason:
                settled = isinstance(reason, Settled)
                unplaced.append(Left(departure, seen, str(reason), settled))
                continue
            for fault, value in found:
                faults.setdefault(fault, []).append(Evidence(departure, seen, value))
        return faults, unplaced

    def _found(self, departure: Departure, seen: Seen) -> Iterator[tuple[Fault, Json]]:
        operation = self._operations.get(departure.endpoint)
        if operation is None:
            raise Unplaced("the document has no such operation any more")
        if _MASK in departure.path or _MASK in departure.found:
            raise Unplaced("the server sent a secret of the request there, which is not recorded")
        match departure.kind:
            case "unknown status":
                yield from self._responses.status(operation, departure)
            case "unknown media type":
                yield from self._responses.media_type(operation, departure, seen)
            case "unknown body":
                yield from self._responses.body(operation, departure)
            case "missing" if not departure.path:
                yield from self._responses.nothing(operation, departure)
            case _:
                yield from self._schemas.found(operation, departure)
