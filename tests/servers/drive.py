"""Run one program against a server that is running: ``python -m tests.servers.drive``.

Only the standard library: it runs in the environment of other generators too. The last line that
is printed is the outcome as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import traceback
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.servers.steps import Access, Steps

_SECONDS = 150


def main(name: str, flavour: str, request: str) -> None:
    access = json.loads(request)
    strict = access.pop("strict")
    at = Access(**{**access, "folder": Path(access["folder"])})
    steps = Steps(keep_going=flavour == "other")
    trace = ""
    try:
        if flavour == "other":
            import_module(f"tests.servers.{name}.other").run(at, steps)
        else:
            program = import_module(f"tests.servers.{name}.program")
            if flavour == "sync":
                program.run(at, steps, strict=strict)
            else:
                bounded = asyncio.wait_for(program.run_async(at, steps, strict=strict), _SECONDS)
                asyncio.run(bounded)
    except Exception:  # noqa: BLE001 - what a program raises is the outcome
        trace = traceback.format_exc()
    done = [asdict(step) for step in steps.done]
    print(json.dumps({"steps": done, "departures": steps.departures, "trace": trace}))


if __name__ == "__main__":
    main(*sys.argv[1:])
