"""The two judges, installed into a cache folder of the project when they are first needed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".oasmith" / "judges"
OPENAPI_CORE = "0.23.1"
PRISM = "5.14.2"
_INSTALL_SECONDS = 600


class Unavailable(Exception):
    """A judge cannot be installed here; the message says why."""


def openapi_core_python() -> Path:
    """The interpreter of an environment with openapi-core, whose pins differ from ours."""
    folder = CACHE / f"openapi-core-{OPENAPI_CORE}"
    python = folder / "bin" / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps = [[sys.executable, "-m", "venv", folder], [*pip, f"openapi-core=={OPENAPI_CORE}"]]
    return _installed(folder, python, lambda: [_run(step) for step in steps])


def prism_command() -> Path:
    """The executable of Prism."""
    npm = shutil.which("npm")
    if npm is None:
        raise Unavailable("npm is not installed")
    folder = CACHE / f"prism-{PRISM}"
    command = folder / "node_modules" / ".bin" / "prism"
    quiet = ["--silent", "--no-audit", "--no-fund"]
    step = [npm, "install", *quiet, "--prefix", folder, f"@stoplight/prism-cli@{PRISM}"]
    return _installed(folder, command, lambda: _run(step))


def _installed(folder: Path, wanted: Path, install: Callable[[], object]) -> Path:
    if not (folder / "complete").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        install()
        (folder / "complete").touch()
    return wanted


def _run(command: list[str | Path]) -> None:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=_INSTALL_SECONDS, check=False
    )
    if done.returncode:
        told = (done.stderr or done.stdout).strip().splitlines()
        raise Unavailable(f"`{Path(command[0]).name}` failed: {told[-1] if told else ''}")
