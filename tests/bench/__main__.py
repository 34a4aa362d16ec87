"""`python -m tests.bench`: prints docs/benchmarks.md."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bench import (
    budgets,
    calls,
    doubling,
    generation,
    growth,
    peers,
    startup,
    tolerance,
)
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

The folder holds the public OpenAPI documents of Stripe, OpenAI, DigitalOcean and GitHub as
`real/stripe.yaml`, `real/openai.yaml`, `real/digitalocean.yaml` and `real/github.json`, and in
`MANIFEST.tsv` the `file` and number of `operations` of each of its documents; without the variable
they are left out. The first run installs the other generators into `.oasmith/bench-venv`.

## Budgets

{budgets}

## Generating a package

`oasmith generate` as a whole process, start included: for the first time, for the first time
without validation, and when nothing has changed since. `peak` is the memory of its largest
process.

{generation}

## Beside other generators

Whole processes in turns, {rounds} rounds where they do not take too long; a run is stopped after a
minute. openapi-python-client makes clients and leaves out operations that it cannot make;
datamodel-code-generator makes pydantic models and nothing else.

{peers}

## Growth

{growth}

A synthetic document of the size of the largest that vendors publish (`tests/bench/synthetic.py`), and
one of half as many operations, each once as a whole process; where time is linear, twice the
operations take twice the CPU time.

{doubling}

## Starting

Whole processes, and what they take beyond one that does nothing. `import` loads the largest package
that is there; its models load when they are used. The first call constructs a client with a fake
transport, calls `repos.get` and decodes the error that answers it.

{startup}

## Calls

Against a small server on the same machine: one call beside the same request with httpx2 alone, in
turns; then one client that many threads or tasks share. Memory is what the process has gained
after all calls, once a tenth as many had warmed it up.

{calls}

## Decoding and encoding

Time for one item of a batch of {items} products with 21 fields each, nested objects included. All do
the same work: each contender must give back the payload that it was given.

{codec}

## Tolerant decoding

Calls whose answers fit their types, without a network: CPU time of one call with `strict=True` and of one
in the default mode, in turns.

{tolerance}

## Sending

Small `GET` requests a second to a server on loopback, {requests} for each figure, by threads or
tasks: the transports without the client above them.

{exchanges}
"""

NO_CORPUS = "Left out: set OASMITH_CORPUS to a folder with documents."
NO_PEERS = "Left out: the other generators cannot be installed here."
NO_MANIFEST = "Left out: the folder has no MANIFEST.tsv."


def main() -> None:
    """Print the page. Child processes are measured first, while this one is small."""
    folder = generation.corpus()
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary)
        called = calls.measured()
        tolerated = tolerance.measured()
        doubled = doubling.measured()
        sections = (
            _with_corpus(folder, out, called, tolerated, doubled) if folder else _without_corpus()
        )
    sys.path.insert(0, str(GENERATED))
    from tests.bench import codec, exchanges  # load the generated package, pydantic and aiohttp

    page = PAGE.format(
        machine=machine(),
        rounds=peers.ROUNDS,
        items=codec.ITEMS,
        codec=codec.report(),
        calls=calls.report(called),
        tolerance=tolerance.report(tolerated),
        doubling=doubling.report(doubled),
        requests=exchanges.REQUESTS,
        exchanges=exchanges.report(),
        **sections,
    )
    print(page, end="")


def _with_corpus(
    folder: Path,
    out: Path,
    called: Mapping[str, Any],
    tolerated: tolerance.Found,
    doubled: doubling.Doubling,
) -> dict[str, str]:
    generated = generation.measured(folder, out)
    started = startup.measured(out, "github")
    others = peers.measured(folder) if peers.installed() else None
    grown = growth.measured(folder)
    return {
        "budgets": budgets.report(generated, others, grown, started, called, tolerated),
        "generation": generation.report(generated),
        "peers": peers.report(others) if others else NO_PEERS,
        "growth": grown.show() if grown else NO_MANIFEST,
        "startup": startup.report(started),
    }


def _without_corpus() -> dict[str, str]:
    started = startup.measured(GENERATED, "aboutyou")
    left_out = dict.fromkeys(("budgets", "generation", "peers", "growth"), NO_CORPUS)
    return left_out | {"startup": startup.report(started)}


if __name__ == "__main__":
    main()
