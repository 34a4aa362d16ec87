"""A virtual environment of its own: what is installed in it, and what a command in it finds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "constraints.txt"
OWN = ".[models]"
"""What a user gets who installs oasmith; `ALL` adds the tools of its developers, `LOCKED` what only
some jobs install.
"""
ALL = ".[dev]"
LOCKED = ".[dev,fitting]"

Versions = dict[str, str]
_INSTALLERS = ("pip", "setuptools")


class InstallError(Exception):
    """The installer could not do what it was asked; the text is its own."""


class Environment:
    """An environment with the newest versions that oasmith's ranges admit."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=True, clear=True, symlinks=os.name != "nt")
        self.programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self._cache = folder / "pytest-cache"

    def install(self, *requirements: str) -> None:
        """Install or upgrade; raises `InstallError`."""
        done = self._run("-m", "pip", "install", "-qq", "--upgrade", *requirements, quiet=True)
        if done.returncode:
            raise InstallError(done.stderr.strip() or f"could not install {requirements}")

    def versions(self) -> Versions:
        """What is installed, without oasmith itself, by the names that the installer prints."""
        return {row["name"]: row["version"] for row in self._listed("--exclude-editable")}

    def held_back(self) -> Versions:
        """Versions that exist and that some range, ours or another package's, keeps out."""
        return {row["name"]: row["latest_version"] for row in self._listed("--outdated")}

    def _listed(self, option: str) -> list[dict[str, str]]:
        done = self._run("-m", "pip", "list", "--format=json", option, quiet=True)
        rows: list[dict[str, str]] = json.loads(done.stdout or "[]")
        return [row for row in rows if row["name"] not in _INSTALLERS]

    def failures(self, only: Sequence[str] = ()) -> list[str]:
        """Which of these tests fail, or of all, by their ids."""
        options = ("-q", "-n", "auto", "--dist", "worksteal", "-o", f"cache_dir={self._cache}")
        shutil.rmtree(self._cache, ignore_errors=True)
        done = self._run("-m", "pytest", *options, *only, quiet=bool(only))
        if done.returncode not in (0, 1):
            return [*only] or [f"pytest itself ended with {done.returncode}"]
        failed = self._cache / "v" / "cache" / "lastfailed"
        return sorted(json.loads(failed.read_text())) if failed.exists() else []

    def _run(self, *arguments: str, quiet: bool) -> subprocess.CompletedProcess[str]:
        outside = {k: v for k, v in os.environ.items() if not k.endswith("_CONSTRAINT")}
        command = [str(self.programs / "python"), *arguments]
        return subprocess.run(
            command, check=False, cwd=ROOT, env=outside, text=True, capture_output=quiet
        )


def locked() -> Versions:
    """The versions in `constraints.txt`."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    pins = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {name: version for name, version in pins}
