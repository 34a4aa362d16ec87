"""Rejected cases: a document that cannot be used gives no package, and is told what to mend."""

from __future__ import annotations

import pytest

from tests.support.golden_cases import Case, rejected_cases


@pytest.mark.parametrize("case", rejected_cases(), ids=lambda case: case.name)
def test_a_broken_document_is_rejected_with_the_agreed_words(case: Case) -> None:
    assert case.outcome().files is None
    expected = (case.folder / "diagnostics.txt").read_text(encoding="utf-8")
    assert case.snapshot()["diagnostics.txt"].decode() == expected
