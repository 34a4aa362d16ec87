"""The wheel works on a machine that has never seen the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).resolve().parents[2]
SPEC = """\
openapi: 3.1.0
info: {title: Widgets, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /widgets/{id}:
    get:
      operationId: getWidget
      tags: [Widgets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
      responses:
        "200":
          description: The widget.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Widget"}}
components:
  schemas:
    Widget:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        bornAt: {type: string, format: date-time}
"""
USE = """\
import importlib, importlib.util, pkgutil
import widgets
from widgets.models import Widget

for module in pkgutil.walk_packages(widgets.__path__, "widgets."):
    importlib.import_module(module.name)
data = {"id": 1, "bornAt": "2026-01-02T03:04:05Z"}
assert Widget.from_dict(data).to_dict() == data
assert importlib.util.find_spec("oasmith") is None
"""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; a failure shows all of it. Installers obey the lock."""
    outside = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    lock = (ROOT / "constraints.txt").as_uri()
    outside |= {"PIP_CONSTRAINT": lock, "PIP_BUILD_CONSTRAINT": lock}
    done = subprocess.run(
        list(map(str, command)),
        check=False,
        cwd=cwd,
        env=outside,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}"
    return done.stdout


def environment(folder: Path, requirement: str | Path) -> Path:
    """A new virtual environment with one requirement; gives its folder of programs."""
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, requirement, cwd=folder)
    return programs


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


def test_wheel_holds_every_template_and_runtime_file_and_nothing_else_of_the_checkout(
    wheel: Path,
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    templates = ROOT / "templates"
    tool = ROOT / "generator" / "oasmith"
    expected = {
        *(f"oasmith/templates/{path}" for path in files(templates)),
        *(f"oasmith/{path}" for path in files(tool)),
        "oasmith/extensions.md",
    }
    assert packed == expected


def files(folder: Path) -> set[str]:
    """The files below a folder, relative to it, without Python's caches."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix() for path in found}


def test_client_generated_outside_the_checkout_needs_httpx2_alone(
    wheel: Path, tmp_path: Path
) -> None:
    (tmp_path / "openapi.yaml").write_text(SPEC, encoding="utf-8")
    tool = environment(tmp_path / "tool", wheel)
    command = ("generate", "openapi.yaml", "--out", "clients", "--package", "widgets")
    run(tool / "oasmith", *command, cwd=tmp_path)

    service = environment(tmp_path / "service", "httpx2")
    run(service / "python", "-c", USE, cwd=tmp_path / "clients")


def test_readme_says_how_to_install(tmp_path: Path) -> None:
    """The commands of its first section, in a copy of the checkout."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.partition("\n## ")[2]
    assert section.startswith("Install\n")
    commands = section.partition("```console\n")[2].partition("```")[0]
    checkout = tmp_path / "checkout"
    ignored = shutil.ignore_patterns(".*", "generated", "tests", "__pycache__", "dist", "build")
    shutil.copytree(ROOT, checkout, ignore=ignored)
    told = run("bash", "-euo", "pipefail", "-c", commands, cwd=checkout)
    assert told.splitlines()[-1].startswith("oasmith, version ")
