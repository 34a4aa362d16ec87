"""A user's project for one server: its document, the generated package, the overlay of its
drift."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal

from tests.servers.environments import ROOT, openapi_python_client
from tests.servers.server import SECRET, Server, Site
from tests.servers.steps import Access, Step

Flavour = Literal["sync", "async", "other"]
"""`other` is the program that uses a client of openapi-python-client."""

_SECONDS: Final = 180
_PASSED_ON: Final = ("PATH", "HOME", "LANG", "TMPDIR")


@dataclass(frozen=True)
class Outcome:
    """What one run of a program gave. `trace` is "" when it came to its end."""

    steps: tuple[Step, ...]
    departures: tuple[str, ...]
    trace: str

    def __str__(self) -> str:
        lines = [f"  {step.name}: {step.reason or 'ok'}" for step in self.steps]
        return "\n".join([*lines, *self.departures, self.trace])


class Project:
    """The folder in which everything for one server is made."""

    def __init__(self, server: Server, site: Site, folder: Path) -> None:
        self.folder = folder
        self._server = server
        self._site = site
        self._drift = folder / "drift.jsonl"
        specs = folder / "specs"
        specs.mkdir(parents=True)
        (folder / self._document).write_bytes(server.document(site))
        for name, document in server.besides.items():
            (specs / name).write_bytes(document(site))
        (specs / "known.overlay.yaml").write_text(server.overlay, encoding="utf-8")
        self._set_overlays(*["specs/known.overlay.yaml"] * bool(server.overlay))

    @property
    def _document(self) -> str:
        return f"specs/{self._server.name}{self._server.suffix}"

    def _set_overlays(self, *overlays: str) -> None:
        name = self._server.name
        documents = [self._document, *(f"specs/{other}" for other in self._server.besides)]
        settings = [
            f"[tool.oasmith.vendors.{name}]",
            f'package = "{name}_client"',
            f'client = "{self._server.client}"',
            f"specs = {json.dumps(documents)}",
            f"overlays = {json.dumps(overlays)}",
            'bodies = "model"',  # the programs send one object several times
            self._server.settings,
        ]
        (self.folder / "pyproject.toml").write_text("\n".join(settings), encoding="utf-8")

    def generate(self) -> None:
        """Run ``oasmith generate``."""
        self._run("-m", "oasmith", "generate", "--quiet")

    def repair(self, outcomes: list[Outcome]) -> str:
        """Run ``oasmith drift`` over all that departed; what it says."""
        lines = dict.fromkeys(line for outcome in outcomes for line in outcome.departures)
        self._drift.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        overlay = "specs/drift.overlay.yaml"
        command = ("-m", "oasmith", "drift", str(self._drift), "-o", overlay)
        said = self._run(*command, codes=(0, 1))
        known = ["specs/known.overlay.yaml"] * bool(self._server.overlay)
        repaired = [overlay] * (self.folder / overlay).is_file()
        self._set_overlays(*known, *repaired)
        return said

    def check_types(self) -> None:
        """Check the program against the package, strictly."""
        settings = self.folder / "mypy.ini"
        settings.write_text("[mypy]\nstrict = True\n", encoding="utf-8")
        program = self._server.here / "program.py"
        self._run("-m", "mypy", "--config-file", str(settings), str(program))

    def run(self, flavour: Flavour, run: str, *, strict: bool = False) -> Outcome:
        """Run a program in a process of its own."""
        own = self.folder / run
        own.mkdir()
        access = Access(self._site.url + self._server.base, SECRET, run, own)
        request = {**asdict(access), "folder": str(own), "strict": strict}
        command = ["-m", "tests.servers.drive", self._server.name, flavour, json.dumps(request)]
        python = str(openapi_python_client() / "bin/python") if flavour == "other" else None
        answer = json.loads(self._run(*command, python=python).splitlines()[-1])
        steps = tuple(Step(**step) for step in answer["steps"])
        return Outcome(steps, tuple(answer["departures"]), answer["trace"])

    def generate_other(self) -> str:
        """Run openapi-python-client on the same document; why it gives nothing, or ""."""
        command = ["-m", "openapi_python_client", "generate", "--path", self._document]
        out = self.folder / "generated" / f"other_{self._server.name}"
        command += ["--output-path", str(out), "--meta", "none"]
        python = str(openapi_python_client() / "bin/python")
        try:
            self._run(*command, python=python)
        except AssertionError as error:
            return _gist(str(error))
        return ""

    def _run(
        self, *arguments: str, python: str | None = None, codes: tuple[int, ...] = (0,)
    ) -> str:
        generated = self.folder / "generated"
        environment = {n: v for n, v in os.environ.items() if n in _PASSED_ON}
        environment["PYTHONPATH"] = os.pathsep.join((str(generated), str(ROOT)))
        environment["MYPYPATH"] = environment["PYTHONPATH"]
        done = subprocess.run(
            [python or sys.executable, *arguments],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        said = f"{done.stdout}{done.stderr}"
        assert done.returncode in codes, f"{' '.join(arguments)}: {done.returncode}\n{said}"
        return done.stdout


def _gist(said: str) -> str:
    """What openapi-python-client says before it lists what pydantic says of the document."""
    paragraphs = [part.strip() for part in said.partition("validation error")[0].split("\n\n")]
    return paragraphs[-2] if len(paragraphs) > 2 else paragraphs[-1]
