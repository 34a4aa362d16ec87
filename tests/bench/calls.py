"""Calls over HTTP on this machine: one client of a generated package under load."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.measure import table

CALLS = 20_000
KINDS = {"threads": "blocking, 32 threads", "tasks": "asynchronous, 200 tasks"}
HEAD = (
    "client",
    "one call",
    "httpx2 alone",
    "overhead",
    "calls under load",
    "a second",
    "memory gained",
)
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def server() -> Iterator[str]:
    """The URL of the server in `tests.bench.server`, while it runs."""
    command = [sys.executable, "-m", "tests.bench.server"]
    child = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        yield f"http://127.0.0.1:{int(child.stdout.readline())}"
    finally:
        child.communicate(timeout=10)


def measured(calls: int = CALLS) -> dict[str, dict[str, Any]]:
    """What `tests.bench.load` finds, by kind of concurrency; a call that fails ends it."""
    with server() as url:
        return {kind: _load(url, kind, calls) for kind in KINDS}


def _load(url: str, kind: str, calls: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.load", url, kind, str(calls)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        sys.exit(f"the load test failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def report(results: Mapping[str, Mapping[str, Any]]) -> str:
    """The table."""
    return table(
        HEAD,
        (
            (
                KINDS[kind],
                f"{found['ours'] * 1e6:.0f} µs",
                f"{found['bare'] * 1e6:.0f} µs",
                f"{found['overhead']:.0%}",
                f"{found['calls']:,}",
                f"{found['calls'] / found['seconds']:.0f}",
                f"{found['growth KiB']} KiB",
            )
            for kind, found in results.items()
        ),
    )
