"""A document as large as the largest that vendors publish, and one of half as many operations: a
tool that is linear takes twice as long for the one as for the other."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generation import OASMITH
from tests.bench.measure import Run, run, table

OPERATIONS = (5_500, 11_000)
MOST = 2.2
"""The ratio of CPU times above which time is called more than linear."""
HEAD = ("document", "MB", "lines", "wall time", "CPU time", "peak", "times the half")
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one document."""

    megabytes: float
    lines: int
    run: Run


Doubling = Mapping[int, Made]
"""By the number of operations, the smaller one first."""


def measured() -> Doubling:
    """One run for each size."""
    return {operations: _made(operations) for operations in OPERATIONS}


def _made(operations: int) -> Made:
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary)
        document = out / "synthetic.json"
        write: list[str | Path] = [sys.executable, "-m", "tests.bench.synthetic"]
        run([*write, str(operations), document], cwd=_ROOT).require_success()
        command: list[str | Path] = [
            OASMITH,
            "generate",
            document,
            "--out",
            out,
            "--package",
            "package",
        ]
        done = run(command, cwd=out).require_success()
        lines = sum(len(file.read_bytes().splitlines()) for file in out.rglob("*.py"))
        return Made(document.stat().st_size / 1e6, lines, done)


def ratio(found: Doubling) -> float:
    """How many times as much CPU time the whole takes as the half."""
    half, whole = (found[operations].run.cpu_seconds for operations in OPERATIONS)
    return whole / half


def report(found: Doubling) -> str:
    """The table."""
    ratios = ("", f"{ratio(found):.2f}")
    rows = [
        (
            f"{operations:,} operations",
            f"{made.megabytes:.1f}",
            f"{made.lines:,}",
            f"{made.run.seconds:.1f} s",
            f"{made.run.cpu_seconds:.1f} s",
            f"{made.run.peak_mib:.0f} MiB",
            times,
        )
        for (operations, made), times in zip(found.items(), ratios, strict=True)
    ]
    return table(HEAD, rows)
