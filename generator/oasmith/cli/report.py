"""Diagnostics as text: message, place, the line with its underline, what to do.

Input: diagnostics, and the document whose pointers they name. Output: plain text, or the same
text in colour on a terminal. No text of a document has an effect on the terminal: control and
bidirectional characters are made visible, and nothing is read as markup.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rich.console import Console
from rich.text import Text

from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.source.document import Document

Piece: TypeAlias = tuple[str, str]
"""A run of text and its style."""

_COLOURS = {Severity.ERROR: "bold red", Severity.WARN: "bold yellow", Severity.INFO: "bold cyan"}
_WINDOW = 100
"""How much of a line is shown."""
_LONGEST = 600
"""How much of a message or pointer is shown."""
_CONTEXT = 30
"""How much of a long line is shown before the underlined part."""
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def render(diagnostics: Iterable[Diagnostic], document: Document | None, console: Console) -> None:
    """Print diagnostics; `console` decides about colour (terminal, ``NO_COLOR``)."""
    for diagnostic in diagnostics:
        text = Text(no_wrap=True, overflow="ignore")
        for piece, style in _pieces(diagnostic, document):
            text.append(piece, style or None)
        console.print(text, soft_wrap=True)


def format_diagnostic(diagnostic: Diagnostic, document: Document | None = None) -> str:
    """One diagnostic as plain text, ending with a newline."""
    return "".join(piece for piece, _ in _pieces(diagnostic, document))


def place_of(diagnostic: Diagnostic, document: Document | None) -> Location | None:
    """Where it is: as its stage said, or where its pointer leads."""
    return diagnostic.location or _locate(diagnostic.pointer, document, diagnostic.on_key)


def visible(text: str) -> str:
    """The text with every character that would not show, or would reorder others, spelled out."""
    return "".join(_spelled(char) if is_invisible(char) else char for char in text)


def _pieces(diagnostic: Diagnostic, document: Document | None) -> Iterator[Piece]:
    colour = _COLOURS[diagnostic.severity]
    place = place_of(diagnostic, document)
    yield f"{diagnostic.severity.label}[{diagnostic.code}]", colour
    if place:
        yield f" {_position(place)}", "bold"
    if diagnostic.pointer:
        yield f"  {visible(_short(diagnostic.pointer))}", "dim"
    yield "\n", ""
    yield _indented(diagnostic.message), ""
    yield from _frame(place, diagnostic.label, colour)
    for related in diagnostic.related:
        there = related.location or _locate(related.pointer, document, False)
        position = f"{_position(there)}: " if there else ""
        yield _indented(position + related.message), ""
        yield from _frame(there, "", "dim")
    if diagnostic.help:
        yield _indented(f"help: {diagnostic.help}"), "green"


def _locate(pointer: str, document: Document | None, key: bool) -> Location | None:
    return document.locate(pointer, key=key) if document and pointer else None


def _position(place: Location) -> str:
    return f"{visible(place.file)}:{place.line}:{place.column}"


def _indented(text: str) -> str:
    return "".join(f"  {visible(_short(line))}\n" for line in text.split("\n"))


def _short(line: str) -> str:
    """The line without its middle, if a spec made it very long."""
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}…{line[-half:]}"


def _frame(place: Location | None, label: str, colour: str) -> Iterator[Piece]:
    """The line, windowed around the underlined part, and the underline below it."""
    if place is None or not place.text.strip():
        return
    line = place.text.rstrip()
    start = min(place.column - 1, len(line))
    first = 0 if len(line) <= _WINDOW else max(0, start - _CONTEXT)
    last = min(len(line), first + _WINDOW)
    end = min(start + place.length, last)
    before = ("…" if first else "") + visible(line[first:start])
    marked = visible(line[start:end])
    after = visible(line[end:last]) + ("…" if last < len(line) else "")
    number = f"{place.line:5d}"
    yield f"{number} | ", "blue"
    yield f"{before}{marked}{after}\n", ""
    yield f"{' ' * len(number)} | ", "blue"
    underline = "^" * max(1, _width(marked))
    label = f" {visible(label)}" if label else ""
    yield f"{' ' * _width(before)}{underline}{label}\n", colour


def is_invisible(char: str) -> bool:
    """Whether a character would not show, or would reorder others."""
    return unicodedata.category(char) in _INVISIBLE


def _spelled(char: str) -> str:
    if char == "\t":
        return " "
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"


def _width(text: str) -> int:
    """Columns of a terminal: wide characters take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
