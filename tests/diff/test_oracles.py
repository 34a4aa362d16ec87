"""The verdicts in the table of docs/diff-oracles.md are ours, and each difference is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.diff.changes import verdict
from tests.diff.test_codes import TABLE
from tests.diff.test_verdicts import CASES
from tests.diff.versions import LIBRARY, Spec, changed, compared

DOC = Path(__file__).parents[2] / "docs" / "diff-oracles.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in DOC.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
][1:]


def pairs() -> dict[str, tuple[Spec, Spec]]:
    """The pairs of documents by name."""
    found = {both.name: (changed(both.old), changed(both.new)) for both in TABLE}
    return found | {case.name: (LIBRARY, changed(case.edit)) for case in CASES}


PAIRS = pairs()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_verdict_of_the_table_is_ours(row: list[str]) -> None:
    name, ours, oasdiff, redocly, why = row
    assert verdict(compared(*PAIRS[name]).of("wire")).label == ours
    assert {oasdiff, redocly} <= {"none", "patch", "minor", "warn", "major"}
    assert bool(why) is (len({ours, oasdiff, redocly}) > 1)


def test_the_table_has_as_many_pairs_as_it_says() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert f"\n{len(ROWS)} pairs of small documents" in text
    assert len({row[0] for row in ROWS}) == len(ROWS) >= 30
