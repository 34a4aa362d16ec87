"""How long a process waits before it can work: imports of a package, start of the command."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench.generation import OASMITH
from tests.bench.measure import Times, table, times_of

HEAD = ("start", "whole process", "beyond an empty one")
EMPTY = "`python -c pass`"
FIRST_CALL = "first call answered"

_GITHUB_CALL = """\
import github
from github.testing import FakeTransport, reply
client = github.GithubClient(transport=FakeTransport([reply(404, {"message": "none"})]))
try:
    client.repos.get(owner="octo", repo="cat")
except github.NotFoundError as error:
    assert error.body.message == "none"
"""


def measured(folder: Path, package: str) -> dict[str, Times]:
    """Wall times for a package in a folder, and for the command, by what starts."""
    imports = [f"import {package}{part}" for part in ("", ".client", ".models")]
    commands: dict[str, tuple[str | Path, ...]] = {
        EMPTY: (sys.executable, "-c", "pass"),
        **{f"`{code}`": (sys.executable, "-c", code) for code in imports},
        "`oasmith --help`": (OASMITH, "--help"),
    }
    if package == "github":
        commands[FIRST_CALL] = (sys.executable, "-c", _GITHUB_CALL)
    return {label: times_of(command, cwd=folder) for label, command in commands.items()}


def report(results: Mapping[str, Times]) -> str:
    """The table."""
    empty = results[EMPTY]
    return table(
        HEAD,
        (
            (label, times.show("ms"), "" if label == EMPTY else (times - empty).show("ms"))
            for label, times in results.items()
        ),
    )
