"""The loop closes: what departed is repaired, and the same answers then fit, strictly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from .cases import ALL, CASES, Case
from .loop import Loop, document


@dataclass(frozen=True)
class Done:
    """A document after its repair."""

    loop: Loop
    code: int
    left: list[str]
    text: str


@pytest.fixture(scope="module", params=ALL)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def done(version: str, tmp_path_factory: pytest.TempPathFactory) -> Done:
    cases = [case for case in CASES if version in case.versions]
    components = {name: schema for case in cases for name, schema in case.components.items()}
    spec = document(version, {case.path: case.schema for case in cases}, components)
    loop = Loop(tmp_path_factory.mktemp("loop"), spec)
    answers = [answer for case in cases for answer in case.answers]
    code = loop.drift(answers)
    text = loop.overlay.read_text()
    return Done(loop, code, loop.left(answers), text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_drift_is_left(done: Done, version: str, case: Case) -> None:
    if version in case.versions:
        assert [told for told in done.left if told.startswith(f"{case.path}: ")] == []
        assert f"GET {case.path}" in done.text


def test_nothing_at_all_is_left(done: Done) -> None:
    assert (done.code, done.left) == (1, [])


def test_the_same_answers_change_nothing(done: Done, version: str) -> None:
    cases = [case for case in CASES if version in case.versions]
    assert done.loop.drift([answer for case in cases for answer in case.answers]) == 0
    assert done.loop.overlay.read_text() == done.text


def test_one_file_of_records_gives_what_the_traffic_gave(done: Done, tmp_path: Path) -> None:
    """The records that an overlay keeps are those that a client would have written."""
    records = [record for action in done.loop.actions for record in action["x-drift"]]
    unique = {repr(record): record for record in records}.values()
    whole = [{"path": "", "expected": "", "found": "", **record} for record in unique]
    for record in whole:
        record.pop("of", None)
    again = Loop(tmp_path, json.loads(done.loop.spec.read_text()))
    again.drift(json.dumps(whole))
    assert again.edits == done.loop.edits
