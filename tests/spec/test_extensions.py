"""The JSON Schema of the extensions: itself valid, and told by the documentation as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from oasmith.lint.extensions import EXTENSIONS
from oasmith.spec.extensions.form import SCHEMA, form_faults, known_extensions

PAGE = (Path(__file__).parents[2] / "docs/extensions.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def told(node: Any) -> list[tuple[str, Any]]:
    """Every extension with its value in an example."""
    found = []
    for key, value in node.items() if isinstance(node, dict) else ():
        found += [(key, value)] if key.startswith("x-oasmith-") else []
        found += told(value)
    return found


SHOWN = [pair for example in EXAMPLES for pair in told(yaml.safe_load(example))]


def test_the_schema_is_a_schema() -> None:
    assert jsonschema_rs.meta.is_valid(json.loads(SCHEMA.read_bytes()))


def test_every_extension_is_shown() -> None:
    assert {extension for extension, _ in SHOWN} == set(known_extensions())


@pytest.mark.parametrize(("extension", "value"), SHOWN)
def test_what_the_documentation_shows_has_the_form(extension: str, value: Any) -> None:
    assert list(form_faults(extension, value, "#")) == []


def test_every_extension_with_a_form_has_a_place() -> None:
    assert {*EXTENSIONS, "x-oasmith-source"} == set(known_extensions())


@pytest.mark.parametrize("extension", sorted({*known_extensions()} - {"x-oasmith-source"}))
@pytest.mark.parametrize("value", [None, 5, [], {}, {"x": {"y": 1}}])
def test_every_fault_is_told_in_words(extension: str, value: Any) -> None:
    faults = list(form_faults(extension, value, "#/x"))
    assert faults
    assert all(
        re.search("must be .|is missing|is not one of its keys", fault.message)
        and fault.pointer.startswith("#/x")
        for fault in faults
    )
