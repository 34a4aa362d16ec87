"""How long a process waits before it can work: imports of a package, start of the command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.generation import OASMITH
from tests.bench.measure import median_of, table

HEAD = ("start", "whole process", "beyond an empty one")


def report(folder: Path, package: str) -> str:
    """The table for a package in a folder, and for the command."""
    return table(HEAD, _rows(folder, package))


def _rows(folder: Path, package: str) -> Iterator[tuple[str, ...]]:
    empty = median_of((sys.executable, "-c", "pass"), cwd=folder)
    yield "`python -c pass`", f"{empty * 1e3:.0f} ms", ""
    modules = [f"import {package}{part}" for part in ("", ".client", ".models")]
    commands: dict[str, tuple[str | Path, ...]] = {
        **{f"`{code}`": (sys.executable, "-c", code) for code in modules},
        "`oasmith --help`": (OASMITH, "--help"),
    }
    for label, command in commands.items():
        seconds = median_of(command, cwd=folder)
        yield label, f"{seconds * 1e3:.0f} ms", f"{(seconds - empty) * 1e3:.0f} ms"
