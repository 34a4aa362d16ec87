"""`python -m tests.bench`: prints docs/benchmarks.md."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import (
    budgets,
    calls,
    checkers,
    doubling,
    finishing,
    first_use,
    generation,
    generators,
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
they are left out. The first run installs the other generators, each in an environment of its own
below `.oasmith/bench`.

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
datamodel-code-generator makes pydantic models and nothing else; apiwright, hey-api (its command is
`openapi-python`) and crozier make clients, whose operations are not counted. {missing}

{peers}

### Who finishes which document

The real documents of the corpus through all generators, once each: seconds, where a run ends in time,
without an error and with Python files.

{finishing}

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

## First use

Whole processes: classes are made when they are used for the first time, and their codecs when the first
value is decoded. The answer to `repos.get` is the largest of github.

{first_use}

## Type checkers

A program of five lines that uses the package of stripe, checked once.

{checkers}

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
NO_MANIFEST = "Left out: the folder has no MANIFEST.tsv."


def main() -> None:
    """Print the page. Child processes are measured first, while this one is small."""
    folder = generation.corpus()
    called = calls.measured()
    tolerated = tolerance.measured()
    doubled = doubling.measured()
    with tempfile.TemporaryDirectory() as temporary:
        found, sections = _with_corpus(folder, Path(temporary)) if folder else _without_corpus()
    sys.path.insert(0, str(GENERATED))
    from tests.bench import codec, exchanges  # load the generated package, pydantic and aiohttp

    coded = codec.measured()
    page = PAGE.format(
        machine=machine(),
        budgets=budgets.report(
            budgets.Found(codec.ratios(coded), called, tolerated, doubled, **found)
        ),
        rounds=peers.ROUNDS,
        items=codec.ITEMS,
        codec=codec.report(coded),
        calls=calls.report(called),
        tolerance=tolerance.report(tolerated),
        doubling=doubling.report(doubled),
        requests=exchanges.REQUESTS,
        exchanges=exchanges.report(),
        **sections,
    )
    print(page, end="")


def _with_corpus(folder: Path, out: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """What was found for the budgets, and the sections of the page."""
    installed = [generator for generator in generators.ALL if generator.install()]
    missing = [generator.name for generator in generators.ALL if generator not in installed]
    found: dict[str, Any] = {
        "generated": generation.measured(folder, out),
        "started": startup.measured(out, "github"),
        "first": first_use.measured(folder, out),
        "checked": checkers.measured(out),
        "outcomes": peers.measured(folder, installed),
        "growth": growth.measured(folder),
    }
    finished = finishing.measured(folder, installed)
    grown = found["growth"]
    return found, {
        "missing": f"Could not be installed here: {', '.join(missing)}." if missing else "",
        "generation": generation.report(found["generated"]),
        "peers": peers.report(found["outcomes"], installed),
        "finishing": finishing.report(finished, installed) if finished else NO_MANIFEST,
        "growth": grown.show() if grown else NO_MANIFEST,
        "startup": startup.report(found["started"]),
        "first_use": first_use.report(found["first"]),
        "checkers": checkers.report(found["checked"]),
    }


def _without_corpus() -> tuple[dict[str, Any], dict[str, str]]:
    started = startup.measured(GENERATED, "aboutyou")
    names = ("generation", "peers", "finishing", "growth", "first_use", "checkers")
    sections = dict.fromkeys(names, NO_CORPUS) | {"missing": ""}
    return {"started": started}, sections | {"startup": startup.report(started)}


if __name__ == "__main__":
    main()
