"""Records of drift: what `drift.to_json()` of a client writes, read and counted.

Input: JSON values. Output: `Departure` values, which have the fields of `Drift` in the runtime,
with their counts. Messages about a bad record name its keys, never its values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from oasmith.json_value import Json

KINDS: Final = (
    "mistyped",
    "malformed",
    "missing",
    "unknown value",
    "unknown property",
    "unknown body",
    "unknown media type",
    "unknown status",
)
MOST: Final = 2**63
_LONGEST: Final = 2000
"""Characters that a text of a record may have."""


class RecordError(Exception):
    """Why a JSON value is no record of drift."""


@dataclass(frozen=True, slots=True)
class Departure:
    """One kind of departure; the fields are those of `Drift` in the runtime."""

    endpoint: str
    status: int
    model: str
    path: str
    kind: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Seen:
    """In how many responses a departure was found, of how many; `of` is 0 where that is unknown."""

    count: int
    of: int = 0

    def and_(self, other: Seen) -> Seen:
        """Both, where they are about different responses."""
        both = bool(self.of and other.of)
        return Seen(self.count + other.count, self.of + other.of if both else 0)

    def or_(self, other: Seen) -> Seen:
        """The one that saw more, where they may be about the same responses."""
        return max(self, other, key=lambda seen: (seen.count, seen.of))


Tally = Mapping[Departure, Seen]
"""How often each departure was seen."""


def read_record(value: Json) -> tuple[Departure, int]:
    """A record and its count; RecordError for what is none."""
    if not isinstance(value, dict):
        raise RecordError("a record of drift is a JSON object")
    texts = {key: _text(value, key) for key in ("endpoint", "path", "kind", "expected", "found")}
    if texts["kind"] not in KINDS:
        raise RecordError("`kind` is no kind of drift that this version of oasmith knows")
    if not texts["endpoint"]:
        raise RecordError("`endpoint` is missing: generate the client anew, and record again")
    status = _number(value, "status", 0)
    departure = Departure(status=status, model=_text(value, "model", ""), **texts)
    return departure, _number(value, "count", 1)


def as_json(departure: Departure, seen: Seen) -> dict[str, Json]:
    """What `read_record` and `read_seen` read; what says nothing is left out."""
    fields = {**asdict(departure), "count": seen.count, "of": seen.of}
    return {key: value for key, value in fields.items() if value not in ("", 0) or key == "count"}


def read_seen(value: Json) -> tuple[Departure, Seen]:
    """A record that an overlay keeps."""
    if isinstance(value, dict):
        value = {"path": "", "expected": "", "found": "", **value}
    departure, count = read_record(value)
    return departure, Seen(count, _number(value, "of", 0))


def added(tallies: Iterable[Tally]) -> dict[Departure, Seen]:
    """What several sources saw together."""
    result: dict[Departure, Seen] = {}
    for tally in tallies:
        for departure, seen in tally.items():
            result[departure] = result[departure].and_(seen) if departure in result else seen
    return result


def most(before: Tally, now: Tally) -> dict[Departure, Seen]:
    """What was known before and what is now: the same traffic may be in both, so that of each
    departure the larger count is kept."""
    result = dict(before)
    for departure, seen in now.items():
        result[departure] = result[departure].or_(seen) if departure in result else seen
    return result


def _text(value: dict[str, Json], key: str, default: str | None = None) -> str:
    text = value.get(key, default)
    if not isinstance(text, str):
        raise RecordError(f"`{key}` must be a text")
    if len(text) > _LONGEST:
        raise RecordError(f"`{key}` has more than {_LONGEST} characters")
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        raise RecordError(f"`{key}` has half of a surrogate pair")
    return text


def _number(value: dict[str, Json], key: str, default: int) -> int:
    number = value.get(key, default)
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < MOST:
        raise RecordError(f"`{key}` must be a whole number, 0 or more")
    return number
