"""``oasmith lint``: all findings of vendors and documents.

Input: the arguments of the command, and what the project says of it. Output: the findings in a
format, files with them in others, a baseline or an overlay if one is asked for, and an exit code.
No package is made.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from oasmith.cli.arguments import Formats
from oasmith.cli.console import Output
from oasmith.cli.formats import plural, repository_prefix
from oasmith.cli.lint_baseline import known_findings
from oasmith.cli.lint_overlay import refuse_other_file, write_overlay
from oasmith.cli.lint_report import Told, summary, table, written
from oasmith.cli.targets import all_vendors, resolve
from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lint.baseline import baseline_text, stale, without_known
from oasmith.lint.ignores import without_ignored
from oasmith.lint.pages import severities
from oasmith.lint.registry import RULES
from oasmith.options import THRESHOLDS, Access, LintSettings
from oasmith.pipeline import Understood, understand
from oasmith.project import NoProjectError, find_project


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of the command; None and empty where the project decides."""

    targets: tuple[str, ...]
    overlays: tuple[Path, ...]
    fail_on: str | None
    baseline: Path | None
    write_baseline: Path | None
    write_overlay: Path | None
    reason: str
    formats: Formats
    access: Access


def lint_targets(output: Output, request: Request) -> int:
    """Lint vendors and documents; 1 where something at or above `fail_on` was found."""
    if request.write_baseline is not None and request.formats.files:
        raise click.UsageError("--write-baseline reports nothing: run it without --output")
    settings = _settings(request)
    gc.disable()  # large trees, and a short run: half of its time would go into collecting
    names = request.targets or tuple(all_vendors())
    if request.write_overlay is not None:
        refuse_other_file(request.write_overlay)
        if len(names) != 1:
            raise click.UsageError("--write-overlay goes with one VENDOR or SPEC")
    linted = [_linted(output, request, settings, name) for name in names]
    threshold = THRESHOLDS[settings.fail_on]
    if request.write_baseline is not None:
        return _write_baseline(output, request, linted, threshold)
    reported = _without_known(request, settings, linted)
    _print(output, request.formats, reported, threshold)
    request.formats.save(lambda format_: written(reported, format_, threshold))
    worst = max((each.severity for told in reported for each in told.found), default=0)
    return 1 if threshold is not None and worst >= threshold else 0


def _settings(request: Request) -> LintSettings:
    """What the project says, if there is one, but for what the command line says."""
    try:
        settings = find_project(Path.cwd()).lint
    except NoProjectError:
        settings = LintSettings()
    return replace(
        settings,
        fail_on=request.fail_on or settings.fail_on,
        baseline=request.baseline or settings.baseline,
    )


def _linted(output: Output, request: Request, settings: LintSettings, target: str) -> Told:
    inputs, options, name = resolve(target, request.access)
    options = replace(options, validation="strict")
    if request.overlays:
        if inputs.overlays or not Path(target).is_file():
            raise click.UsageError("--overlay goes with a SPEC; a vendor has its own overlays")
        inputs = replace(inputs, overlays=request.overlays)
    understood = understand(inputs, options, rules=RULES)
    found, ignored = _judged(understood, settings)
    if request.write_overlay is not None:
        write_overlay(output, request.write_overlay, found, inputs, options)
    prefix = repository_prefix(inputs.root)
    name = Path(name).as_posix()
    return Told(name, _ordered(found), understood.document, prefix, {"ignored": ignored})


def _judged(understood: Understood, settings: LintSettings) -> tuple[list[Diagnostic], int]:
    """The findings as the document and the project want them, and how many are ignored."""
    found, ignored = without_ignored(
        understood.diagnostics, understood.document, understood.ignores, severities()
    )
    levels = settings.rules
    judged = [(each, levels.get(each.code, each.severity)) for each in found]
    return [replace(each, severity=level) for each, level in judged if level is not None], ignored


def _ordered(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda each: -each.severity)


def _without_known(request: Request, settings: LintSettings, linted: Sequence[Told]) -> list[Told]:
    """The findings that are not known; and what there is to say of the baseline, as of a document
    of its own."""
    if settings.baseline is None:
        return [*linted]
    known, today = known_findings(settings.baseline), date.today()
    reported: list[Told] = []
    about = [*known.problems]
    for told in linted:
        found, of_entries = without_known(told.name, told.found, known.entries, today)
        hidden = {**told.hidden, "in the baseline": len(told.found) - len(found)}
        reported.append(replace(told, found=found, hidden=hidden))
        about += of_entries
    if not request.targets:  # other documents may be linted another time
        names = {told.name for told in linted}
        about += [stale(entry) for entry in known.entries if entry.target not in names]
    if about:
        here = repository_prefix(Path.cwd())
        reported.append(Told(settings.baseline.name, _ordered(about), None, here, {}))
    return reported


def _write_baseline(
    output: Output, request: Request, linted: Sequence[Told], threshold: Severity | None
) -> int:
    """Write what is found from the threshold on; what a baseline said of it stays."""
    assert request.write_baseline is not None
    found = [
        (told.name, each)
        for told in linted
        for each in told.found
        if threshold is None or each.severity >= threshold
    ]
    kept = [(name, each) for name, each in found if each.pointer]
    path = request.write_baseline
    old = known_findings(path if path.exists() else None)
    if old.problems:
        output.report(old.problems, None)
        raise click.UsageError(f"{path} is no baseline that could be written anew")
    path.write_text(baseline_text(kept, old.entries, request.reason), encoding="utf-8")
    output.say(f"{path}: {plural(len({(n, d.code, d.pointer) for n, d in kept}), 'finding')}")
    left = [each for _, each in found if not each.pointer]
    if left:
        output.report(left, None)
        message = f"{plural(len(left), 'finding')} of texts and overlays cannot be in a baseline"
        click.echo(f"oasmith: {message}", err=True)
    return 0


def _print(
    output: Output, formats: Formats, reported: Sequence[Told], threshold: Severity | None
) -> None:
    """Text goes where people read, findings to standard error; other formats to standard output."""
    if formats.printed != "text":
        click.echo(written(reported, formats.printed, threshold), nl=False)
        return
    for told in reported:
        output.report(told.found, told.document, everything=True)
        output.say(summary(told))
    if rows := table(reported):
        output.say(f"\n{rows}".removesuffix("\n"))
