"""Measuring: child processes (wall time, peak memory) and small functions (time per call)."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import timeit
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REPEATS = 7


@dataclass(frozen=True, slots=True)
class Times:
    """Repeats of one measurement in seconds: what is usual, and what is possible undisturbed."""

    median: float
    minimum: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Times:
        """The summary of some repeats."""
        return cls(statistics.median(seconds), min(seconds))

    def __sub__(self, other: Times) -> Times:
        return Times(self.median - other.median, self.minimum - other.minimum)

    def show(self, unit: str, *, per: int = 1) -> str:
        """Median and, in parentheses, minimum of one of `per` parts, in s, ms or µs."""
        factor, digits = {"s": (1, 2), "ms": (1e3, 0), "µs": (1e6, 2)}[unit]
        median, minimum = (each * factor / per for each in (self.median, self.minimum))
        return f"{median:.{digits}f} {unit} ({minimum:.{digits}f})"


@dataclass(frozen=True, slots=True)
class Run:
    """One finished child process and its own children: wall and CPU time; the memory is that of its
    largest process, in MiB."""

    seconds: float
    cpu_seconds: float
    peak_mib: float
    status: int
    output: str

    def require_success(self) -> Run:
        """Itself; ends the benchmark with the output of a child that failed."""
        if self.status:
            sys.exit(f"a measured command failed with status {self.status}:\n{self.output}")
        return self


def run(
    command: Sequence[str | Path], cwd: Path, *, limit: float = 600.0, path: Path | None = None
) -> Run:
    """Run a command to its end, or for `limit` seconds; `path` is searched for programs first.

    Linux starts the peak of a child at the size of its parent: measure before loading much here.
    """
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        child = subprocess.Popen(
            [os.fspath(word) for word in command],
            cwd=cwd,
            env=_environment(os.environ, path),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        guard = threading.Timer(limit, child.kill)
        guard.start()
        _, status, usage = os.wait4(child.pid, 0)
        guard.cancel()
        seconds = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes on macOS, else KiB
    cpu_seconds = usage.ru_utime + usage.ru_stime
    return Run(seconds, cpu_seconds, usage.ru_maxrss * unit / 2**20, child.returncode, text)


def _environment(outer: Mapping[str, str], path: Path | None) -> dict[str, str]:
    """The environment of users: compiled modules are written and used again."""
    inner = {name: value for name, value in outer.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if path is not None:
        inner["PATH"] = f"{path}{os.pathsep}{inner.get('PATH', '')}"
    return inner


def times_of(command: Sequence[str | Path], cwd: Path) -> Times:
    """Wall times of a command, once its modules are compiled."""
    run(command, cwd).require_success()
    return Times.of([run(command, cwd).require_success().seconds for _ in range(REPEATS)])


def per_call(function: Callable[[], object]) -> Times:
    """Times of one call, of repeats that take at least 0.2 s each."""
    timer = timeit.Timer(function)
    number, _ = timer.autorange()
    return Times.of([seconds / number for seconds in timer.repeat(REPEATS, number)])


def in_turns(functions: Sequence[Callable[[], object]]) -> list[Times]:
    """CPU times of one call of each function. They take turns, so that all meet the same machine,
    in repeats of at least 0.2 s each."""
    timers = [timeit.Timer(function, timer=time.process_time) for function in functions]
    numbers = [timer.autorange()[0] for timer in timers]
    rounds = [
        [timer.timeit(number) / number for timer, number in zip(timers, numbers, strict=True)]
        for _ in range(REPEATS)
    ]
    return [Times.of(seconds) for seconds in zip(*rounds, strict=True)]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, the first column to the left and the numbers to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def machine() -> str:
    """The machine in one line: processor, cores, Python, system."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{_processor()}, {os.cpu_count()} cores, {python}, {platform.system()}"


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, "") or platform.processor() or platform.machine()
