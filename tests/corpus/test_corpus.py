"""Every document of the corpus becomes a package that works, or is refused for a known reason.

`expected.toml` says for each diagnostic code which documents give it and why; a document that
gives one more, or one less, fails. The documents stand in the folder that OASMITH_CORPUS names;
`MANIFEST.tsv` there tells how many operations each has. Without the variable all is skipped.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from oasmith.options import Options
from tests.conftest import CORPUS_VARIABLE
from tests.corpus.judge import inputs_of, judge
from tests.corpus.manifest import manifest
from tests.support.one_checker import disagreements

EXPECTED = Path(__file__).parent / "expected.toml"
SHOWCASE = (
    "petstore",
    "oai_petstore_expanded",
    "redocly_museum",
    "oai_tictactoe",
    "paypal_orders_v2",
    "spotify",
    "openai",
    "stripe",
    "github",
)
"""Judged in every run of the tests; the others by ``make corpus``."""


def expected() -> dict[str, Any]:
    """Code → {reason, documents}."""
    return tomllib.loads(EXPECTED.read_text(encoding="utf-8"))


ROWS = manifest()
TABLE = expected()
MARKS = {True: (), False: (pytest.mark.corpus,)}


def test_there_is_a_corpus(corpus: Path) -> None:
    assert ROWS, f"{corpus} has no MANIFEST.tsv"


@pytest.mark.parametrize(
    "row",
    [pytest.param(row, id=row["file"], marks=MARKS[row["name"] in SHOWCASE]) for row in ROWS],
)
def test_document_becomes_a_package_or_is_refused_for_a_known_reason(row: dict[str, str]) -> None:
    file = row["file"]
    document = Path(os.environ[CORPUS_VARIABLE], file)
    verdict = judge(document, layout=row["name"] not in SHOWCASE)
    known = {code for code, entry in TABLE.items() if file in entry["documents"]}
    assert list(verdict.faults) == []
    assert verdict.codes == known
    if verdict.operations is not None:
        assert verdict.operations == int(row["operations"])


@pytest.mark.corpus
def test_every_expected_finding_is_of_a_document_in_the_corpus(corpus: Path) -> None:
    files = {row["file"] for row in ROWS}
    named = {file for entry in TABLE.values() for file in entry["documents"]}
    assert named - files == set()


def test_every_expected_code_has_a_reason() -> None:
    assert all(len(entry["reason"]) > 20 for entry in TABLE.values())


@pytest.mark.corpus
@pytest.mark.parametrize("row", [pytest.param(row, id=row["file"]) for row in ROWS])
def test_lint_and_generate_agree_on_the_document(row: dict[str, str]) -> None:
    inputs = inputs_of(Path(os.environ[CORPUS_VARIABLE], row["file"]))
    assert list(disagreements(inputs, Options("sample"))) == []
