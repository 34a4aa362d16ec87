"""`python -m tests.bench`: prints all benchmarks as Markdown, for docs/benchmarks.md."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench import generation, startup
from tests.bench.measure import REPEATS, machine

GENERATED = Path(__file__).resolve().parents[2] / "generated"

NO_CORPUS = """\
Left out: set OASMITH_CORPUS to a folder that holds
real/stripe.yaml, real/openai.yaml and real/github.json."""


def main() -> None:
    """Print one section after the other; child processes first, while this one is small."""
    print(f"Measured on {machine()}; medians of {REPEATS} repeats unless said otherwise.\n")
    folder = generation.corpus()
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary)
        print("## Generation\n\nWall time of one run each; memory of its largest process.\n")
        print(generation.report(folder, out) if folder else NO_CORPUS, flush=True)
        print("\n## Start\n", flush=True)
        largest = (out, "github") if folder else (GENERATED, "aboutyou")
        print(startup.report(*largest))
    print("\n## Codec\n", flush=True)
    sys.path.insert(0, str(GENERATED))
    from tests.bench import codec  # loads the generated package and pydantic

    print(codec.report())


if __name__ == "__main__":
    main()
