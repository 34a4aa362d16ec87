"""Who finishes which document: the real documents of a corpus through all generators, once each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.generators import Generator, Result
from tests.bench.growth import rows_of_manifest
from tests.bench.measure import table

Finishing = Mapping[str, Sequence[Result]]
"""The results of the generators, in their order, by document."""

_REAL = "real/"


def measured(folder: Path, generators: Sequence[Generator]) -> Finishing:
    """One run of every generator on every document; none for a corpus without a table of its
    documents."""
    documents = [row["file"] for row in rows_of_manifest(folder) if row["file"].startswith(_REAL)]
    return {
        document.removeprefix(_REAL): [
            each.run((folder / document).resolve()) for each in generators
        ]
        for document in documents
    }


def report(found: Finishing, generators: Sequence[Generator]) -> str:
    """The table: seconds, or what became of a run; at its end, how many documents each finished."""
    head = ("document", *(generator.name for generator in generators))
    rows = [(document, *map(_cell, results)) for document, results in found.items()]
    counts = (sum(each.finished for each in column) for column in zip(*found.values(), strict=True))
    return table(head, [*rows, (f"finished, of {len(found)}", *map(str, counts))])


def _cell(result: Result) -> str:
    return f"{result.run.seconds:.2f} s" if result.finished else result.failure
