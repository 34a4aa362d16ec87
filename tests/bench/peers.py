"""The same documents through other generators, in turns, so that all meet the same machine.

The others live in an environment of their own under `.oasmith/`, which is made at the first run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.generation import DOCUMENTS, OASMITH
from tests.bench.measure import Run, Times, run, table

OURS = "oasmith"
CLIENTS = "openapi-python-client"
MODELS = "datamodel-code-generator"
REQUIREMENTS = (f"{CLIENTS}==0.29.1", f"{MODELS}==0.89.0")
ENVIRONMENT = Path(__file__).resolve().parents[2] / ".oasmith" / "bench-venv"
BIN = ENVIRONMENT / "bin"

ROUNDS = 3
ENOUGH = 90.0
"""Seconds spent on one document after which no further round begins."""
LIMIT = 60.0
"""Seconds that one run may take."""

HEAD = ("document", "generator", "wall time", "runs", "peak", "operations", "oasmith is faster by")


@dataclass(slots=True)
class Outcome:
    """The runs of one generator on one document; `operations` is None where it made none."""

    runs: list[Run] = field(default_factory=list[Run])
    operations: int | None = None

    @property
    def finished(self) -> bool:
        """Whether every run ended in time and without an error."""
        return all(each.status == 0 for each in self.runs)

    @property
    def times(self) -> Times:
        """Wall times."""
        return Times.of([each.seconds for each in self.runs])


Outcomes = Mapping[str, Mapping[str, Outcome]]
"""By document and generator."""


def installed() -> bool:
    """Make the environment of the others if it is not there; whether it is usable now."""
    if (BIN / CLIENTS).exists() and (BIN / "datamodel-codegen").exists():
        return True
    print("installing the other generators", file=sys.stderr)
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    command: list[str | Path] = [BIN / "python", "-m", "pip", "install", "--quiet", *REQUIREMENTS]
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0


def measured(folder: Path) -> Outcomes:
    """Up to `ROUNDS` runs of every generator on every document, alternating."""
    return {name: _in_turns((folder / path).resolve()) for name, path in DOCUMENTS.items()}


def _in_turns(document: Path) -> dict[str, Outcome]:
    outcomes = {name: Outcome() for name in (OURS, CLIENTS, MODELS)}
    began = time.perf_counter()
    for _ in range(ROUNDS):
        if time.perf_counter() - began > ENOUGH:
            break
        for name, outcome in outcomes.items():
            if outcome.finished:  # what failed once is not tried again
                _run(name, document, outcome)
    return outcomes


def _run(name: str, document: Path, outcome: Outcome) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "package"
        commands: dict[str, list[str | Path]] = {
            OURS: [OASMITH, "generate", document, "--out", out, "--package", "package"],
            CLIENTS: [BIN / CLIENTS, "generate", "--path", document, "--output-path", out],
            MODELS: [
                *(BIN / "datamodel-codegen", "--input", document, "--input-file-type", "openapi"),
                *("--output", out),
            ],
        }
        outcome.runs.append(run(commands[name], cwd=Path(temporary), limit=LIMIT, path=BIN))
        if outcome.finished:
            outcome.operations = _OPERATIONS[name](out)


def _our_operations(out: Path) -> int:
    return len(json.loads((out / "package" / "oasmith.lock").read_bytes())["operations"])


def _their_operations(out: Path) -> int:
    return sum(file.name != "__init__.py" for file in out.glob("*/api/*/*.py"))


_OPERATIONS: dict[str, Callable[[Path], int | None]] = {
    OURS: _our_operations,
    CLIENTS: _their_operations,
    MODELS: lambda _out: None,
}


def report(outcomes: Outcomes) -> str:
    """The table."""
    return table(HEAD, (row for name in outcomes for row in _rows(name, outcomes[name])))


def _rows(document: str, outcomes: Mapping[str, Outcome]) -> Iterator[tuple[str, ...]]:
    for name, outcome in outcomes.items():
        ran = f"{len(outcome.runs)}", f"{max(each.peak_mib for each in outcome.runs):.0f} MiB"
        if not outcome.finished:
            yield document, name, _failure(outcome.runs[-1]), *ran, "", ""
            continue
        operations = "models only" if outcome.operations is None else f"{outcome.operations:,}"
        ratio = "" if name == OURS else f"{faster_by(outcomes, name):.1f} ×"
        yield document, name, outcome.times.show("s"), *ran, operations, ratio


def _failure(last: Run) -> str:
    return f"stopped after {LIMIT:.0f} s" if last.seconds >= LIMIT else "failed"


def faster_by(outcomes: Mapping[str, Outcome], name: str) -> float:
    """How many times as long as ours the other one takes, by the medians."""
    return outcomes[name].times.median / outcomes[OURS].times.median
