"""The types of faults: which node of a document has to change, what about it, which departures show
it.

A departure without a fault is `Left`, with the reason; the exception `Unplaced` carries the reason
to `drift.placing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from oasmith.drift.records import Departure, Seen
from oasmith.json_value import Json


class Unplaced(Exception):
    """Why no overlay can repair a departure."""


class Settled(Unplaced):
    """The document says already what was found: the record is older than a repair."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the node at a pointer: `kind` names the remedy, `name` what it is
    about."""

    pointer: str
    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A departure that shows a fault; `value` is what was found: a type, a value, a media type."""

    departure: Departure
    seen: Seen
    value: Json = None


@dataclass(frozen=True, slots=True)
class Left:
    """A departure for which there is no fault, and the reason; `settled` where none is needed."""

    departure: Departure
    seen: Seen
    reason: str
    settled: bool


Faults: TypeAlias = dict[Fault, list[Evidence]]
