"""A package in the project of somebody else: the tools there leave it alone, whatever their
settings, and it is still what its documents give. Without the header that sees to this, it is laid
out as black does and clean by ruff's own rules."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oasmith.project import find_project
from tests.support.golden_cases import without_header

ROOT = Path(__file__).parents[2]
VENDORS = sorted(find_project(ROOT).vendors)
SETTINGS = """
[tool.black]
line-length = 88

[tool.ruff]
line-length = 88

[tool.ruff.lint]
select = ["ALL"]
"""


def ran(folder: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", tool, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def python_files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.py"))


@pytest.fixture(params=VENDORS)
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project of its own with the documents and the package of one vendor, and strict tools."""
    vendor = request.param
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table = re.search(
        rf"^\[tool\.oasmith\.vendors\.{vendor}\]\n(?:(?!\[).+\n)+", settings, re.MULTILINE
    )
    assert table
    (tmp_path / "pyproject.toml").write_text(f"{table[0]}{SETTINGS}", encoding="utf-8")
    shutil.copytree(ROOT / "specs" / vendor, tmp_path / "specs" / vendor)
    package = find_project(tmp_path).vendors[vendor].options.package
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated" / package, tmp_path / "generated" / package, ignore=ignored)
    return tmp_path


def test_black_and_ruff_of_the_project_change_and_report_nothing(project: Path) -> None:
    for tool, *arguments in (
        ("black", "."),
        ("black", "--line-length=40", "--skip-string-normalization", "."),
        ("ruff", "check", "--no-cache", "--fix", "--unsafe-fixes", "."),
        ("ruff", "check", "--no-cache", "--select=RUF100,E501,I", "."),
        ("ruff", "format", "--no-cache", "."),
        ("ruff", "format", "--no-cache", "--line-length=40", "."),
    ):
        done = ran(project, tool, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    done = ran(project, "oasmith", "generate", "--check")
    assert (done.returncode, done.stdout.rpartition(": ")[2]) == (0, "up to date\n"), done.stderr


def test_the_tools_would_have_something_to_say_of_other_files(project: Path) -> None:
    """Without the header, the same commands fail: it is what keeps them away. One file of each
    package tells."""
    path = next(path for path in python_files(project) if path.endswith("/client.py"))
    content = (project / path).read_bytes()
    (project / path).write_bytes(without_header(path, content))
    assert ran(project, "black", "--check", "--line-length=40", path).returncode == 1
    assert ran(project, "ruff", "check", "--no-cache", path).returncode == 1


def test_layout_is_that_of_black_and_ruff_finds_nothing_by_its_own_rules(
    project: Path, tmp_path: Path
) -> None:
    for path in python_files(project):
        content = (project / path).read_bytes()
        (project / path).write_bytes(without_header(path, content))
    for tool, *arguments in (
        ("black", "--check", "--config", str(ROOT / "pyproject.toml"), "generated"),
        ("ruff", "check", "--isolated", "--no-cache", "generated"),
    ):
        done = ran(project, tool, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr


def test_each_package_says_that_its_licence_binds_nobody(project: Path) -> None:
    [readme] = project.glob("generated/*/README.md")
    text = " ".join(readme.read_text(encoding="utf-8").partition("## Licence")[2].split())
    assert "may be used under any terms" in text
    assert "no notice" in text
