"""`oasmith lint` and `oasmith generate` see the same: what `lint` calls clean is generated under
``strict``, and an error of one is an error of the other, at the same place."""

from __future__ import annotations

import json
import re
import shutil
from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.cli.app import run
from oasmith.cli.targets import vendor_inputs
from oasmith.diagnostics import has_errors
from oasmith.lint.registry import RULES
from oasmith.options import DEFAULT_ACCESS, Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate, understand
from oasmith.project import find_project
from tests.lint.test_rules import ALL, DEFAULTS, spec_of
from tests.support.golden_cases import (
    TESTS,
    Case,
    golden_cases,
    inputs_of,
    options_of,
    rejected_cases,
)
from tests.support.one_checker import disagreements

PROJECT = find_project(TESTS.parent)
FINDING = re.compile(r"^error\[([a-z0-9-]+)\] (\S+)", re.MULTILINE)


@pytest.mark.parametrize("case", [*golden_cases(), *rejected_cases()], ids=lambda case: case.name)
def test_lint_and_generate_agree_on_golden_and_rejected_documents(case: Case) -> None:
    assert list(disagreements(inputs_of(case.folder), options_of(case.folder))) == []


@pytest.mark.parametrize(("rule_id", "case"), ALL)
def test_lint_and_generate_agree_on_the_cases_of_rules(
    rule_id: str, case: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump({**DEFAULTS, **spec_of(case)}, sort_keys=False), "utf-8")
    assert list(disagreements(Inputs((path,), (), tmp_path), Options("sample"))) == []


@pytest.mark.parametrize("name", PROJECT.vendors)
def test_lint_and_generate_agree_on_the_vendors_of_the_project(name: str) -> None:
    vendor = PROJECT.vendors[name]
    assert list(disagreements(vendor_inputs(PROJECT, vendor, DEFAULT_ACCESS), vendor.options)) == []


COMMANDS = [*rejected_cases(), *golden_cases()[::10]]


@pytest.mark.parametrize("case", COMMANDS, ids=lambda case: case.name)
def test_commands_print_the_same_errors_and_exit_alike(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A vendor of several files, with overlays and a lock, as in a project."""
    shutil.copytree(case.folder, tmp_path / "specs/v")
    specs, overlays = (
        [f"specs/v/{path.name}" for path in sorted(case.folder.glob(pattern))]
        for pattern in ("spec*", "overlay*.yaml")
    )
    settings = f"[tool.oasmith.vendors.v]\nspecs = {specs}\noverlays = {overlays}\n"
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    linted = run(["lint", "v"]), FINDING.findall(capsys.readouterr().err)
    command = ["generate", "v", "--validation", "strict", "--verbose"]
    generated = run(command), FINDING.findall(capsys.readouterr().err)
    assert linted == generated
    assert linted[0] == bool(linted[1])
    assert (tmp_path / "generated").exists() is not bool(linted[1])


def test_errors_that_lint_tells_are_warnings_of_generate_under_warn_and_counted_under_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = {**DEFAULTS, "paths": {"/a": {"get": {"reponses": {}, "security": [{"key": []}]}}}}
    Path("a.yaml").write_text(yaml.safe_dump(spec), "utf-8")
    assert run(["lint", "a.yaml"]) == 1
    told = FINDING.findall(capsys.readouterr().err)
    assert {code for code, _ in told} == {"structure", "security-defined"}
    for level, count in (("warn", len(told)), ("off", 2)):
        assert run(["generate", "a.yaml", "--out", level, "--validation", level]) == 0
        shown = capsys.readouterr().err
        assert len(re.findall(r"^warn\[", shown, re.MULTILINE)) == count
        assert "security-defined" in shown
    assert "1 violation of the structure of OpenAPI" in shown


def test_advice_is_given_by_lint_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = {**DEFAULTS, "paths": {"/a": {"get": {"responses": {"204": {"description": "d"}}}}}}
    Path("a.yaml").write_text(yaml.safe_dump(spec), "utf-8")
    assert "operation-id-missing" in {rule.id for rule in RULES if rule.advice}
    assert run(["lint", "a.yaml"]) == 0
    assert "operation-id-missing" in capsys.readouterr().err
    assert run(["generate", "a.yaml", "--out", "x", "--verbose"]) == 0
    assert "operation-id-missing" not in capsys.readouterr().err


NESTED: dict[str, Callable[[Any], Any]] = {
    "properties": lambda inner: {"type": "object", "properties": {"a": inner}},
    "map": lambda inner: {"type": "object", "additionalProperties": inner},
    "array": lambda inner: {"type": "array", "items": inner},
    "union": lambda inner: {"anyOf": [inner, {"type": "null"}]},
    "allOf": lambda inner: {"allOf": [inner, {"properties": {"a": {"type": "string"}}}]},
}


def nested(folder: Path, kind: str, depth: int) -> Inputs:
    schema: Any = {"type": "object"}
    for _ in range(depth):
        schema = NESTED[kind](schema)
    path = folder / "spec.json"
    path.write_text(json.dumps({**DEFAULTS, "paths": {}, "components": {"schemas": {"A": schema}}}))
    return Inputs((path,), (), folder)


@pytest.mark.parametrize("kind", NESTED)
def test_the_deepest_schema_that_lint_follows_is_generated(kind: str, tmp_path: Path) -> None:
    strict = Options("sample", validation="strict")

    def is_followed(depth: int) -> bool:
        return not has_errors(understand(nested(tmp_path, kind, depth), strict).diagnostics)

    too_deep = bisect_left(range(400), True, key=lambda depth: not is_followed(depth))
    assert 40 < too_deep < 400
    deepest = nested(tmp_path, kind, too_deep - 1)
    assert generate(deepest, strict, Renderer()).files is not None
    assert called_from_far_below(200, lambda: is_followed(too_deep - 1))
    assert not called_from_far_below(200, lambda: is_followed(too_deep))


def called_from_far_below(calls: int, function: Callable[[], bool]) -> bool:
    return called_from_far_below(calls - 1, function) if calls else function()
