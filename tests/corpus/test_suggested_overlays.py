"""What `oasmith lint --write-overlay` writes for a document of others: `generate` refuses none of
it, and says nothing new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from oasmith.cli.console import Output
from oasmith.cli.lint_overlay import write_overlay
from oasmith.lint.registry import RULES
from oasmith.pipeline import understand
from tests.conftest import CORPUS_VARIABLE
from tests.corpus.judge import inputs_of
from tests.corpus.test_corpus import ROWS
from tests.support.suggestions import STRICT, faults_of_suggestions

SILENT = Output(quiet=True, verbose=False)


@pytest.mark.corpus
@pytest.mark.parametrize("row", [pytest.param(row, id=row["file"]) for row in ROWS])
def test_suggestions_apply_bring_no_fault_and_end_what_they_are_for(
    row: dict[str, str], tmp_path: Path
) -> None:
    inputs = inputs_of(Path(os.environ[CORPUS_VARIABLE], row["file"]))
    found = understand(inputs, STRICT, rules=RULES).diagnostics
    path = tmp_path / "suggested.yaml"
    write_overlay(SILENT, path, found, inputs, STRICT)
    assert path.exists() is any(each.suggestion for each in found)
    if path.exists():
        assert faults_of_suggestions(inputs, found, path) == []
