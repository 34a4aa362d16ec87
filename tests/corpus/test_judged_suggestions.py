"""What `oasmith lint` suggests for operations of the corpus is what a reader of the document
would write.

`judged_suggestions.toml` has the judgements. Each was made from the document alone: parameters,
response schema and descriptions.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from oasmith.json_value import Json
from oasmith.lint.registry import RULES
from oasmith.pipeline import understand
from tests.corpus.judge import inputs_of
from tests.support.suggestions import STRICT

FILE = Path(__file__).with_name("judged_suggestions.toml")
JUDGED: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["suggestion"]
EXTENSIONS = {
    "paging-unannotated": "x-oasmith-paging",
    "polling-unannotated": "x-oasmith-polling",
    "rate-limit-in-prose": "x-oasmith-rate-limit",
}
DOCUMENTS = sorted({each["document"] for each in JUDGED})


def _pointer(operation: str) -> str:
    method, path = operation.split(" ", 1)
    return f"#/paths/{path.replace('~', '~0').replace('/', '~1')}/{method.lower()}"


def _suggested(document: Path) -> dict[tuple[str, str], Json]:
    """The suggested values by code and pointer of the operation."""
    found = understand(inputs_of(document), STRICT, rules=RULES).diagnostics
    return {
        (each.code, each.suggestion.pointer): each.suggestion.update[EXTENSIONS[each.code]]
        for each in found
        if each.code in EXTENSIONS and each.suggestion
    }


@pytest.mark.corpus
@pytest.mark.parametrize("document", DOCUMENTS)
def test_lint_suggests_what_a_reader_would_write(document: str, corpus: Path) -> None:
    found = _suggested(corpus / document)
    wrong = [
        (judged["operation"], judged["code"], value, judged["expected"], judged["why"])
        for judged in JUDGED
        if judged["document"] == document
        and (value := found.get((judged["code"], _pointer(judged["operation"])), "none"))
        != judged["expected"]
    ]
    assert wrong == []


def test_the_judgements_are_many_and_of_both_kinds() -> None:
    none = [each for each in JUDGED if each["expected"] == "none"]
    keys = [(each["document"], each["operation"], each["code"]) for each in JUDGED]
    assert len(keys) == len(set(keys)) >= 70
    assert len(DOCUMENTS) >= 10
    assert 3 * len(none) > len(JUDGED)
