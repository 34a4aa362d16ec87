"""The JSON Schema Test Suite, where the corpus has it: what fits is sent and read, what does not is
refused, but for the tests that `json_schema_suite.toml` counts by keyword, each with its reason."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CORPUS_VARIABLE
from tests.support.keywords import bodies

FOLDER = Path(os.environ.get(CORPUS_VARIABLE, "."), "json-schema-test-suite")
EXPECTED = tomllib.loads(Path(__file__).with_name("json_schema_suite.toml").read_text("utf-8"))
NOT_OURS = ("vocabulary", "format", "content", "id", "refRemote", "infinite-loop-detection")
"""Files on what a document of OpenAPI cannot have or means otherwise."""
STEMS = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem not in NOT_OURS)
MOST_SENT = 90

pytestmark = pytest.mark.corpus


def _schema(stem: str, number: int, schema: Any) -> Any:
    """The schema as a component: with an address of its own if it refers into itself."""
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key != "$schema"}
    if '"$ref": "#' in json.dumps(kept):
        kept.setdefault("$id", f"https://example.com/{stem}/{number}")
    return kept


@pytest.mark.parametrize("stem", STEMS)
def test_instances_are_sent_and_read_as_the_suite_says(stem: str, tmp_path: Path) -> None:
    groups = json.loads((FOLDER / f"{stem}.json").read_text(encoding="utf-8"))
    schemas = [_schema(stem, number, group["schema"]) for number, group in enumerate(groups)]
    counted = dict.fromkeys(("sent", "refused", "unread"), 0)
    with bodies(tmp_path, schemas) as client:
        for number, group in enumerate(groups):
            for test in group["tests"]:
                is_sent = client.sends(number, test["data"])
                counted["sent"] += is_sent and not test["valid"]
                counted["refused"] += test["valid"] and not is_sent
                counted["unread"] += test["valid"] and not client.reads(number, test["data"])
    known = {kind: EXPECTED[kind].get(stem, {"tests": 0})["tests"] for kind in counted}
    assert counted == known


def test_few_invalid_instances_are_sent() -> None:
    assert sum(entry["tests"] for entry in EXPECTED["sent"].values()) <= MOST_SENT
