"""`python -m tests.bench`: prints docs/benchmarks.md."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench import generation, startup
from tests.bench.measure import machine

GENERATED = Path(__file__).resolve().parents[2] / "generated"

PAGE = """\
# Benchmarks

{machine}.

Each figure is the median of several runs, in parentheses the fastest of them: what a busy machine
usually gives, and what the work costs when nothing disturbs it. This prints the page anew:

```sh
OASMITH_CORPUS=/folder/with/documents make bench > docs/benchmarks.md
```

The folder holds the public OpenAPI documents of Stripe, OpenAI and GitHub as `real/stripe.yaml`,
`real/openai.yaml` and `real/github.json`; without the variable they are left out.

## Generating a package

`oasmith generate` as a whole process, start included: for the first time, for the first time
without validation, and when nothing has changed since. `peak` is the memory of its largest
process.

{generation}

## Starting

Whole processes, and what they take beyond one that does nothing. `import` loads the largest package
that is there; its models load when they are used.

{startup}

## Decoding and encoding

Time for one item of a batch of {items} products with 21 fields each, nested objects included. All do
the same work: each contender must give back the payload that it was given.

{codec}
"""

NO_CORPUS = """\
Left out: set OASMITH_CORPUS to a folder that holds
real/stripe.yaml, real/openai.yaml and real/github.json."""


def main() -> None:
    """Print the page. Child processes are measured first, while this one is small."""
    folder = generation.corpus()
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary)
        generated = generation.report(folder, out) if folder else NO_CORPUS
        started = startup.report(*((out, "github") if folder else (GENERATED, "aboutyou")))
    sys.path.insert(0, str(GENERATED))
    from tests.bench import codec  # loads the generated package and pydantic

    page = PAGE.format(
        machine=machine(),
        generation=generated,
        startup=started,
        items=codec.ITEMS,
        codec=codec.report(),
    )
    print(page, end="")


if __name__ == "__main__":
    main()
