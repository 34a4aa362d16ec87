"""Faults of a document: which node has to change, what about it, and which departures say so.

A departure for which there is no fault is `Left` with its reason; `Unplaced` carries that reason to the
one place that records it.
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
    """What is wrong with the node at a pointer: `kind` names the remedy, `name` what it is about."""

    pointer: str
    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A departure that tells a fault; `value` is what was found: a type, a value, a media type."""

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
