"""The file with the findings that are known, read for ``oasmith lint`` and written by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lint.baseline import Entry, read_baseline
from oasmith.source.files import read_file
from oasmith.source.parse import parse


@dataclass(frozen=True, slots=True)
class Known:
    """The entries of a baseline, and what is wrong with the file."""

    entries: Sequence[Entry] = ()
    problems: Sequence[Diagnostic] = ()


def known_findings(path: Path | None) -> Known:
    """What a file says is known; nothing without a file, and a problem for one that is not
    there."""
    if path is None:
        return Known()
    read = read_file(path, Path.cwd())
    if isinstance(read, Diagnostic):
        return Known(problems=[read])
    tree, found = parse(read.source)
    if tree is None:
        return Known(problems=found)
    entries, problems = read_baseline(tree)
    # That a day is no text for YAML 1.1 does not matter: nothing else reads the file.
    errors = [each for each in found if each.severity is Severity.ERROR]
    return Known(entries, [*errors, *problems])
