"""``oasmith lint``: all findings of vendors and documents.

Input: the arguments of the command. Output: the findings in a format, files with them in others,
and an exit code. No package is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import click

from oasmith.cli.arguments import Formats
from oasmith.cli.console import Output
from oasmith.cli.formats import repository_prefix
from oasmith.cli.lint_report import Told, summary, table, written
from oasmith.cli.targets import all_vendors, resolve
from oasmith.diagnostics import Severity
from oasmith.lint.registry import RULES
from oasmith.options import Access
from oasmith.pipeline import understand

_THRESHOLDS: Final = {"error": Severity.ERROR, "warn": Severity.WARN, "info": Severity.INFO}


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of the command."""

    targets: tuple[str, ...]
    overlays: tuple[Path, ...]
    fail_on: str
    formats: Formats
    access: Access


def lint_targets(output: Output, request: Request) -> int:
    """Lint vendors and documents; 1 where something at or above `fail_on` was found."""
    names = request.targets or tuple(all_vendors())
    reported = [_linted(request, name) for name in names]
    threshold = _THRESHOLDS.get(request.fail_on)
    _print(output, request.formats, reported, threshold)
    request.formats.save(lambda format_: written(reported, format_, threshold))
    worst = max((each.severity for told in reported for each in told.found), default=0)
    return 1 if threshold is not None and worst >= threshold else 0


def _linted(request: Request, target: str) -> Told:
    inputs, options, name = resolve(target, request.access)
    if request.overlays:
        if inputs.overlays or not Path(target).is_file():
            raise click.UsageError("--overlay goes with a SPEC; a vendor has its own overlays")
        inputs = replace(inputs, overlays=request.overlays)
    understood = understand(inputs, replace(options, validation="strict"), rules=RULES)
    found = sorted(understood.diagnostics, key=lambda each: -each.severity)
    prefix = repository_prefix(inputs.root)
    return Told(Path(name).as_posix(), found, understood.document, prefix, {})


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
