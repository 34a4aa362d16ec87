"""How long large documents take to become packages, and how much memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import Run, run, table

OASMITH = Path(sys.executable).with_name("oasmith")
DOCUMENTS = {
    "stripe": Path("real/stripe.yaml"),
    "openai": Path("real/openai.yaml"),
    "github": Path("real/github.json"),
}
HEAD = ("document", "MB", "files", "lines", "without validation", "default", "unchanged", "peak")


def corpus() -> Path | None:
    """The folder with the large documents, if the environment names one."""
    folder = os.environ.get("OASMITH_CORPUS")
    return Path(folder).resolve() if folder else None


def generate(document: Path, package: str, out: Path, *options: str) -> Run:
    """One run of `oasmith generate` in a process of its own."""
    out.mkdir(exist_ok=True)
    target = ("--out", out, "--package", package)
    return run([OASMITH, "generate", document, *target, *options], cwd=out).require_success()


def report(folder: Path, out: Path) -> str:
    """The table; leaves the generated packages in `out`."""
    return table(HEAD, _rows(folder, out))


def _rows(folder: Path, out: Path) -> Iterator[tuple[str, ...]]:
    for package, path in DOCUMENTS.items():
        document = folder / path
        bare = generate(document, package, out / "bare", "--force", "--validation", "off")
        full = generate(document, package, out, "--force")
        unchanged = generate(document, package, out)
        files = sorted((out / package).rglob("*.py"))
        lines = sum(file.read_bytes().count(b"\n") for file in files)
        yield (
            package,
            f"{document.stat().st_size / 1e6:.1f}",
            f"{len(files):,}",
            f"{lines:,}",
            *(f"{each.seconds:.2f} s" for each in (bare, full, unchanged)),
            f"{max(bare.peak_mib, full.peak_mib):.0f} MiB",
        )
