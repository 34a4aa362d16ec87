"""Overlays that findings suggest: each can be pasted as it is, applies, and does what it is meant
to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.diagnostics import Diagnostic
from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.pipeline import Inputs, Understood, understand
from tests.support.golden_cases import golden_cases, inputs_of

from .test_rules import DEFAULTS, cases, spec_of

_PASTE = "add to an overlay:\n"
_HEAD = "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n"
ODD = '/it\'s a "path"\\\u2028\u0085/{id}'

SPECS = {
    f"{rule.id}: {case['name']}": {**DEFAULTS, **spec_of(case)}
    for rule in RULES
    for case in cases(rule.id)
}


def _linted(specs: list[Path], overlays: list[Path], root: Path) -> Understood:
    return understand(Inputs(specs, overlays, root), Options("sample"), rules=RULES)


def _suggested(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [diagnostic for diagnostic in found if diagnostic.help.startswith(_PASTE)]


def _all_apply(specs: list[Path], folder: Path, root: Path) -> int:
    """How many suggestions there are; each of them ends its finding, and brings no fault."""
    before = _linted(specs, [], root)
    assert before.document is not None
    suggested = _suggested(before.diagnostics)
    for diagnostic in suggested:
        overlay = folder / "overlay.yaml"
        overlay.write_text(_HEAD + diagnostic.help.removeprefix(_PASTE) + "\n", "utf-8")
        [action] = yaml.safe_load(overlay.read_text("utf-8"))["actions"]
        after = _linted(specs, [overlay], root)
        assert after.document is not None
        assert after.document.value != before.document.value
        known = {(each.code, each.pointer) for each in before.diagnostics}
        new = [each for each in after.diagnostics if (each.code, each.pointer) not in known]
        assert not [str(each) for each in new if each.code.startswith("overlay")], action
        still = [(each.code, each.pointer) for each in _suggested(after.diagnostics)]
        assert (diagnostic.code, diagnostic.pointer) not in still, action
    return len(suggested)


@pytest.mark.parametrize("name", SPECS)
def test_suggestions_of_the_cases_of_rules_apply(name: str, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(SPECS[name], sort_keys=False), "utf-8")
    _all_apply([path], tmp_path, tmp_path)


def test_suggestions_for_golden_cases_apply(tmp_path: Path) -> None:
    count = 0
    for case in golden_cases():
        inputs = inputs_of(case.folder)
        count += _all_apply([*inputs.specs], tmp_path, inputs.root)
    assert count


POLLED = {
    "get": {
        "operationId": "getIt",
        "responses": {
            "200": {
                "description": "d",
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "properties": {"status": {"enum": ["pending", "done"]}},
                        }
                    }
                },
            }
        },
    }
}


@pytest.mark.parametrize(
    ("spec", "target"),
    [
        (
            {"paths": {"/a": {"$ref": "#/x-items/0"}}, "x-items": [POLLED]},
            "$['x-items'][0]['get']",
        ),
        (
            {"paths": {"/a": {"$ref": "#/x-items/0"}}, "x-items": {"0": POLLED}},
            "$['x-items']['0']['get']",
        ),
        (
            {
                "paths": {
                    ODD: {
                        **POLLED,
                        "parameters": [
                            {"name": "id", "in": "path", "required": True, "schema": {}}
                        ],
                    }
                }
            },
            "$['paths']['/it\\'s a \"path\"\\\\\\u2028\\u0085/{id}']['get']",
        ),
    ],
)
def test_a_suggestion_leads_through_lists_and_odd_names(
    spec: dict[str, Any], target: str, tmp_path: Path
) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump({**DEFAULTS, **spec}), "utf-8")
    understood = _linted([path], [], tmp_path)
    [suggestion] = _suggested(understood.diagnostics)
    text = suggestion.help.removeprefix(_PASTE)
    assert yaml.safe_load(text)[0]["target"] == target
    assert re.fullmatch(r"[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]*", text)
    assert _all_apply([path], tmp_path, tmp_path) == 1


def test_no_component_is_suggested_in_place_of_its_own_reference(tmp_path: Path) -> None:
    components = {"schemas": {"A": {"$ref": "#/definitions/A"}}}
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump({**DEFAULTS, "components": components}), "utf-8")
    [broken] = [d for d in _linted([path], [], tmp_path).diagnostics if d.code == "unresolved-ref"]
    assert broken.help == ""
    assert "did you mean" not in broken.message
