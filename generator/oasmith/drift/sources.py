"""Sources of drift, recognized and read: records, JSON lines of them, HAR files.

Input: the bytes of a file. Output: a tally, or the entries of a HAR one by one, so that of a large
file never more than the text and one entry is in memory. Errors name file, line and column.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from oasmith.drift.records import Departure, RecordError, Seen, read_record
from oasmith.json_value import Json

_space = re.compile(r"[ \t\n\r]*").match
_KEYS: Final = ("operation", "endpoint", "kind")
"""Keys of a record; an object with any of them is meant to be one."""
_NEITHER: Final = (
    "this is neither drift nor a HAR file: drift is what `client.drift.to_json()` gives, an array of "
    'objects with `endpoint` and `kind`; a HAR file is an object {"log": {"entries": […]}}'
)
_DECODER = json.JSONDecoder()


class SourceError(Exception):
    """A file that cannot be read; the message says which, where and why."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a source, and the name that is shown of it."""

    name: str
    text: str

    def error(self, at: int, why: str) -> SourceError:
        """The error at an offset."""
        line = self.text.count("\n", 0, at) + 1
        column = at - (self.text.rfind("\n", 0, at) + 1) + 1
        return SourceError(f"{self.name}:{line}:{column}: {why}")

    def value(self, at: int) -> tuple[Json, int]:
        """The JSON value at an offset, and the offset after it."""
        try:
            return _DECODER.raw_decode(self.text, at)
        except json.JSONDecodeError as error:
            ends = error.pos >= len(self.text.rstrip())
            why = "the JSON ends before it is complete" if ends else "this is not valid JSON"
            raise self.error(min(error.pos, len(self.text)), why) from None
        except RecursionError:
            raise self.error(at, "the JSON is nested too deeply") from None
        except ValueError:  # an integer of more digits than Python converts
            raise self.error(at, "the JSON has a number that is too long") from None

    def after_space(self, at: int) -> int:
        """The offset of what follows."""
        found = _space(self.text, at)
        return found.end() if found else at

    def members(self, at: int) -> Iterator[tuple[str, int]]:
        """The names of an object and where their values start. Values are passed over."""
        yield from ((str(name), start) for name, start in self._inside(at, "{", "}"))

    def items(self, at: int) -> Iterator[tuple[int, Json]]:
        """The items of an array, with their offsets."""
        yield from self._inside(at, "[", "]")

    def _inside(self, at: int, opener: str, closer: str) -> Iterator[tuple[Json, Json]]:
        if self.text[at : at + 1] != opener:
            raise self.error(at, f"`{opener}` is expected here")
        at = self.after_space(at + 1)
        while self.text[at : at + 1] != closer:
            start = at
            first, at = self.value(at)
            if opener == "{":
                start, first = self._member(first, start, at), str(first)
                yield first, start
                _, at = self.value(start)
            else:
                yield start, first
            at = self.after_space(at)
            if self.text[at : at + 1] == ",":
                at = self.after_space(at + 1)
            elif self.text[at : at + 1] != closer:
                ends = at >= len(self.text)
                what = "the JSON ends before it is complete" if ends else "this is not valid JSON"
                raise self.error(at, what)

    def _member(self, name: Json, start: int, at: int) -> int:
        at = self.after_space(at)
        if not isinstance(name, str) or self.text[at : at + 1] != ":":
            raise self.error(start, "this is not valid JSON")
        return self.after_space(at + 1)


def decoded(name: str, data: bytes) -> Text:
    """The text of a file; SourceError where it is none."""
    try:
        return Text(name, data.decode(json.detect_encoding(data)).removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: byte {error.start} makes no character of UTF-8") from None


def har_entries(source: Text) -> Iterator[tuple[int, Json]] | None:
    """The entries of a HAR file (HTTP Archive 1.2) with their offsets; None where it is none."""
    start = source.after_space(0)
    if source.text[start : start + 1] != "{":
        return None
    for name, at in source.members(start):
        if name == "log":
            return _entries(source, at)
        if name in _KEYS:
            return None
    return None


def _entries(source: Text, at: int) -> Iterator[tuple[int, Json]]:
    for name, start in source.members(at):
        if name == "entries":
            return source.items(start)
    raise source.error(at, "`log` has no `entries`: this is no HAR file")


def records(source: Text) -> dict[Departure, Seen]:
    """What a file of records counts: an array of them, or one a line."""
    tally: dict[Departure, Seen] = {}
    for at, value in _values(source):
        if not _is_record(value):
            raise source.error(at, _NEITHER)
        try:
            departure, count = read_record(value)
        except RecordError as error:
            raise source.error(at, str(error)) from None
        if count:
            seen = Seen(count)
            tally[departure] = tally[departure].and_(seen) if departure in tally else seen
    return tally


def _is_record(value: Json) -> bool:
    """Whether a value is meant to be a record."""
    return isinstance(value, dict) and not value.keys().isdisjoint(_KEYS)


def _values(source: Text) -> Iterator[tuple[int, Json]]:
    at = source.after_space(0)
    if source.text[at : at + 1] == "[":
        yield from source.items(at)
        return
    while at < len(source.text):
        value, end = source.value(at)
        yield at, value
        at = source.after_space(end)
