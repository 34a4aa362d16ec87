"""The large documents through all generators, in turns, so that all meet the same machine."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.generation import DOCUMENTS
from tests.bench.generators import OURS, Generator, Result
from tests.bench.measure import Times, table

ROUNDS = 3
ENOUGH = 90.0
"""Seconds spent on one document after which no further round begins."""

HEAD = ("document", "generator", "wall time", "runs", "peak", "operations", "oasmith is faster by")


@dataclass(slots=True)
class Outcome:
    """The runs of one generator on one document."""

    results: list[Result] = field(default_factory=list[Result])

    @property
    def finished(self) -> bool:
        """Whether every run ended in time and without an error."""
        return all(each.finished for each in self.results)

    @property
    def times(self) -> Times:
        """Wall times."""
        return Times.of([each.run.seconds for each in self.results])

    @property
    def peak_mib(self) -> float:
        """The memory of the largest process of all runs, in MiB."""
        return max(each.run.peak_mib for each in self.results)


Outcomes = Mapping[str, Mapping[str, Outcome]]
"""By document and the name of the generator."""


def measured(folder: Path, generators: Sequence[Generator]) -> Outcomes:
    """Up to `ROUNDS` runs of every generator on every document, alternating."""
    return {
        name: _in_turns((folder / path).resolve(), generators) for name, path in DOCUMENTS.items()
    }


def _in_turns(document: Path, generators: Sequence[Generator]) -> dict[str, Outcome]:
    outcomes = {generator.name: Outcome() for generator in generators}
    began = time.perf_counter()
    for _ in range(ROUNDS):
        if time.perf_counter() - began > ENOUGH:
            break
        for generator in generators:
            outcome = outcomes[generator.name]
            if outcome.finished:  # what failed once is not tried again
                outcome.results.append(generator.run(document))
    return outcomes


def report(outcomes: Outcomes, generators: Sequence[Generator]) -> str:
    """The table."""
    return table(
        HEAD, (row for name in outcomes for row in _rows(name, outcomes[name], generators))
    )


def _rows(
    document: str, outcomes: Mapping[str, Outcome], generators: Sequence[Generator]
) -> Iterator[tuple[str, ...]]:
    for generator in generators:
        outcome = outcomes[generator.name]
        last = outcome.results[-1]
        ran = f"{len(outcome.results)}", f"{outcome.peak_mib:.0f} MiB"
        if not outcome.finished:
            yield document, generator.name, last.failure, *ran, "", ""
            continue
        count = generator.makes if last.operations is None else f"{last.operations:,}"
        ratio = "" if generator is OURS else f"{faster_by(outcomes, generator):.2f} ×"
        yield document, generator.name, outcome.times.show("s"), *ran, count, ratio


def faster_by(outcomes: Mapping[str, Outcome], other: Generator) -> float:
    """How many times as long as ours the other one takes, by the medians."""
    return outcomes[other.name].times.median / outcomes[OURS.name].times.median
