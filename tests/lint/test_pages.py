"""Every code that a command can print has a page, and every page a code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import oasmith
from oasmith.diagnostics import Severity
from oasmith.lint.extensions import EXTENSIONS
from oasmith.lint.pages import extension_pages, page_of, severities
from oasmith.lint.registry import RULES
from oasmith.spec.extensions.form import known_extensions
from tests.support.golden_cases import Case, golden_cases, rejected_cases

SOURCE = Path(oasmith.__file__).parent
PARTS = ("Severity:", "What it does:", "Why it matters:", "Fix:")
MAKERS = {
    **dict.fromkeys(("error", "warn", "info", "Diagnostic", "Rule"), 0),
    **dict.fromkeys(("TextProblem", "RemoteProblem", "_Problem", "_problem", "_error"), 0),
    **dict.fromkeys(("_report",), 0),
    **dict.fromkeys(("object_at",), 1),
}
"""What makes findings, and at which argument it is given the code."""


def literals() -> Iterator[tuple[str, bool]]:
    """The texts of the source, each with whether something that makes findings is called with
    it."""
    for path in SOURCE.rglob("*.py"):
        if "runtime" not in path.relative_to(SOURCE).parts:
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value, False
                elif isinstance(node, ast.Call) and (code := given_code(node)) is not None:
                    yield code, True


def given_code(call: ast.Call) -> str | None:
    name: Any = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
    place = MAKERS.get(name, len(call.args))
    given = call.args[place] if place < len(call.args) else None
    text = given.value if isinstance(given, ast.Constant) else None
    return text if isinstance(text, str) else None


def test_every_code_in_the_source_has_a_page() -> None:
    assert {text for text, is_code in literals() if is_code} - severities().keys() == set()


def test_every_page_is_of_a_code_in_the_source() -> None:
    assert severities().keys() - {text for text, _ in literals()} == set()


def test_no_rule_has_a_second_page() -> None:
    files = {path.stem for path in (SOURCE / "lint/pages").glob("*")}
    assert files & {rule.id for rule in RULES} == set()


@pytest.mark.parametrize("code", severities())
def test_page_has_all_its_parts_in_their_order(code: str) -> None:
    page = page_of(code) or ""
    parts = [page.find(part) for part in PARTS]
    assert -1 not in parts
    assert parts == sorted(parts)
    assert {*severities()[code]} <= {severity.label for severity in Severity}


@pytest.mark.parametrize("case", [*golden_cases(), *rejected_cases()], ids=lambda case: case.name)
def test_findings_have_the_severity_that_their_page_tells(case: Case) -> None:
    of_rules = {rule.id for rule in RULES}
    for found in case.outcome().diagnostics:
        known = severities()[found.code]
        assert found.severity.label in known or found.code in of_rules, found


EXTENSION = re.compile(r"x-(?:oasmith|lint|reason|upstream|drift)[a-z-]*(?<!-)")


def test_every_extension_in_the_source_has_a_page() -> None:
    """In the modules, the pages, and the schema of their form."""
    files = (path for path in SOURCE.rglob("*") if path.suffix in (".py", ".json", ".md"))
    texts = [path.read_text(encoding="utf-8") for path in files if path.name != "extensions.md"]
    named = {name for text in texts for name in EXTENSION.findall(text)} - {"x-oasmith"}
    assert named == extension_pages().keys()
    assert {*EXTENSIONS, *known_extensions()} <= extension_pages().keys()


@pytest.mark.parametrize("name", extension_pages())
def test_page_of_an_extension_is_its_section_alone(name: str) -> None:
    page = extension_pages()[name]
    assert page.startswith(f"## `{name}`\n\n")
    assert page.count("\n## ") == 0
    assert len(page) > 100


@pytest.mark.parametrize("code", ["nonsense", "", "../pages/ref-cycle", "ref-cycle.md", "*"])
def test_there_is_no_page_of_a_code_that_does_not_exist(code: str) -> None:
    assert page_of(code) is None
