"""Texts that hold a document, and places in them.

A `Source` is one file, or one fragment inside a page; offsets into its text become a
`Location` that a person can open. A `Span` is the extent of one node of the document; the
spans of its children are found at the first use.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from enum import Enum
from functools import cached_property

from oasmith.diagnostics import Location
from oasmith.source.pointer import Tokens
from oasmith.values import dataclass

MAX_DEPTH = 128
"""Deepest nesting accepted. Real documents stay under 40; later stages recurse safely."""


class Syntax(Enum):
    """How a text is to be read."""

    JSON = "JSON"
    YAML = "YAML"
    MARKDOWN = "Markdown"


class TextProblem(Exception):
    """Why a text cannot be read, at offsets of that text. Never leaves this stage."""

    def __init__(
        self, code: str, message: str, start: int, end: int = 0, *, help: str = ""
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.help = code, message, help
        self.start, self.end = start, max(end, start + 1)


def too_deep(start: int) -> TextProblem:
    """The problem of a text that nests past `MAX_DEPTH`."""
    return TextProblem("too-deep", f"the document nests deeper than {MAX_DEPTH} levels", start)


def out_of_range(number: str) -> str:
    """What to say about a number that has no finite value here."""
    shown = number if len(number) <= 24 else f"{number[:20]}… ({len(number)} characters)"
    return f"`{shown}` is out of range: numbers must be finite and of reasonable length"


@dataclass(frozen=True, eq=False)
class Source:
    """A text with a name.

    `address` is the URL of the file (``file:///…`` or ``https://…``), which references in the text
    are relative to; empty for a text that no file holds. A fragment of a page has the `page` and
    the number of its first line there; its locations are those of the page, whatever indentation
    was stripped from its lines. `ignored` are the codes of findings that a comment above it asks
    not to tell.
    """

    name: str
    text: str
    syntax: Syntax
    page: Source | None = None
    first_line: int = 1
    address: str = ""
    ignored: tuple[str, ...] = ()

    def holds(self, place: Location) -> bool:
        """Whether a place is in this text."""
        last = self.first_line + self.text.count("\n")
        return place.file == self.name and self.first_line <= place.line <= last

    def location(self, start: int, end: int) -> Location:
        """The place of these offsets; a span of several lines is cut at the end of its first."""
        row = bisect_right(self._line_starts, start) - 1
        column = start - self._line_starts[row]
        own, line = self.line(row), self.page_line(row)
        length = max(1, min(end - start, len(own) - column))
        column += 1 + len(line) - len(own)
        return Location(self.name, row + self.first_line, column, length, line)

    def line(self, row: int) -> str:
        """Line number `row`, from 0, without its end."""
        starts = self._line_starts
        stop = starts[row + 1] if row + 1 < len(starts) else len(self.text)
        return self.text[starts[row] : stop].rstrip("\r\n")

    def page_line(self, row: int) -> str:
        """The same line as it is on the page."""
        return self.page.line(row + self.first_line - 1) if self.page else self.line(row)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer("\n", self.text))]


Extent = tuple[int, int]


@dataclass(slots=True, eq=False)
class Span:
    """The extent of a node and of its key, and how to find its end and its members.

    Of a large text little is looked at: members are found one after another up to the one that is
    wanted, and the end of a node only when it is used.
    """

    start: int
    measure: Callable[[], int]
    key: Extent | None = None
    expand: Callable[[], Iterable[tuple[str, Span]]] = tuple
    _known: dict[str, Span] = field(default_factory=dict[str, "Span"], init=False)
    _rest: Iterator[tuple[str, Span]] | None = field(default=None, init=False)

    def member(self, token: str, *, last: bool = False) -> Span | None:
        """The member at the token; with `last`, the last one of several with the same key."""
        if self._rest is None:
            self._rest = iter(self.expand())
        while last or token not in self._known:
            found = next(self._rest, None)
            if found is None:
                break
            self._known[found[0]] = found[1]
        return self._known.get(token)

    def find(self, tokens: Tokens, *, last: bool = False) -> Span:
        """The span of that node, or of its nearest ancestor that exists."""
        span = self
        for token in tokens:
            child = span.member(token, last=last)
            if child is None:
                return span
            span = child
        return span

    def extent(self, *, key: bool) -> Extent:
        """The offsets to underline."""
        return self.key if key and self.key else (self.start, self.measure())


def duplicates(root: Span, at: Tokens = ()) -> Iterator[tuple[Tokens, Span, Span]]:
    """Every repeated key of a mapping: its tokens, the first span, the later one."""
    seen: dict[str, Span] = {}
    for token, span in root.expand():
        if token in seen:
            yield (*at, token), seen[token], span
        seen.setdefault(token, span)
        yield from duplicates(span, (*at, token))
