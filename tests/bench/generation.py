"""How long large documents take to become packages, and how much memory."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from tests.bench.measure import Run, Times, run, table

OASMITH = Path(sys.executable).with_name("oasmith")
DOCUMENTS = {
    "stripe": Path("real/stripe.yaml"),
    "openai": Path("real/openai.yaml"),
    "github": Path("real/github.json"),
}
REPEATS = 3
HEAD = ("document", "MB", "files", "lines", "first", "without validation", "unchanged", "peak")


def corpus() -> Path | None:
    """The folder with the large documents, if the environment names one."""
    folder = os.environ.get("OASMITH_CORPUS")
    return Path(folder).resolve() if folder else None


def report(folder: Path, out: Path) -> str:
    """The table; leaves a project in `out` with the generated packages in its top folder."""
    _write_project(folder, out)
    return table(HEAD, (_row(folder, out, package) for package in DOCUMENTS))


def _write_project(folder: Path, out: Path) -> None:
    lines = ["[tool.oasmith]", 'out = "."']
    for package, path in DOCUMENTS.items():
        (out / path.name).symlink_to(folder / path)
        lines += [f"[tool.oasmith.vendors.{package}]", f"specs = {json.dumps([path.name])}"]
        lines += ['validation = "warn"']
    (out / "pyproject.toml").write_text("\n".join(lines), encoding="utf-8")


def _row(folder: Path, out: Path, package: str) -> tuple[str, ...]:
    first = [_generate_anew(out, package) for _ in range(REPEATS)]
    bare = [_generate_anew(out, package, "--validation", "off") for _ in range(REPEATS)]
    _generate(out, package)
    unchanged = [_generate(out, package) for _ in range(REPEATS)]
    files = sorted((out / package).rglob("*.py"))
    return (
        package,
        f"{(folder / DOCUMENTS[package]).stat().st_size / 1e6:.1f}",
        f"{len(files):,}",
        f"{sum(len(file.read_bytes().splitlines()) for file in files):,}",
        *(Times.of([each.seconds for each in runs]).show("s") for runs in (first, bare, unchanged)),
        f"{max(each.peak_mib for each in [*first, *bare]):.0f} MiB",
    )


def _generate_anew(out: Path, package: str, *options: str) -> Run:
    """A run that finds nothing of an earlier one."""
    (out / ".oasmith" / f"{package}.state").unlink(missing_ok=True)
    if (out / package).exists():
        shutil.rmtree(out / package)
    return _generate(out, package, *options)


def _generate(out: Path, package: str, *options: str) -> Run:
    """One run of `oasmith generate` in a process of its own."""
    return run([OASMITH, "generate", package, *options], cwd=out).require_success()
