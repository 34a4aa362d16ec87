"""`oasmith lint` finds in the documents of the corpus what it found when its rules were looked at.

`lint_counts.tsv` has the counts, `lint_rules.toml` what another linter makes of the same
documents, and why the two differ.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from oasmith.lint.pages import severities
from oasmith.lint.registry import RULES
from tests.conftest import CORPUS_VARIABLE
from tests.corpus.lint_counts import counted, locked
from tests.corpus.manifest import manifest

ROWS = manifest()
LOCKED = locked()
REASONS = Path(__file__).with_name("lint_rules.toml")


@pytest.mark.corpus
@pytest.mark.parametrize("row", [pytest.param(row, id=row["file"]) for row in ROWS])
def test_lint_finds_what_is_locked(row: dict[str, str]) -> None:
    document = Path(os.environ[CORPUS_VARIABLE], row["file"])
    assert counted(document) == LOCKED.get(row["file"], {})


@pytest.mark.corpus
def test_every_locked_document_is_in_the_corpus(corpus: Path) -> None:
    assert LOCKED.keys() <= {row["file"] for row in ROWS}


def test_every_locked_finding_has_a_severity_that_its_page_names() -> None:
    known = severities()
    rules = {rule.id for rule in RULES}
    wrong = [
        (document, severity, code)
        for document, counts in LOCKED.items()
        for severity, code in counts
        if code not in known or (severity not in known[code] and code not in rules)
    ]
    assert wrong == []


def test_every_rule_says_why_it_differs_from_another_linter() -> None:
    reasons: dict[str, Any] = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    assert reasons.keys() == {rule.id for rule in RULES}
    assert all(len(entry["why"]) > 20 for entry in reasons.values())
