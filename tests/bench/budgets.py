"""What was promised, beside what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.bench import calls, peers, startup, tolerance
from tests.bench.generation import Generated
from tests.bench.growth import Growth
from tests.bench.measure import Times, table
from tests.bench.peers import CLIENTS, MODELS, Outcome, Outcomes, faster_by

HEAD = ("budget", "target", "measured", "met")
Row = tuple[str, ...]


def report(
    generated: Mapping[str, Generated],
    outcomes: Outcomes | None,
    growth: Growth | None,
    started: Mapping[str, Times],
    called: Mapping[str, Mapping[str, Any]],
    tolerated: tolerance.Found,
) -> str:
    """The table; what could not be measured has no row."""
    rows = [*_against_peers(outcomes or {}), *_memory(outcomes or {}), *_growth(growth)]
    rows += [*_starting(started), *_unchanged(generated), *_calls(called), *_tolerant(tolerated)]
    return table(HEAD, rows)


def _row(budget: str, target: str, measured: str, met: bool) -> Row:
    return budget, target, measured, "yes" if met else "**no**"


_RATIOS = {
    "github": (3.0, (CLIENTS,)),
    "openai": (4.0, (CLIENTS, MODELS)),
    "digitalocean": (4.0, (CLIENTS, MODELS)),
    "stripe": (3.0, (MODELS,)),
}
"""How many times faster than the fastest of these that finishes."""


def _against_peers(outcomes: Outcomes) -> Iterator[Row]:
    for document, (target, names) in _RATIOS.items():
        results = outcomes.get(document, {})
        others = [name for name in names if name in results and results[name].finished]
        if not others or not results[peers.OURS].finished:
            continue
        fastest = min(others, key=lambda name: faster_by(results, name))
        ratio = faster_by(results, fastest)
        what = f"{document}: times faster than {fastest}"
        yield _row(what, f"{target:.0f}", f"{ratio:.1f}", ratio >= target)


def _memory(outcomes: Outcomes) -> Iterator[Row]:
    ours: Outcome | None = outcomes.get("github", {}).get(peers.OURS)
    if ours is not None:
        peak = max(each.peak_mib for each in ours.runs) * 2**20 / 1e6
        yield _row("github: peak memory", "< 400 MB", f"{peak:.0f} MB", peak < 400)


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
