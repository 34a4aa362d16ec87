"""Golden cases: the generated code is what was agreed, holds to every judge of style and types,
and behaves as the `run.py` of its case says."""

from __future__ import annotations

import difflib
import json
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from oasmith.python.formatting import format_module
from tests.support.docstring_examples import examples_module
from tests.support.golden_cases import (
    PACKAGE,
    PARTS,
    TESTS,
    WHOLE,
    Case,
    golden_cases,
    kept_shop,
    shop_files,
    without_header,
    write_package,
)
from tests.support.installed import installed
from tests.support.readme_code import readme_code

CASES = golden_cases()
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@every_case
def test_generated_code_is_what_was_agreed(case: Case) -> None:
    assert case.outcome().files is not None, case.snapshot()["diagnostics.txt"].decode()
    _same(case.snapshot(), case.kept())


def test_the_package_that_tests_of_the_runtime_call_is_as_it_is_generated() -> None:
    _same(shop_files(), kept_shop())


def _same(fresh: dict[str, bytes], kept: dict[str, bytes]) -> None:
    different = [path for path in sorted({*fresh, *kept}) if fresh.get(path) != kept.get(path)]
    told = "\n".join(_difference(path, kept.get(path), fresh.get(path)) for path in different)
    assert not different, f"if this is an improvement, run `make golden`:\n{told}"


@every_case
def test_every_case_keeps_what_shows_its_feature(case: Case) -> None:
    kept = {path.split("/")[1].removesuffix(".py") for path in case.kept() if "/" in path}
    assert kept >= set(PARTS.get(case.name, [] if case.name in WHOLE else ["models"]))


def test_only_cases_are_said_to_show_something() -> None:
    assert {*WHOLE, *PARTS} <= {case.name for case in CASES}
    assert not {*WHOLE} & {*PARTS}


def _difference(path: str, kept: bytes | None, fresh: bytes | None) -> str:
    before, after = ((text or b"").decode().splitlines() for text in (kept, fresh))
    old, new = ("/dev/null" if text is None else path for text in (kept, fresh))
    return "\n".join(difflib.unified_diff(before, after, old, new, lineterm=""))


@every_case
def test_black_leaves_generated_code_alone(case: Case) -> None:
    for path, content in (case.outcome().files or {}).items():
        if path.endswith(".py") and not path.startswith("_runtime/"):
            text = without_header(path, content).decode()
            assert format_module(text) == text, path


@pytest.fixture
def sample(case: Case) -> Iterator[Path]:
    """The package of the case, importable as `sample` for one test."""
    with installed(case.outcome().files or {}, PACKAGE) as folder:
        yield folder


@every_case
def test_generated_code_runs_as_its_case_says(case: Case, sample: Path) -> None:
    for path in [*sample.glob("*.py"), *sample.glob("[!_]*/*.py")]:  # what it does not import, too
        compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    runpy.run_path(str(case.folder / "run.py"))


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One package `golden` with every case as a subpackage; they share one runtime, for speed.

    The `caller.py` of a case says what type checkers tell its callers; `examples.py` has the calls
    of its docstrings.
    """
    root = tmp_path_factory.mktemp("packages") / "golden"
    runtime: dict[str, bytes] = {}
    for case in CASES:
        files = case.outcome().files or {}
        runtime |= {path: text for path, text in files.items() if path.startswith("_runtime/")}
        own = {
            path: text.replace(b"._runtime", b".._runtime")
            for path, text in files.items()
            if path.endswith(".py") and path not in runtime
        }
        name = re.sub(r"\W", "_", case.name)
        client = re.search(rb"^class (\w+)\(Client\)", files["client.py"], re.MULTILINE)
        assert client is not None
        examples = examples_module(files, client[1].decode())
        own["examples.py"] = examples.encode()
        caller = case.folder / "caller.py"
        if caller.exists():
            own["caller.py"] = caller.read_bytes().replace(
                b"from sample", f"from golden.{name}".encode()
            )
        for path, text in readme_code(files).items():
            own[path] = text.replace(b"from sample", b"from .")
        write_package(root / name, own)
    write_package(root, runtime | {"__init__.py": b"", "py.typed": b""})
    return root


def test_generated_code_is_strictly_typed(packages: Path) -> None:
    cache = TESTS.parent / ".mypy_cache" / "golden"
    arguments = ["--strict", "--config-file=", f"--cache-dir={cache}", "-p", "golden"]
    _satisfy("mypy", *arguments, folder=packages.parent)


def test_generated_code_is_strictly_typed_for_pyright_too(packages: Path) -> None:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": ["golden"]}
    config = packages.parent / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    _satisfy("pyright", "--pythonpath", sys.executable, folder=packages.parent)


def test_generated_code_passes_the_default_rules_of_ruff(packages: Path) -> None:
    # Where a class has the name of a builtin, its module says `models.Warning` for it
    # (decision 35).
    itself = ("--per-file-ignores", "names_of_builtins/*:PLW0406")
    check = ("ruff", "check", "--isolated", "--quiet", ".")
    ours = ("--exclude", "golden/_runtime,caller.py,examples.py,readme_*.py")
    _satisfy(*check, *itself, *ours, folder=packages.parent)
    _satisfy(*check, *("--exclude", "expected"), folder=TESTS / "golden")


def test_ruff_would_not_lay_out_generated_code_otherwise() -> None:
    folders = map(str, (TESTS / "golden").glob("*/expected"))
    _satisfy("ruff", "format", "--isolated", "--line-length=100", "--check", *folders, folder=TESTS)


def _satisfy(tool: str, *arguments: str, folder: Path) -> None:
    """Run a tool on the code in a folder; it must find nothing."""
    command = [sys.executable, "-m", tool, *arguments]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
