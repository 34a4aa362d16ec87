"""The documents of the golden cases, which have one construct each: each says the same as itself,
and whatever separates it from the next is told as the contract says."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema_rs
import pytest

from oasmith.cli.diff_report import Told, as_json, written
from oasmith.diff.compare import compare
from oasmith.diff.versions import Version
from oasmith.output.lock import lock_text
from oasmith.pipeline import understand
from tests.support.golden_cases import Case, golden_cases, inputs_of, options_of

CONTRACT = json.loads(
    (Path(__file__).parents[2] / "docs" / "diff.schema.json").read_text(encoding="utf-8")
)
CASES = golden_cases()


def version(case: Case, lock: bytes | None) -> Version:
    options = options_of(case.folder)
    understood = understand(inputs_of(case.folder, lock), options, rules=())
    assert understood.api is not None and understood.names is not None
    return Version(understood.api, understood.names, options)


@cache
def first(case: Case) -> Version:
    return version(case, None)


def lock_of(known: Version) -> bytes:
    return lock_text(known.names.record, {}, {})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_document_says_the_same_as_itself(case: Case) -> None:
    assert compare(first(case), version(case, lock_of(first(case)))).changes == ()


@pytest.mark.parametrize(
    ("case", "other"),
    list(zip(CASES, [*CASES[1:], CASES[0]], strict=True)),
    ids=lambda case: case.name,
)
def test_any_two_documents_can_be_compared(case: Case, other: Case) -> None:
    found = compare(first(case), version(other, lock_of(first(case))))
    told = Told(case.name, other.name, found, None)
    jsonschema_rs.validate(CONTRACT, json.loads(as_json(told)))
    assert len({(c.code, c.pointer, c.symbol, c.message) for c in found.changes}) == len(
        found.changes
    )
    subjects = {change.subject for change in found.changes}
    assert written(told, "markdown").count("\n| ") == len(found.changes) + len(subjects)
