"""The two judges, installed into a cache folder of the project when they are first needed."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".oasmith" / "judges"
OPENAPI_CORE = "0.23.1"
PRISM = "5.14.2"
_INSTALL_SECONDS = 300


class Unavailable(Exception):
    """A judge cannot be installed here; the message says why."""


def openapi_core_python() -> Path:
    """The interpreter of an environment with openapi-core, whose pins differ from ours."""
    return _cached(f"openapi-core-{OPENAPI_CORE}", _install_openapi_core) / "bin" / "python"


def prism_command() -> Path:
    """The executable of Prism."""
    return _cached(f"prism-{PRISM}", _install_prism) / "node_modules" / ".bin" / "prism"


def _install_openapi_core(folder: Path) -> None:
    _run([sys.executable, "-m", "venv", folder])
    quiet = ["--quiet", "--disable-pip-version-check"]
    python = folder / "bin" / "python"
    _run([python, "-m", "pip", "install", *quiet, f"openapi-core=={OPENAPI_CORE}"])


def _install_prism(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise Unavailable("npm is not installed")
    quiet = ["--silent", "--no-audit", "--no-fund"]
    _run([npm, "install", *quiet, "--prefix", folder, f"@stoplight/prism-cli@{PRISM}"])


def _cached(name: str, install: Callable[[Path], None]) -> Path:
    """The folder of a tool; moved into place when it is complete, since several may install it."""
    wanted = CACHE / name
    if not wanted.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE, ignore_cleanup_errors=True) as fresh:
            install(Path(fresh, name))
            with contextlib.suppress(OSError):  # another was faster
                Path(fresh, name).rename(wanted)
    return wanted


def _run(command: list[str | Path]) -> None:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_INSTALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise Unavailable(f"`{Path(command[0]).name}` took too long") from None
    if done.returncode:
        told = (done.stderr or done.stdout).strip().splitlines()
        raise Unavailable(f"`{Path(command[0]).name}` failed: {told[-1] if told else ''}")
