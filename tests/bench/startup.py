"""How long a process waits before it can work: imports of a package, start of the command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.generation import OASMITH
from tests.bench.measure import table, times_of

HEAD = ("start", "whole process", "beyond an empty one")


def report(folder: Path, package: str) -> str:
    """The table for a package in a folder, and for the command."""
    return table(HEAD, _rows(folder, package))


def _rows(folder: Path, package: str) -> Iterator[tuple[str, ...]]:
    empty = times_of((sys.executable, "-c", "pass"), cwd=folder)
    yield "`python -c pass`", empty.show("ms"), ""
    modules = [f"import {package}{part}" for part in ("", ".client", ".models")]
    commands: dict[str, tuple[str | Path, ...]] = {
        **{f"`{code}`": (sys.executable, "-c", code) for code in modules},
        "`oasmith --help`": (OASMITH, "--help"),
    }
    for label, command in commands.items():
        times = times_of(command, cwd=folder)
        yield label, times.show("ms"), (times - empty).show("ms")
