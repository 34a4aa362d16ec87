"""What was promised, beside what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.bench import calls, checkers, doubling, first_use, startup, tolerance
from tests.bench.generation import Generated
from tests.bench.generators import APIWRIGHT, CLIENTS, MODELS, OURS, Generator
from tests.bench.growth import Growth
from tests.bench.measure import Run, Times, table
from tests.bench.peers import Outcome, Outcomes, faster_by

HEAD = ("budget", "target", "measured", "met")
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All that was measured; what needs a corpus is empty without one."""

    codec: Mapping[str, float]
    """Of each step, how many times as long it takes as with pydantic."""
    called: Mapping[str, Mapping[str, Any]]
    tolerated: tolerance.Found
    doubled: doubling.Doubling
    started: Mapping[str, Times]
    generated: Mapping[str, Generated] = field(default_factory=dict[str, Generated])
    outcomes: Outcomes = field(default_factory=dict[str, Mapping[str, Outcome]])
    growth: Growth | None = None
    first: Mapping[str, Times] = field(default_factory=dict[str, Times])
    checked: Mapping[str, Run] = field(default_factory=dict[str, Run])


def report(found: Found) -> str:
    """The table; what could not be measured has no row."""
    rows = [
        *_against_peers(found.outcomes),
        *_memory(found.outcomes),
        *_growth(found.growth),
        *_doubling(found.doubled),
        *_model_lines(found.generated),
        *_codec(found.codec),
        *_first_use(found.first),
        *_checkers(found.checked),
        *_starting(found.started),
        *_unchanged(found.generated),
        *_calls(found.called),
        *_tolerant(found.tolerated),
    ]
    return table(HEAD, rows)


def _row(budget: str, target: str, measured: str, met: bool) -> Row:
    return budget, target, measured, "yes" if met else "**no**"


_RATIOS = {
    "github": (5.5, (CLIENTS,)),
    "openai": (6.0, (CLIENTS, MODELS)),
    "digitalocean": (6.5, (CLIENTS, MODELS)),
    "stripe": (8.0, (MODELS,)),
}
"""How many times faster than the fastest of these that finishes."""
_TIMES_OF_APIWRIGHT = 2.0
_PEAK_MB = 300


def _against_peers(outcomes: Outcomes) -> Iterator[Row]:
    for document, (target, generators) in _RATIOS.items():
        results = outcomes.get(document, {})
        ratios = {g.name: faster_by(results, g) for g in generators if _finish(results, OURS, g)}
        if ratios:
            fastest = min(ratios, key=ratios.__getitem__)
            what = f"{document}: times faster than {fastest}"
            yield _row(what, f"≥ {target:.1f}", f"{ratios[fastest]:.1f}", ratios[fastest] >= target)
    stripe = outcomes.get("stripe", {})
    if _finish(stripe, OURS, APIWRIGHT):
        times = 1 / faster_by(stripe, APIWRIGHT)
        is_met = times <= _TIMES_OF_APIWRIGHT
        yield _row("stripe: times the time of apiwright", "≤ 2.0", f"{times:.1f}", is_met)


def _finish(results: Mapping[str, Outcome], *generators: Generator) -> bool:
    return all(g.name in results and results[g.name].finished for g in generators)


def _memory(outcomes: Outcomes) -> Iterator[Row]:
    ours = outcomes.get("github", {}).get(OURS.name)
    if ours is not None:
        peak = ours.peak_mib * 2**20 / 1e6
        yield _row("github: peak memory", f"< {_PEAK_MB} MB", f"{peak:.0f} MB", peak < _PEAK_MB)


def _doubling(doubled: doubling.Doubling) -> Iterator[Row]:
    ratio, most = doubling.ratio(doubled), doubling.MOST
    what = f"CPU time of {max(doubled):,} operations to half as many"
    yield _row(what, f"≤ {most:.1f}", f"{ratio:.2f}", ratio <= most)


_MODEL_LINES = {"github": 150_000, "stripe": 85_000, "openai": 60_000}


def _model_lines(generated: Mapping[str, Generated]) -> Iterator[Row]:
    for document, most in _MODEL_LINES.items():
        if document in generated:
            lines = generated[document].model_lines
            yield _row(f"{document}: lines of models", f"≤ {most:,}", f"{lines:,}", lines <= most)


_TIMES_OF_PYDANTIC = {
    "dict to objects": 0.85,
    "objects to dict": 0.6,
    "bytes to objects": 1.0,
    "objects to bytes": 0.95,
}


def _codec(ratios: Mapping[str, float]) -> Iterator[Row]:
    for step, ratio in ratios.items():
        most = _TIMES_OF_PYDANTIC[step]
        what = f"{step}, times pydantic dataclasses"
        yield _row(what, f"≤ {most:.2f}", f"{ratio:.2f}", ratio <= most)


_FIRST_USE_MS = {first_use.REPOSITORY: 60, first_use.TREE: 1_500}
"""That of the tree is what the import of such classes took while their codecs were written out."""


def _first_use(found: Mapping[str, Times]) -> Iterator[Row]:
    for what, times in found.items():
        most, took = _FIRST_USE_MS[what], times.median * 1e3
        yield _row(what, f"< {most:,} ms", f"{took:,.0f} ms", took < most)


_MYPY_SECONDS, _MYPY_MB = 5.6, 268
"""Half of what it took while codecs were written out."""


def _checkers(found: Mapping[str, Run]) -> Iterator[Row]:
    done = found.get(checkers.MYPY)
    if done is not None:
        seconds, peak = done.seconds, done.peak_mib * 2**20 / 1e6
        what = f"{checkers.MYPY}, five lines that use stripe"
        is_met = seconds <= _MYPY_SECONDS
        yield _row(what, f"≤ {_MYPY_SECONDS} s", f"{seconds:.1f} s", is_met)
        yield _row("its peak memory", f"≤ {_MYPY_MB} MB", f"{peak:.0f} MB", peak <= _MYPY_MB)


def _growth(growth: Growth | None) -> Iterator[Row]:
    if growth is not None:
        what = "time to operations, log-log slope"
        yield _row(what, "≤ 1.1", f"{growth.slope:.2f}", growth.slope <= 1.1)


def _starting(started: Mapping[str, Times]) -> Iterator[Row]:
    imported = started.get("`import github`")
    called = started.get(startup.FIRST_CALL)
    if imported is None or called is None:
        return
    import_ms = (imported - started[startup.EMPTY]).median * 1e3
    more_ms = (called - imported).median * 1e3
    yield _row("`import github`", "< 60 ms", f"{import_ms:.0f} ms", import_ms < 60)
    yield _row("first call beyond that", "< 100 ms", f"{more_ms:.0f} ms", more_ms < 100)


def _unchanged(generated: Mapping[str, Generated]) -> Iterator[Row]:
    slowest = max((each.unchanged.median for each in generated.values()), default=None)
    if slowest is not None:
        yield _row("nothing changed", "< 0.50 s", f"{slowest:.2f} s", slowest < 0.5)


def _calls(called: Mapping[str, Mapping[str, Any]]) -> Iterator[Row]:
    for kind, found in called.items():
        what = f"overhead of a call over httpx2, {calls.KINDS[kind].partition(',')[0]}"
        yield _row(what, "< 15 %", f"{found['overhead']:.0%}", found["overhead"] < 0.15)


def _tolerant(found: tolerance.Found) -> Iterator[Row]:
    worst = max((each["ratio"] - 1 for each in found.values()), default=0.0)
    yield _row("tolerant decoding over strict", "≤ 5 %", f"{worst:.1%}", worst <= 0.05)
