"""What was found by ``oasmith lint``: as text with a closing table, as JSON, as Markdown, and as
rows for other formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from oasmith.cli.formats import WRITERS, Report, Row, in_repository, json_text, plural
from oasmith.cli.markdown import code, prose
from oasmith.cli.report import format_diagnostic, place_of
from oasmith.diagnostics import Diagnostic, Location, Severity
from oasmith.json_value import Json
from oasmith.lint.pages import page_of
from oasmith.source.document import Document
from oasmith.values import dataclass

_SEVERITIES: Final = {Severity.ERROR: "error", Severity.WARN: "warning", Severity.INFO: "note"}
_MOST: Final = 100
"""How many findings a table of Markdown has: a comment of a pull request holds no more."""


@dataclass(frozen=True, slots=True)
class Told:
    """The findings of one target, the worst first; its files are named from a folder that is at
    `prefix` in its repository. `hidden` says how many others are not told, by what hides them."""

    name: str
    found: Sequence[Diagnostic]
    document: Document | None
    prefix: str
    hidden: Mapping[str, int]

    def places(self) -> Iterator[tuple[Diagnostic, Location | None]]:
        """The findings, each with its place."""
        return ((each, place_of(each, self.document)) for each in self.found)


def summary(told: Told) -> str:
    """``shop: 1 error, 2 warnings (3 ignored)``."""
    hidden = ", ".join(f"{count} {how}" for how, count in told.hidden.items() if count)
    return f"{told.name}: {counted(told.found)}{f' ({hidden})' if hidden else ''}"


def counted(found: Iterable[Diagnostic]) -> str:
    """How many findings of each severity there are."""
    counts = Counter(each.severity for each in found)
    parts = [_number(severity, counts[severity]) for severity in sorted(counts, reverse=True)]
    return ", ".join(parts) or "clean"


def _number(severity: Severity, count: int) -> str:
    plural_of = {Severity.ERROR: "error", Severity.WARN: "warning"}
    return plural(count, plural_of[severity]) if severity in plural_of else f"{count} info"


def table(reported: Sequence[Told]) -> str:
    """How often each rule found something, the worst and the most frequent first; empty without
    findings."""
    counts = Counter((each.severity, each.code) for told in reported for each in told.found)
    ordered = sorted(counts.items(), key=lambda item: (-item[0][0], -item[1], item[0][1]))
    width = max((len(known) for _, known in counts), default=0)
    lines = [f"{s.label:5}  {known:{width}}  {count:5}" for (s, known), count in ordered]
    return "".join(f"{line}\n" for line in lines)


def text(reported: Sequence[Told]) -> str:
    """As it is printed, without colours."""
    told = "".join(format_diagnostic(d, each.document) for each in reported for d in each.found)
    ends = "".join(f"{summary(each)}\n" for each in reported)
    return "\n".join(part for part in (told, ends, table(reported)) if part)


def as_json(reported: Sequence[Told]) -> str:
    """The contract for machines: docs/lint.schema.json."""
    findings: list[Json] = [
        {
            "code": each.code,
            "severity": each.severity.label,
            "file": place.file if place else "",
            "line": place.line if place else None,
            "column": place.column if place else None,
            "pointer": each.pointer,
            "message": each.message,
            "help": each.help,
        }
        for told in reported
        for each, place in told.places()
    ]
    return json_text({"findings": findings})


def markdown(reported: Sequence[Told]) -> str:
    """To be pasted into a pull request."""
    found = [(each, place) for told in reported for each, place in told.places()]
    lines = [f"## API documents: {counted(each for each, _ in found)}", ""]
    lines += [f"- {prose(summary(told))}" for told in reported]
    if found:
        lines += ["", "| | rule | place | finding |", "|---|---|---|---|"]
        lines += [_row(each, place) for each, place in found[:_MOST]]
    if len(found) > _MOST:
        lines += ["", f"{len(found) - _MOST} more findings are not in this table."]
    return "\n".join([*lines, ""])


def _row(each: Diagnostic, place: Location | None) -> str:
    severity = (
        f"**{each.severity.label}**" if each.severity is Severity.ERROR else each.severity.label
    )
    where = code(f"{place.file}:{place.line}") if place else ""
    return f"| {severity} | {code(each.code)} | {where} | {prose(each.message)} |"


def _rows(told: Told) -> Iterator[Row]:
    for each, place in told.places():
        yield Row(
            _SEVERITIES[each.severity],
            each.code,
            each.message,
            each.pointer,
            in_repository(place, told.prefix),
            each.help,
        )


def written(reported: Sequence[Told], format_: str, threshold: Severity | None) -> str:
    """The findings in a format; those from the threshold on are failures."""
    if format_ in WRITERS:
        rows = [row for told in reported for row in _rows(told)]
        pages = {row.code: page_of(row.code) or row.code for row in rows}
        failing = (s for s in Severity if threshold is not None and s >= threshold)
        name = ", ".join(told.name for told in reported)
        report = Report(name, rows, pages, frozenset(_SEVERITIES[s] for s in failing))
        return WRITERS[format_](report)
    writers: Mapping[str, Callable[[Sequence[Told]], str]]
    writers = {"text": text, "markdown": markdown, "json": as_json}
    return writers[format_](reported)
