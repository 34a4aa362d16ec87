"""A comparison as text, as Markdown for a pull request, as JSON, and as rows for other formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from oasmith.cli.formats import WRITERS, Report, Row, first, in_repository, json_text
from oasmith.cli.markdown import MARKUP, code, prose
from oasmith.cli.report import visible
from oasmith.diagnostics import Location
from oasmith.diff.changes import Change, Comparison, Level, Tier
from oasmith.diff.codes import CODES
from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.values import dataclass

_TIERS: Mapping[Tier, str] = {"wire": "on the wire", "symbols": "of the Python symbols"}
_SEVERITIES = {Level.MAJOR: "error", Level.MINOR: "note", Level.PATCH: "note"}
_REACHED = 5
_WIDTH = 7


@dataclass(frozen=True, slots=True)
class Told:
    """What is told: the names of both sides, the comparison, and the new document, whose files are
    named from a folder that is at `prefix` in its repository."""

    old: str
    new: str
    comparison: Comparison
    document: Document | None
    prefix: str = ""


def summary(comparison: Comparison) -> str:
    """``major: 2 major and 1 minor on the wire; 1 major of the Python symbols``."""
    parts = []
    for tier, where in _TIERS.items():
        levels = [change.level for change in comparison.of(tier)]
        counts = [(levels.count(level), level.label) for level in sorted(Level, reverse=True)]
        told = [f"{count} {label}" for count, label in counts if count]
        if told:
            parts.append(f"{' and '.join(told)} {where}")
    return f"{comparison.verdict.label}: {'; '.join(parts) or 'nothing that callers see'}"


def text(told: Told) -> str:
    """For people, under what each change is about."""
    lines: list[str] = []
    for subject, changes in _grouped(told.comparison):
        place = _locate(changes[0], told.document)
        where = f"  {visible(place.file)}:{place.line}" if place else ""
        lines += [f"{visible(subject)}{_reached(changes)}{where}"]
        for change in changes:
            symbol = f"  {visible(change.symbol)}" if change.symbol else ""
            head = f"  {change.level.label:{_WIDTH - 1}}{change.tier:{_WIDTH + 1}}"
            lines.append(f"{head}{visible(change.message)}{symbol}  [{change.code}]")
        lines.append("")
    return "\n".join([*lines, summary(told.comparison), ""])


def _reached(changes: Sequence[Change]) -> str:
    calls = list(dict.fromkeys(call for change in changes for call in change.reached))
    return f"  ({visible(first(calls, _REACHED))})" if calls else ""


def _grouped(comparison: Comparison) -> Iterator[tuple[str, list[Change]]]:
    groups: dict[str, list[Change]] = {}
    for change in comparison.changes:
        groups.setdefault(change.subject, []).append(change)
    yield from groups.items()


def markdown(told: Told) -> str:
    """To be pasted into a pull request."""
    comparison = told.comparison
    lines = [
        f"## API changes: {comparison.verdict.label}",
        "",
        f"From {code(told.old)} to {code(told.new)}. {_sentence(summary(comparison))}.",
    ]
    for subject, changes in _grouped(comparison):
        calls = list(dict.fromkeys(call for change in changes for call in change.reached))
        reached = f" ({first(map(code, calls), _REACHED)})" if calls else ""
        lines += ["", f"### {code(subject)}{reached}", ""]
        lines += ["| | tier | change | Python |", "|---|---|---|---|"]
        for change in changes:
            level = (
                f"**{change.level.label}**" if change.level is Level.MAJOR else change.level.label
            )
            symbol = code(change.symbol) if change.symbol else ""
            lines.append(f"| {level} | {change.tier} | {prose(change.message)} | {symbol} |")
    return "\n".join([*lines, ""])


def heading(day: str, commit: str, title: str) -> str:
    """The heading of what one commit changed."""
    return f"## {day} {code(commit[:10])} {visible(title).translate(MARKUP)}"


def as_list(told: Told) -> str:
    """As a list of Markdown, in which each change has a line."""
    lines = [f"{_sentence(summary(told.comparison))} ({told.comparison.verdict.label}).", ""]
    for change in told.comparison.changes:
        symbol = f" ({code(change.symbol)})" if change.symbol else ""
        level = change.level.label
        lines.append(
            f"- {level}, {change.tier}: {code(change.subject)}: {prose(change.message)}{symbol}"
        )
    return "\n".join([*lines, ""] if told.comparison.changes else lines)


def _sentence(text: str) -> str:
    head, _, rest = text.partition(": ")
    return rest[:1].upper() + rest[1:] or head


def as_json(told: Told) -> str:
    """The contract for machines: docs/diff.schema.json."""
    changes: list[Json] = [
        {
            "tier": change.tier,
            "level": change.level.label,
            "code": change.code,
            "pointer": change.pointer,
            "symbol": change.symbol,
            "message": change.message,
        }
        for change in told.comparison.changes
    ]
    content = {"verdict": told.comparison.verdict.label, "changes": changes}
    return json_text(content)


def rows(told: Told) -> list[Row]:
    """The changes as findings."""
    return [
        Row(
            _SEVERITIES[change.level],
            change.code,
            _finding(change),
            change.pointer,
            in_repository(_locate(change, told.document), told.prefix),
        )
        for change in told.comparison.changes
    ]


def _finding(change: Change) -> str:
    symbol = f" ({change.symbol})" if change.symbol else ""
    return f"{change.level.label} {_TIERS[change.tier]}: {change.subject}: {change.message}{symbol}"


def _locate(change: Change, document: Document | None) -> Location | None:
    return document.locate(change.pointer, key=True) if document and change.pointer else None


def written(told: Told, format_: str) -> str:
    """The comparison in a format."""
    if format_ in WRITERS:
        pages = {known: CODES[known].page for known in CODES}
        return WRITERS[format_](Report(f"{told.old} → {told.new}", rows(told), pages))
    writers: Mapping[str, Callable[[Told], str]]
    writers = {"text": text, "markdown": markdown, "json": as_json}
    return writers[format_](told)
