"""How long large documents take to become packages, and how much memory."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import Run, Times, run, table

OASMITH = Path(sys.executable).with_name("oasmith")
DOCUMENTS = {
    "stripe": Path("real/stripe.yaml"),
    "openai": Path("real/openai.yaml"),
    "digitalocean": Path("real/digitalocean.yaml"),
    "github": Path("real/github.json"),
}
REPEATS = 3
HEAD = (
    "document",
    "MB",
    "files",
    "lines",
    "of models",
    "first",
    "without validation",
    "unchanged",
    "peak",
)


@dataclass(frozen=True, slots=True)
class Generated:
    """What came of one document, and how long it took; `peak` in MiB."""

    megabytes: float
    files: int
    lines: int
    model_lines: int
    first: Times
    bare: Times
    unchanged: Times
    peak: float


def corpus() -> Path | None:
    """The folder with the large documents, if the environment names one."""
    folder = os.environ.get("OASMITH_CORPUS")
    return Path(folder).resolve() if folder else None


def measured(folder: Path, out: Path) -> dict[str, Generated]:
    """Generates all documents; leaves a project in `out` with the packages in its top folder."""
    _write_project(folder, out)
    return {package: _measured(folder, out, package) for package in DOCUMENTS}


def report(results: Mapping[str, Generated]) -> str:
    """The table."""
    return table(HEAD, (_row(package, result) for package, result in results.items()))


def _row(package: str, result: Generated) -> tuple[str, ...]:
    return (
        package,
        f"{result.megabytes:.1f}",
        f"{result.files:,}",
        f"{result.lines:,}",
        f"{result.model_lines:,}",
        *(each.show("s") for each in (result.first, result.bare, result.unchanged)),
        f"{result.peak:.0f} MiB",
    )


def _write_project(folder: Path, out: Path) -> None:
    lines = ["[tool.oasmith]", 'out = "."']
    for package, path in DOCUMENTS.items():
        (out / path.name).symlink_to(folder / path)
        lines += [f"[tool.oasmith.vendors.{package}]", f"specs = {json.dumps([path.name])}"]
        lines += ['validation = "warn"']
    (out / "pyproject.toml").write_text("\n".join(lines), encoding="utf-8")


def _measured(folder: Path, out: Path, package: str) -> Generated:
    first = [_generate_anew(out, package) for _ in range(REPEATS)]
    bare = [_generate_anew(out, package, "--validation", "off") for _ in range(REPEATS)]
    _generate(out, package)
    unchanged = [_generate(out, package) for _ in range(REPEATS)]
    files = sorted((out / package).rglob("*.py"))
    models = [
        file for file in files if file.relative_to(out / package).parts[0].startswith("models")
    ]
    return Generated(
        (folder / DOCUMENTS[package]).stat().st_size / 1e6,
        len(files),
        _lines(files),
        _lines(models),
        _times(first),
        _times(bare),
        _times(unchanged),
        max(each.peak_mib for each in [*first, *bare]),
    )


def _lines(files: Iterable[Path]) -> int:
    return sum(len(file.read_bytes().splitlines()) for file in files)


def _times(runs: Sequence[Run]) -> Times:
    return Times.of([each.seconds for each in runs])


def _generate_anew(out: Path, package: str, *options: str) -> Run:
    """A run that finds nothing of an earlier one."""
    (out / ".oasmith" / f"{package}.state").unlink(missing_ok=True)
    if (out / package).exists():
        shutil.rmtree(out / package)
    return _generate(out, package, *options)


def _generate(out: Path, package: str, *options: str) -> Run:
    """One run of `oasmith generate` in a process of its own."""
    return run([OASMITH, "generate", package, *options], cwd=out).require_success()
