"""The sources of ``oasmith drift``: files of records, and traffic that is read as a client reads
it.

Input: files, and the document. Output: a tally. One file is in memory at a time; the places of
departing responses are remembered, so that a client of the repaired document can read them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from oasmith.cli.console import Output
from oasmith.cli.report import visible
from oasmith.drift.reading import Reader
from oasmith.drift.records import Departure, Seen, added
from oasmith.drift.repair import Subject, reading
from oasmith.drift.sources import Text, decoded, har_entries, records
from oasmith.drift.traffic import Traffic
from oasmith.json_value import Json
from oasmith.output.render import Renderer

_EVERY = 200
"""Entries of a HAR between two lines of progress."""


class _Place(NamedTuple):
    """An entry of a HAR file."""

    path: Path
    at: int
    number: int


@dataclass(slots=True)
class Sources:
    """What the sources contain, filled by `read`."""

    output: Output
    paths: Iterable[Path]
    servers: tuple[str, ...]
    notes: list[str] = field(default_factory=list)
    unreadable: bool = False
    """Whether there are answers that no client can read, or entries that are none."""
    departing: list[_Place] = field(default_factory=list)
    """The entries whose answers depart."""
    _totals: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def read(self, subject: Subject) -> dict[Departure, Seen]:
        """The departures of all sources."""
        tallies: list[Mapping[Departure, Seen]] = []
        with ExitStack() as stack:
            har = None
            for path in self.paths:
                source = _text(path)
                entries = har_entries(source)
                if entries is None:
                    tallies.append(records(source))
                    continue
                if har is None:
                    har = stack.enter_context(reading(subject, Renderer(), self.servers))
                self._read_all(har[0], path, source, entries)
            if har is not None:
                traffic, reader = har
                tallies.append(reader.tally())
                self._totals = reader.totals
                self._note(traffic, reader)
        return added(tallies)

    def read_again(self, subject: Subject) -> dict[Departure, Seen]:
        """The departures that a client of another state of the document sees in the same
        responses."""
        source, path = Text("", ""), None
        with reading(subject, Renderer(), self.servers) as (traffic, reader):
            for place in self.departing:
                if place.path != path:
                    source, path = _text(place.path), place.path
                entry, _ = source.value(place.at)
                traffic.add(source, place.at, entry, place.number)
            return reader.tally(self._totals)

    def _read_all(
        self, traffic: Traffic, path: Path, source: Text, entries: Iterable[tuple[int, Json]]
    ) -> None:
        with self.output.progress(source.name) as on_stage:
            for number, (at, entry) in enumerate(entries, 1):
                if traffic.add(source, at, entry, number):
                    self.departing.append(_Place(path, at, number))
                if number % _EVERY == 0:
                    on_stage(f"{number} entries")

    def _note(self, traffic: Traffic, reader: Reader) -> None:
        self.unreadable = bool(reader.unreadable or traffic.broken)
        self.notes += self.output.shortened(traffic.broken)
        answers = f"{traffic.read} answer{'s' * (traffic.read != 1)}"
        self.notes += [f"{answers} read as a client reads them"]
        for form, counts in (
            ("undocumented: {}", traffic.undocumented),
            ("without its body in the file: {}", traffic.left_out),
            ("not what its media type says: {}", reader.unreadable),
            (
                "another host, which is no server of the document (--server URL says that it is): {}",
                traffic.elsewhere,
            ),
        ):
            # The most frequent first.
            ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            lines = [f"{form.format(visible(name))} ({count})" for name, count in ordered]
            self.notes += self.output.shortened(lines)


def _text(path: Path) -> Text:
    return decoded(path.as_posix(), path.read_bytes())
