"""How the time to generate grows with the number of operations, over all documents of a corpus."""

from __future__ import annotations

import csv
import math
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generation import OASMITH
from tests.bench.measure import run

LARGE = 50
"""Documents with fewer operations mostly show how long the command takes to start."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Two fits: ``time ~ operations ** slope`` over the large documents, and
    ``time = base + each · operations`` over all of them, which explains `share` of the variance.
    """

    documents: int
    large: int
    refused: int
    slope: float
    base: float
    each: float
    share: float

    def show(self) -> str:
        """A paragraph about it."""
        return (
            f"Each of the {self.documents} documents once, as a whole process "
            f"({self.refused} more are refused as invalid).\n"
            f"Linear fit: {self.base:.2f} s and {self.each * 1e3:.2f} ms an operation "
            f"(r² {self.share:.2f}).\n"
            f"Log-log slope over the {self.large} with at least {LARGE} operations: "
            f"{self.slope:.2f}; 1 is linear."
        )


def measured(folder: Path) -> Growth | None:
    """The fits; None for a corpus without a table of its documents."""
    rows = rows_of_manifest(folder)
    if not rows:
        return None
    points, refused = [], 0
    for row in rows:
        seconds = _seconds(folder / row["file"])
        if seconds is None:
            refused += 1
        else:
            points.append((int(row["operations"]), seconds))
    return _fitted(points, refused)


def rows_of_manifest(folder: Path) -> list[dict[str, str]]:
    """What the table of a corpus says of its documents with operations; nothing without a table."""
    manifest = folder / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines, delimiter="\t") if row["operations"] != "0"]


def _seconds(document: Path) -> float | None:
    with tempfile.TemporaryDirectory() as out:
        done = run([OASMITH, "generate", document, "--out", out, "--package", "p"], Path(out))
    return None if done.status else done.seconds


def _fitted(points: Sequence[tuple[int, float]], refused: int) -> Growth:
    operations, seconds = zip(*points, strict=True)
    linear = statistics.linear_regression(operations, seconds)
    large = [(math.log(count), math.log(time)) for count, time in points if count >= LARGE]
    slope, _ = statistics.linear_regression(*zip(*large, strict=True))
    share = statistics.correlation(operations, seconds) ** 2
    return Growth(len(points), len(large), refused, slope, linear.intercept, linear.slope, share)
