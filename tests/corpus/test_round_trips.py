"""Generated models keep what they read and refuse what is wrong, over every document of the corpus.

`deviations.toml` names the schemas for which this does not hold and says why; a schema that fails
and is not named there, or is named and no longer fails, fails the test. How much was judged stands
at the end of the run. OASMITH_SECONDS is the time for each document.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CORPUS_VARIABLE
from tests.corpus.round_trips import round_trips
from tests.corpus.test_corpus import ROWS

DEVIATIONS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("deviations.toml").read_text(encoding="utf-8")
)
SECONDS = float(os.environ.get("OASMITH_SECONDS", "40"))
KNOWN = {schema for entry in DEVIATIONS.values() for schema in entry["schemas"]}


@pytest.mark.corpus
@pytest.mark.parametrize("file", [pytest.param(row["file"], id=row["file"]) for row in ROWS])
def test_instances_survive_and_wrong_ones_are_refused(
    file: str, record_property: Callable[[str, object], None]
) -> None:
    report = round_trips(Path(os.environ[CORPUS_VARIABLE], file), SECONDS)
    if report is None:
        return  # nothing is generated: test_corpus.py says why
    record_property("round trips", f"{file}: {report}")
    failing = {file + pointer: failure for pointer, failure in report.failures.items()}
    assert {schema: f for schema, f in failing.items() if schema not in KNOWN} == {}
    unjudged = {file + pointer for pointer in report.skipped}
    named = {schema for schema in KNOWN if schema.startswith(f"{file}#")}
    assert named - failing.keys() - unjudged == set(), "these deviate no longer"


@pytest.mark.corpus
def test_every_deviation_is_of_a_document_in_the_corpus() -> None:
    files = {row["file"] for row in ROWS}
    assert {schema.partition("#")[0] for schema in KNOWN} - files == set()


def test_every_deviation_has_a_reason() -> None:
    assert all(len(entry["reason"]) > 20 for entry in DEVIATIONS.values())
