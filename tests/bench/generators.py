"""The other generators: what is installed, how each is called, and what it has made.

Each lives in an environment of its own below `.oasmith/bench/`, made when it is first asked for.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generation import OASMITH
from tests.bench.measure import Run, run

Command = list[str | Path]
_ENVIRONMENTS = Path(__file__).resolve().parents[2] / ".oasmith" / "bench"
LIMIT = 60.0
"""Seconds that one run may take."""


@dataclass(frozen=True, slots=True)
class Result:
    """One run: whether it ended in time, without an error and with Python; how many operations
    there are, where that is known."""

    run: Run
    finished: bool
    operations: int | None

    @property
    def failure(self) -> str:
        """What became of a run that did not finish."""
        return f"stopped after {LIMIT:.0f} s" if self.run.seconds >= LIMIT else "failed"


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator: what pip installs for it, and its command for a document and a folder that is
    not there yet; the programs that it calls are found beside it. `operations` counts what it made.
    """

    name: str
    requirements: tuple[str, ...]
    command: Callable[[Path, Path, Path], Command]
    operations: Callable[[Path], int] | None = None
    makes: str = "clients"

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self._environment / "bin" if self.requirements else OASMITH.parent

    @property
    def _environment(self) -> Path:
        return _ENVIRONMENTS / self.name

    def install(self) -> bool:
        """Make its environment if it is not there; whether it can be used now."""
        done = self._environment / "installed"
        if not self.requirements or _text(done) == str(self.requirements):
            return True
        print(f"installing {' '.join(self.requirements)}", file=sys.stderr)
        try:
            venv.create(self._environment, with_pip=True, clear=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(error, file=sys.stderr)
            return False
        pip: Command = [self.programs / "python", "-m", "pip", "install", "--quiet", "--quiet"]
        command = [*pip, "--disable-pip-version-check", *self.requirements]
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
            return False
        done.write_text(str(self.requirements), encoding="utf-8")
        return True

    def run(self, document: Path) -> Result:
        """One run in a process of its own."""
        with tempfile.TemporaryDirectory() as temporary:
            out = Path(temporary) / "package"
            command = self.command(self.programs, document, out)
            done = run(command, cwd=Path(temporary), limit=LIMIT, path=self.programs)
            finished = done.status == 0 and (out.is_file() or any(out.rglob("*.py")))
            count = self.operations(out) if self.operations and finished else None
            return Result(done, finished, count)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _our_operations(out: Path) -> int:
    return len(json.loads((out / "package" / "oasmith.lock").read_bytes())["operations"])


OURS = Generator(
    "oasmith",
    (),
    lambda bin, document, out: [
        *(bin / "oasmith", "generate", document, "--out", out, "--package", "package")
    ],
    _our_operations,
)
CLIENTS = Generator(
    "openapi-python-client",
    ("openapi-python-client==0.29.1",),
    lambda bin, document, out: [
        *(bin / "openapi-python-client", "generate", "--path", document, "--output-path", out)
    ],
    lambda out: sum(file.name != "__init__.py" for file in out.glob("*/api/*/*.py")),
)
MODELS = Generator(
    "datamodel-code-generator",
    ("datamodel-code-generator==0.89.0",),
    lambda bin, document, out: [
        *(bin / "datamodel-codegen", "--input", document, "--input-file-type", "openapi"),
        *("--output", out),
    ],
    makes="models only",
)
APIWRIGHT = Generator(
    "apiwright",
    ("apiwright==0.1.0rc6",),
    lambda bin, document, out: [bin / "apiwright", "python", "--input", document, "--output", out],
)
HEY_API = Generator(
    "hey-api",
    ("hey-api==0.0.24",),
    lambda bin, document, out: [
        *(bin / "openapi-python", "--input", document, "--output", out, "--no-log-file", "--silent")
    ],
)
CROZIER = Generator(
    "crozier",
    ("crozier==0.0.117", "ruff"),
    lambda bin, document, out: [
        *(bin / "crozier", "generate", "python", "--no-config", "--spec", document),
        *("--output", out, "--package-name", "package"),
    ],
)
ALL = (OURS, CLIENTS, MODELS, APIWRIGHT, HEY_API, CROZIER)
