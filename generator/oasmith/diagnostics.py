"""Diagnostics: the findings of a stage about its input.

A stage returns its diagnostics beside its result and never raises for a problem in a
document. `code` is stable and documented; `message` says what is wrong and what it means
for the generated Python; `help` says what to do.
"""

from __future__ import annotations

from dataclasses import field
from enum import IntEnum
from typing import Any

from oasmith.values import dataclass


class Severity(IntEnum):
    """How much a finding matters; larger is worse."""

    INFO = 1
    WARN = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word shown to people: ``error``, ``warn`` or ``info``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Location:
    """A span of text in a file; lines and columns count from 1.

    `file` is the path as the user would type it (relative to the project or as given), `text`
    the line itself, and `length` how many characters to underline.
    """

    file: str
    line: int
    column: int
    length: int = 1
    text: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding is about, with a message on it."""

    message: str
    pointer: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What an overlay could say to end a finding: `update`, a JSON value, merged into the node at a
    `pointer`, or into all nodes that a `target`, a JSONPath, selects.
    """

    update: Any
    reason: str
    pointer: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `pointer` is the canonical JSON Pointer of the node, e.g. ``#/components/schemas/Money``;
    `location` is known at once for problems of the text itself and filled in from the pointer
    (`source.document.Document.locate`) for all others when the finding is shown. With `on_key` the
    key of the node is underlined instead of its value. `member` is the key that the node lacks, if
    that is the fault. A finding with a `suggestion` gets its `help` from that.
    """

    code: str
    severity: Severity
    message: str
    pointer: str = ""
    location: Location | None = None
    help: str = ""
    label: str = ""
    related: tuple[Related, ...] = ()
    on_key: bool = False
    member: str = ""
    suggestion: Suggestion | None = field(default=None, compare=False)


class Findings:
    """Collects the diagnostics of one stage, in the order they are found."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def error(self, code: str, message: str, pointer: str = "", *, help: str = "") -> None:
        """Record a finding that stops generation or loses something a caller needs."""
        self._found.append(Diagnostic(code, Severity.ERROR, message, pointer, help=help))

    def warn(self, code: str, message: str, pointer: str = "", *, help: str = "") -> None:
        """Record a finding that degrades the result or is likely a mistake."""
        self._found.append(Diagnostic(code, Severity.WARN, message, pointer, help=help))

    def info(self, code: str, message: str, pointer: str = "", *, help: str = "") -> None:
        """Record a finding that only explains a choice."""
        self._found.append(Diagnostic(code, Severity.INFO, message, pointer, help=help))

    def add(self, *diagnostics: Diagnostic) -> None:
        """Record finished diagnostics."""
        self._found.extend(diagnostics)

    def __len__(self) -> int:
        return len(self._found)

    def all(self) -> tuple[Diagnostic, ...]:
        """Everything found so far."""
        return tuple(self._found)


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Whether any finding is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def clip(text: str, length: int) -> str:
    """The text, cut to at most `length` characters with an ellipsis for what is missing."""
    return text if len(text) <= length else f"{text[: length - 1]}…"
