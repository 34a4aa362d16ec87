"""Every rule against its cases: ``cases/<rule id>.yaml`` holds small documents and what is found in
them under the id of the rule, by the rule and by all other stages, by pointer. What a case does not
say is filled in so that it is not what is tested.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.diagnostics import Severity
from oasmith.lint import lint
from oasmith.lint.registry import RULES
from oasmith.lint.rule import AnyRule
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand
from tests.spec.documents import document

CASES = Path(__file__).parent / "cases"
DEFAULTS = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
}


def cases(rule_id: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((CASES / f"{rule_id}.yaml").read_text("utf-8"))
    return loaded


def spec_of(case: dict[str, Any]) -> dict[str, Any]:
    return {key: case[key] for key in case if key not in ("name", "findings", "help")}


ALL = [
    pytest.param(rule.id, case, id=f"{rule.id}: {case['name']}")
    for rule in RULES
    for case in cases(rule.id)
]


@pytest.mark.parametrize(("rule_id", "case"), ALL)
def test_rule_finds_what_its_case_says(rule_id: str, case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump({**DEFAULTS, **spec_of(case)}, sort_keys=False), "utf-8")
    understood = understand(Inputs((path,), (), tmp_path), Options("sample"), rules=RULES)
    found = [d for d in understood.diagnostics if d.code == rule_id]
    assert sorted(d.pointer for d in found) == sorted(case["findings"])
    for diagnostic in found:
        assert case["findings"][diagnostic.pointer] in diagnostic.message
        assert "help" not in case or diagnostic.help == case["help"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_has_a_case_that_it_finds_and_one_that_it_does_not(rule: AnyRule) -> None:
    assert {bool(case["findings"]) for case in cases(rule.id)} == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_page_of_a_rule_has_an_example_and_its_file_has_its_name(rule: AnyRule) -> None:
    module = sys.modules[rule.check.__module__]
    assert "\nExample:\n" in (module.__doc__ or "")
    assert module.__name__.rpartition(".")[2] == rule.id.replace("-", "_")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_advice_is_never_an_error(rule: AnyRule) -> None:
    assert not (rule.advice and rule.severity is Severity.ERROR)


def test_ids_of_rules_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_no_rule_looks_at_a_version_that_is_not_supported() -> None:
    assert lint(document({"swagger": "2.0", "paths": {"/a": {"get": {}}}})) == ()


def test_message_that_quotes_an_endless_name_is_cut() -> None:
    spec = {
        **DEFAULTS,
        "paths": {"/a": {"get": {"operationId": "x", "security": [{"s" * 9_000: []}]}}},
    }
    rules = [rule for rule in RULES if rule.id == "security-defined"]
    (diagnostic,) = lint(document(spec), rules)
    assert len(diagnostic.message) < 1_000
