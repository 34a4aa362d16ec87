"""Golden and rejected cases: folders whose documents go through the whole pipeline.

Input: a folder with `spec*.yaml` or `spec*.json` (several are merged), `overlay*.yaml`,
`options.toml` (keys as under ``[tool.oasmith.vendors.…]``) and `oasmith.lock` (names to keep);
which files are worth keeping stands in `golden/shows.toml`. Output: a snapshot, every file that is
kept beside them by its path. Invariant: validation is strict and the package is `sample`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from oasmith.cli.report import format_diagnostic
from oasmith.options import Options
from oasmith.output.lock import FILE_NAME
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, Outcome, generate

TESTS = Path(__file__).parents[1]
PACKAGE = "sample"
_EXPECTED = "expected"
_DIAGNOSTICS = "diagnostics.txt"
_UNRENDERED = ("_runtime/", "oasmith.lock", "py.typed")
"""Copied or derived files: tested where they are made."""
_SHOWS = tomllib.loads((TESTS / "golden" / "shows.toml").read_text(encoding="utf-8"))
WHOLE: list[str] = _SHOWS["whole"]
"""The cases of whose packages everything is kept."""
PARTS: dict[str, list[str]] = _SHOWS["parts"]
"""Of other cases: the modules and folders in which their features show, where not in the models."""


@dataclass(frozen=True, slots=True)
class Case:
    """One folder of documents."""

    folder: Path

    @property
    def name(self) -> str:
        """The feature that the case is about."""
        return self.folder.name

    def outcome(self) -> Outcome:
        """What the pipeline makes of the case; computed once."""
        return _outcome(self.folder)

    def again(self, lock: bytes) -> Outcome:
        """What the pipeline makes of the case where it left this lock before."""
        return generate(inputs_of(self.folder, lock), options_of(self.folder), Renderer())

    def snapshot(self) -> dict[str, bytes]:
        """The files to keep, by path in the folder: diagnostics if any, and what shows the
        feature."""
        outcome = self.outcome()
        told = "\n".join(format_diagnostic(d, outcome.document) for d in outcome.diagnostics)
        kept = {_DIAGNOSTICS: told.encode()} if told else {}
        for path, content in (outcome.files or {}).items():
            if self._shows_in(path):
                kept[f"{_EXPECTED}/{path}"] = without_header(path, content)
        return kept

    def _shows_in(self, path: str) -> bool:
        if path.startswith(_UNRENDERED):
            return False
        if self.name in WHOLE:
            return True
        part = path.split("/")[0].removesuffix(".py")
        return part in PARTS.get(self.name, ["models"]) and path != "resources/__init__.py"

    def kept(self) -> dict[str, bytes]:
        """The snapshot as it stands in the folder."""
        paths = [*self.folder.glob(f"{_EXPECTED}/**/*"), *self.folder.glob(_DIAGNOSTICS)]
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(paths)
            if path.is_file() and "__pycache__" not in path.parts
        }


def golden_cases() -> list[Case]:
    """The cases that become packages."""
    return list(_cases("golden"))


def rejected_cases() -> list[Case]:
    """The cases that errors keep from becoming packages."""
    return list(_cases("rejected"))


def _cases(kind: str) -> Iterator[Case]:
    return (Case(path) for path in sorted((TESTS / kind).iterdir()) if any(path.glob("spec*")))


@cache
def _outcome(folder: Path) -> Outcome:
    lock = folder / FILE_NAME
    recorded = lock.read_bytes() if lock.exists() else None
    return generate(inputs_of(folder, recorded), options_of(folder), Renderer())


SHOP = TESTS / "shop"
"""The package that the tests of the runtime call, beside its document."""


def shop_files() -> dict[str, bytes]:
    """The modules of `SHOP` by path: over the runtime itself, and without what only users need."""
    files = Case(SHOP).outcome().files or {}
    return {
        path: re.sub(rb"from \.+_runtime\b", b"from oasmith.runtime", content)
        for path, content in files.items()
        if path.endswith(".py") and not path.startswith(("_runtime/", "__init__", "testing"))
    }


def kept_shop() -> dict[str, bytes]:
    """The modules of `SHOP` as they stand there."""
    return {path.relative_to(SHOP).as_posix(): path.read_bytes() for path in SHOP.rglob("*.py")}


def inputs_of(folder: Path, lock: bytes | None = None) -> Inputs:
    """The documents and overlays of a case, with what the last run may have left."""
    specs = sorted(folder.glob("spec*"))
    overlays = sorted(folder.glob("overlay*.yaml"))
    return Inputs(specs, overlays, folder, lock=lock)


def options_of(folder: Path) -> Options:
    """The options of a case."""
    path = folder / "options.toml"
    chosen = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    chosen = {"validation": "strict"} | {k.replace("-", "_"): v for k, v in chosen.items()}
    lists = {key: tuple(value) for key, value in chosen.items() if isinstance(value, list)}
    return Options(**{"package": PACKAGE, **chosen, **lists})


def without_header(path: str, content: bytes) -> bytes:
    """A file as it is laid out: its header would keep every judge of style away from it."""
    if not path.endswith(".py"):
        return content
    head, mark, body = content.partition(b"# fmt: off\n")
    assert mark and all(line.startswith(b"# ") for line in head.splitlines()), path
    return body


def write_package(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a package into a folder."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
