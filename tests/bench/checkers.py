"""How long type checkers take over a program of five lines that uses a large package."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench.measure import Run, run, table

PROGRAM = """\
import stripe

with stripe.StripeClient(token="your-api-key") as client:
    for customer in client.customers.get_customers().data:
        print(customer.id, customer.email)
"""
MYPY, PYRIGHT = "mypy --strict, no cache", "pyright"
HEAD = ("checker", "wall time", "CPU time", "peak")


def measured(out: Path) -> dict[str, Run]:
    """One run of each; `out` has the package of stripe."""
    program = out / "five_lines.py"
    program.write_text(PROGRAM, encoding="utf-8")
    programs = Path(sys.executable).parent
    no_cache = ("--no-incremental", "--cache-dir=/dev/null")
    commands: dict[str, list[str | Path]] = {
        MYPY: [programs / "mypy", "--strict", *no_cache, program],
        PYRIGHT: [programs / "pyright", "--pythonpath", sys.executable, program],
    }
    run(commands[PYRIGHT], cwd=out)  # installs itself at its first start
    return {name: run(command, cwd=out).require_success() for name, command in commands.items()}


def report(found: Mapping[str, Run]) -> str:
    """The table."""
    return table(
        HEAD,
        (
            (name, f"{r.seconds:.1f} s", f"{r.cpu_seconds:.1f} s", f"{r.peak_mib:.0f} MiB")
            for name, r in found.items()
        ),
    )
