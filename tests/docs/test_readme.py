"""What the README shows is run: every block of it, and the commands within its sentences.

A comment above a block says how. Blocks after `<!-- tour -->` are run in order in a folder that
holds `docs/tour/`; what a command prints stands below it, what a snippet prints in the `text` block
that follows. Those after `<!-- install -->` are run by `make wheel`, in `tests/wheel/`.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from oasmith.cli.app import cli
from oasmith.project import _VENDOR_SETTINGS
from oasmith.spec.extensions.form import known_extensions
from tests.cli.test_own_templates import OWN

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"<!-- tour -->\n```(\w+)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)
MARKED = re.compile(r"<!-- ([\w ]+) -->\n *```(\w+)\n(.*?)\n *```", re.DOTALL)
VARYING = re.compile(r"(?:\d+|…) files|\(\d+\.\d s\)")
"""How many files there are, and how long it took."""


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


def made(folder: Path) -> None:
    """Make the package of the tour."""
    make = "generate build/specs/batches.yaml --overlay docs/tour/acme.overlay.yaml --out build"
    extract = "extract docs/tour/acme-batches.md --vendor acme -o build/specs"
    for command in (extract, f"{make} --package acme"):
        printed([sys.executable, "-m", "oasmith", *shlex.split(command)], folder)


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
    made(folder)
    guide = (ROOT / "docs/clients.md").read_text(encoding="utf-8").replace("<!-- run", "<!-- tour")
    blocks = BLOCK.findall(guide)
    assert len(blocks) == 10
    code = "\n".join(text for _, text, _ in blocks)
    assert printed([sys.executable, "-c", code], folder) == "".join(shown for *_, shown in blocks)
    [shown] = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    spec = "build/specs/batches.yaml"
    run = ["drift", "drift.json", "--spec", spec, "--overlay", "docs/tour/acme.overlay.yaml"]
    made_of_it = subprocess.run(
        [sys.executable, "-m", "oasmith", *run], cwd=folder, capture_output=True, check=False
    )
    assert made_of_it.returncode == 1, made_of_it.stderr
    assert set(shown.splitlines()) <= set(made_of_it.stdout.decode().splitlines())


def block(mark: str) -> str:
    [text] = [text for known, _, text in MARKED.findall(README) if known == mark]
    return textwrap.dedent(text)


def test_every_block_says_how_it_is_run() -> None:
    fences = re.findall(r"^ *```(\w+)$", README, re.MULTILINE)
    marks = [mark for mark, *_ in MARKED.findall(README)]
    assert len(marks) == sum(kind != "text" for kind in fences)
    assert set(marks) == {
        "tour",
        "install",
        "make",
        "any document",
        "settings",
        "limiter",
        "template",
    }


def test_the_template_that_is_shown_is_one_that_is_tried() -> None:
    assert block("template").strip() == OWN["method.py.jinja"].strip()


def test_targets_of_make_exist() -> None:
    shown = re.findall(r"^make (\w+)", block("make"), re.MULTILINE)
    assert shown == ["generate", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in {*shown, *re.findall(r"`make (\w+)`", README)}:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_command_for_any_document_writes_the_package_it_names(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests/golden/examples/spec.yaml", tmp_path / "openapi.yaml")
    arguments = shlex.split(block("any document"))
    assert arguments[0] == "oasmith"
    printed([sys.executable, "-m", *arguments], tmp_path)
    assert f"`clients/{arguments[-1]}/`" in README
    assert (tmp_path / "clients" / arguments[-1] / "client.py").is_file()


def test_settings_and_steps_for_a_vendor_give_its_package(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(block("settings"), encoding="utf-8")
    extract = "extract acme-batches.md --vendor acme -o specs/acme"
    for name in ("acme-batches.md", "acme.overlay.yaml"):
        shutil.copy(ROOT / "docs/tour" / name, tmp_path)
    printed([sys.executable, "-m", "oasmith", *shlex.split(extract)], tmp_path)
    (tmp_path / "acme.overlay.yaml").rename(tmp_path / "specs/acme/acme.overlay.yaml")
    for command in ("lint acme", "generate", "generate --check"):
        assert f"oasmith {command}`" in README or f"make {command}`" in README
        printed([sys.executable, "-m", "oasmith", *command.split()], tmp_path)
    text = (tmp_path / "generated/acme/client.py").read_text(encoding="utf-8")
    assert "class AcmeClient(" in text


def test_every_setting_of_a_vendor_is_shown() -> None:
    shown = re.findall(r"^\s*#? ?([\w-]+) = ", block("settings"), re.MULTILINE)
    vendor = shown[shown.index("specs") :]
    assert sorted(vendor) == sorted(_VENDOR_SETTINGS)


def test_limiter_is_made_as_shown(folder: Path) -> None:
    made(folder)
    code = block("limiter") + "\nprint(type(client).__name__, client.drift)"
    assert printed([sys.executable, "-c", code], folder) == "AcmeClient DriftCounts({})\n"


def test_commands_within_sentences_have_the_options_they_show() -> None:
    there_is = README.partition("## Not supported yet")[0]
    commands = re.findall(r"`oasmith (\w+)([^`]*)`", there_is)
    assert len(commands) >= 10
    for name, rest in commands:
        known = {option for parameter in cli.commands[name].params for option in parameter.opts}
        shown = re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)
        assert {option for option in shown if option not in known} == set(), (name, rest)


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
