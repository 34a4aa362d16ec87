"""A value of the wrong type anywhere in a document is told, or ignored; it never raises."""

from __future__ import annotations

import ast
import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate, load
from tests.support.golden_cases import golden_cases

Place: TypeAlias = tuple[str | int, ...]

WRONG: list[Any] = [
    *(None, True, False, 0, -1, 2.5, 10**30, "", "x", "#", "#/components/schemas/A"),
    *([], [None], ["x"], [[]], [{"type": "null"}], {}, {"x": None}, {"type": "object"}),
    *({"$ref": "#/nowhere"}, {"$ref": "#"}, {"$ref": 1}, {"allOf": []}, {"oneOf": [True]}),
]


@cache
def documents() -> dict[str, Any]:
    """The documents of the golden cases, by name."""
    found = {}
    for case in golden_cases():
        specs = sorted(case.folder.glob("spec*"))
        document, _ = load(Inputs(specs, [], case.folder))
        found[case.name] = document.value if document else {}
    return found


@cache
def places() -> list[tuple[str, Place]]:
    """Every place of every document."""
    return [(name, place) for name, value in documents().items() for place in _places(value, ())]


def _places(node: Any, above: Place) -> Iterator[Place]:
    members = node.items() if isinstance(node, dict) else enumerate(node)
    for key, inner in members:
        yield (*above, key)
        if isinstance(inner, dict | list):
            yield from _places(inner, (*above, key))


def _with(document: Any, place: Place, value: Any) -> Any:
    changed = copy.deepcopy(document)
    node = changed
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = value
    return changed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.deferred(lambda: st.sampled_from(places())), st.sampled_from(WRONG), st.booleans())
def test_a_wrong_value_anywhere_never_raises(
    tmp_path: Path, place: tuple[str, Place], value: Any, checked: bool
) -> None:
    name, at = place
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(_with(documents()[name], at, value)), encoding="utf-8")
    options = Options("sample", validation="warn" if checked else "off")
    files = generate(Inputs([spec], [], tmp_path), options, Renderer()).files or {}
    for path, content in files.items():
        if path.endswith(".py") and not path.startswith("_runtime/"):
            ast.parse(content)


@pytest.mark.parametrize("style", [{}, [None], 1, None])
def test_a_style_that_is_no_text_is_told(tmp_path: Path, style: Any) -> None:
    parameter = {"name": "a", "in": "query", "style": style, "schema": {"type": "string"}}
    operation = {"parameters": [parameter], "responses": {}}
    info = {"title": "T", "version": "1"}
    value = {"openapi": "3.1.0", "info": info, "paths": {"/a": {"get": operation}}}
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(value), encoding="utf-8")
    options = Options("sample", validation="off")
    outcome = generate(Inputs([spec], [], tmp_path), options, Renderer())
    counted, told = outcome.diagnostics
    assert (counted.code, counted.pointer) == ("structure", "#")  # `off` counts what is none
    assert told.code == "parameter-style"
    assert outcome.files is not None
