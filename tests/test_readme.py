"""The tour in the README does what it shows: its commands and snippets run, in order.

Fenced blocks after `<!-- tour -->` are run in a folder that holds `docs/tour/`; what a command
prints stands below it, what a snippet prints in the `text` block that follows.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oasmith.cli.app import cli
from oasmith.spec.extensions import known_extensions

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"<!-- tour -->\n```(\w+)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)
VARYING = re.compile(r"\d+ files|\(\d+\.\d s\)")
"""The size of the runtime, and how long it took."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tour")
    shutil.copytree(ROOT / "docs/tour", folder / "docs/tour")
    return folder


def printed(command: list[str], folder: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(folder / "build"), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    return ran.stdout


def test_commands_and_snippets_of_the_tour_print_what_the_readme_shows(folder: Path) -> None:
    snippets, outputs = [], []
    for kind, text, output in BLOCK.findall(README):
        if kind == "python":
            snippets.append(text)
            outputs.append(output)
            continue
        line, _, shown = text.partition("\n")
        assert line.startswith("$ oasmith ")
        arguments = shlex.split(line)[2:]
        got = printed([sys.executable, "-m", "oasmith", *arguments], folder)
        assert VARYING.sub("…", got) == VARYING.sub("…", shown)
    assert len(snippets) == 4
    assert printed([sys.executable, "-c", "\n".join(snippets)], folder) == "".join(outputs)


def test_snippets_of_the_guide_print_what_it_shows(folder: Path) -> None:
    make = "generate build/specs/batches.yaml --overlay docs/tour/acme.overlay.yaml --out build"
    extract = "extract docs/tour/acme-batches.md --vendor acme -o build/specs"
    for command in (extract, f"{make} --package acme"):
        printed([sys.executable, "-m", "oasmith", *shlex.split(command)], folder)
    guide = (ROOT / "docs/clients.md").read_text(encoding="utf-8").replace("<!-- run", "<!-- tour")
    blocks = BLOCK.findall(guide)
    assert len(blocks) == 8
    code = "\n".join(text for _, text, _ in blocks)
    assert printed([sys.executable, "-c", code], folder) == "".join(shown for *_, shown in blocks)


def test_readme_tells_of_every_command_and_no_other() -> None:
    table = README.partition("## Commands")[2].partition("## Extensions")[0]
    assert set(re.findall(r"`oasmith (\w+)", table)) == set(cli.commands)


@pytest.mark.parametrize("page", ["README.md", "docs/extensions.md"])
def test_every_extension_is_documented_and_no_other(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"x-oasmith-[a-z-]+", text)) == set(known_extensions())


@pytest.mark.parametrize(
    "page",
    [
        path.relative_to(ROOT).as_posix()
        for path in [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]
    ],
)
def test_relative_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", text)
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []
