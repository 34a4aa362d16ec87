"""Wrong instances: one spot of a valid one spoilt, and which of its faults a client must tell.

Input: a JSON value; the errors of a validator. Output: mutants; places. Invariant: a fault counts
only where it is one of JSON type or of a missing property. What a client tolerates on purpose is
none: unknown values of an enum, properties that a closed object does not know, limits of size and
range, null for an optional property.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import Any, Final, NamedTuple, TypeAlias

Json: TypeAlias = Any
Path: TypeAlias = tuple[str | int, ...]

_WRONG: Final[tuple[Json, ...]] = ("wrong", 7.5, 7, True, [], {}, None)


class Fault(NamedTuple):
    """Where a value departs from its schema; `missing` if the place is not there at all."""

    place: Path
    missing: bool


class Mutant(NamedTuple):
    """A spoilt value; `without` is it without the member that was made null, if one was."""

    value: Json
    without: Json


def mutant(random: Random, value: Json) -> Mutant:
    """The value with one member, at any depth, replaced or taken out."""
    spoilt = copy.deepcopy(value)
    spots = list(_spots(spoilt))
    if not spots:
        return Mutant(random.choice([w for w in _WRONG if type(w) is not type(value)]), ...)
    container, key = random.choice(spots)
    old = container[key]
    if isinstance(container, dict):
        del container[key]
        if random.random() < 0.35:
            return Mutant(spoilt, ...)
    new = random.choice([wrong for wrong in _WRONG if type(wrong) is not type(old)])
    without = copy.deepcopy(spoilt) if new is None and isinstance(container, dict) else ...
    container[key] = new
    return Mutant(spoilt, without)


def _spots(value: Json) -> Iterator[tuple[Json, str | int]]:
    members: Iterable[tuple[str | int, Json]] = ()
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = enumerate(value)
    for key, member in members:
        yield value, key
        yield from _spots(member)


def faults(errors: Iterable[Any]) -> list[Fault]:
    """The places, by the errors of jsonschema-rs, at which a client must refuse a value."""
    found: list[Fault] = []
    for error in errors:
        judge = _JUDGES.get(error.kind.name)
        found += judge(error, tuple(error.instance_path)) if judge else []
    return found


def _type(error: Any, place: Path) -> list[Fault]:
    return [Fault(place, False)]


def _required(error: Any, place: Path) -> list[Fault]:
    return [Fault((*place, error.kind.property), True)]


def _values(error: Any, place: Path) -> list[Fault]:
    """An unknown value is tolerated, one of another JSON type is not."""
    kind = error.kind
    allowed = kind.options if kind.name == "enum" else [kind.expected_value]
    same = any(_json_type(value) == _json_type(error.instance) for value in allowed)
    return [] if same else [Fault(place, False)]


def _variants(error: Any, place: Path) -> list[Fault]:
    """No variant takes the value: each has a fault of its own."""
    return [Fault(place, False)] if all(faults(errors) for errors in error.kind.context) else []


def _json_type(value: Json) -> str:
    plain_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "number" if plain_number else type(value).__name__


_JUDGES: Final[dict[str, Callable[[Any, Path], list[Fault]]]] = {
    "type": _type,
    "required": _required,
    "enum": _values,
    "const": _values,
    "anyOf": _variants,
    "oneOf": _variants,
}
