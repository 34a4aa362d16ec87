"""Documents that ignore very much cost no more than their size."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oasmith.lint.ignores import without_ignored
from oasmith.lint.pages import severities
from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand
from tests.lint.test_rules import DEFAULTS

MANY = 2_000


def judged(spec: dict[str, Any], folder: Path) -> tuple[list[str], int]:
    path = folder / "spec.json"
    path.write_text(json.dumps(spec), encoding="utf-8")
    understood = understand(Inputs((path,), (), folder), Options("sample"), rules=RULES)
    told, ignored = without_ignored(
        understood.diagnostics, understood.document, understood.ignores, severities()
    )
    return [each.code for each in told], ignored


def schemas(ignored: list[str]) -> dict[str, Any]:
    schema = {"type": "string", "enum": ["a", "a"], "x-lint-ignore": ignored}
    return {**DEFAULTS, "paths": {}, "components": {"schemas": dict.fromkeys(_names(), schema)}}


def _names() -> list[str]:
    return [f"S{number}" for number in range(MANY)]


def test_many_nodes_ignore_what_is_found_in_them(tmp_path: Path) -> None:
    told, ignored = judged(schemas(["enum-duplicate"]), tmp_path)
    assert ignored == MANY
    assert "enum-duplicate" not in told


def test_of_many_ignores_that_are_wrong_some_are_told(tmp_path: Path) -> None:
    told, ignored = judged(schemas(["nonsense", "enum-type"]), tmp_path)
    assert ignored == 0
    assert told.count("enum-duplicate") == MANY
    assert told.count("ignore-invalid") == told.count("ignore-unused") == 20


def test_keys_within_lists_are_taken_out(tmp_path: Path) -> None:
    """Of what a list holds, and as deep as a document may be."""
    deep: dict[str, Any] = {"type": "string", "enum": ["a", "a"]}
    for _ in range(30):
        deep = {"allOf": [{**deep, "x-lint-ignore": ["enum-duplicate"]}]}
    told, ignored = judged(
        {**DEFAULTS, "paths": {}, "components": {"schemas": {"Deep": deep}}}, tmp_path
    )
    assert ignored == 1
    assert "ignore-unused" not in told
    assert "structure" not in told
