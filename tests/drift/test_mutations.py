"""Answers of documents of all kinds, changed at random: whatever departs, the loop closes."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from oasmith.drift.reading import PACKAGE
from oasmith.drift.repair import Subject, reading, subject_of
from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, load, understand
from tests.support.golden_cases import golden_cases, inputs_of

from .cases import ref
from .loop import Answer, Loop
from .loop import document as make_document

CASES = {case.name: case for case in golden_cases()}
CHOSEN = (
    *("discriminator-in-containers", "discriminator-nested", "fixed-structures"),
    *("allof-merge", "allof-refined-property", "anyof-with-enum-and-string", "closed-record"),
    *(
        "conditional-properties",
        "const",
        "discriminator-hierarchy",
        "discriminator-inline-variants",
    ),
    *("enum-mixed", "free-form-and-empty", "maps-and-additional-properties", "nullable-3.0"),
    *("nullable-3.1", "oneof-discriminator-mapping", "oneof-scalars", "oneof-structural"),
    *("pattern-properties", "recursive-record", "ref-siblings"),
)


def another(random: Random) -> Any:
    """Any value; no two texts are the same, since one that is a tag means one class."""
    text = f"other {random.randrange(10**9)}"
    return random.choice((None, 7, 1.5, text, True, [], {}, ["a", None], {"a": 1}))


def mutated(value: Any, random: Random) -> Any:
    """The value with some of its parts replaced, left out or added."""
    if random.random() < 0.1:
        return another(random)
    if isinstance(value, dict):
        kept = {k: mutated(v, random) for k, v in value.items() if random.random() > 0.1}
        if random.random() < 0.2:
            kept[random.choice(("new", "new.name", "x-1", "*", "1"))] = another(random)
        return kept
    if isinstance(value, list):
        return [mutated(item, random) for item in value for _ in range(2)]
    if isinstance(value, str) and random.random() < 0.2:
        second, other = random.randrange(60), random.randrange(10**9)
        return random.choice((f"other-{other}", f"2024-01-01T00:{other % 60:02}:{second:02}"))
    return value


def samples(subject: Subject) -> Iterator[tuple[str, str, int, Any]]:
    """Method, path, status and an answer of each operation that answers with JSON."""
    with reading(subject, Renderer(), ("http://localhost",)) as (_, reader):
        sampler = importlib.import_module(f"{PACKAGE}._runtime.samples")
        contents = importlib.import_module(f"{PACKAGE}._runtime.contents")
        for endpoint, operation in reader.operations.items():
            method, path = endpoint.split(" ", 1)
            for status, content in operation.success.items():
                if type(content) is contents.Json and status.isdecimal() and method != "HEAD":
                    try:
                        sample = sampler.Sampler().of(content.shape)
                    except sampler.NoSample:
                        continue
                    yield method, path, int(status), contents.encode(sample)


def departing(loop: Loop, seed: int) -> list[Answer]:
    """Answers of all operations, most of which depart."""
    inputs = Inputs([loop.spec], [], loop.folder)
    subject = subject_of(understand(inputs, Options("sample")), inputs, Options("sample"))
    assert subject is not None
    random = Random(seed)
    return [
        Answer(mutated(sample, random), status, path.partition("?")[0], method)
        for method, path, status, sample in [*samples(subject)]
        for _ in range(12)
    ]


@pytest.mark.parametrize("name", CHOSEN)
def test_whatever_departs_is_repaired(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _is_repaired(name, tmp_path, capsys)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", CASES)
def test_whatever_departs_is_repaired_in_every_golden_case(
    name: str, seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _is_repaired(name, tmp_path, capsys, seed)


def _is_repaired(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int = 0
) -> None:
    """One run of the command repairs all, and another one changes nothing."""
    loop = Loop(tmp_path, asked(name))
    answers = departing(loop, seed=sum(map(ord, name)) + seed)
    if not answers:
        pytest.skip("no operation answers with JSON")
    loop.drift(answers, options=["-v"])
    told = capsys.readouterr().err
    left = [each for each in loop.left(answers) if f" {each.partition(': ')[2]}" not in told]
    assert left == []
    assert linted(loop, [loop.overlay]) <= linted(loop, [])
    text = loop.overlay.read_text() if loop.overlay.exists() else ""
    loop.drift(answers)
    assert (loop.overlay.read_text() if loop.overlay.exists() else "") == text


def linted(loop: Loop, overlays: list[Path]) -> int:
    """How often `nullable` says nothing by the letter of OpenAPI 3.0."""
    inputs = Inputs([loop.spec], [path for path in overlays if path.exists()], loop.folder)
    found = understand(inputs, Options("x"), rules=RULES).diagnostics
    return sum(each.code == "nullable-without-type" for each in found)


def asked(name: str) -> dict[str, Any]:
    """The schemas of a golden case, each the answer of an operation; the document itself where it
    has none."""
    document, _ = load(inputs_of(CASES[name].folder))
    assert document is not None
    spec: dict[str, Any] = document.value
    if "swagger" in spec:
        schemas = {f"/{name}": ref(name) for name in spec.get("definitions", {})}
        new = make_document("2.0", schemas, spec.get("definitions", {}))
        return new if schemas else spec
    names = spec.get("components", {}).get("schemas", ())
    if not names:
        changed: dict[str, Any] = _without_paging(spec)
        return changed
    schemas = {f"/{at}": ref(name) for at, name in enumerate(names)}
    new = make_document(spec["openapi"], schemas, {})
    return {**new, "components": spec["components"]}


def _without_paging(value: Any) -> Any:
    """The document without what speaks of the form of answers, which then is another one."""
    if isinstance(value, list):
        return [_without_paging(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {k: _without_paging(v) for k, v in value.items() if k != "x-oasmith-paging"}


def test_mutations_change_something() -> None:
    value = {"a": [1, {"b": "x"}], "c": None}
    changed = [mutated(value, Random(seed)) for seed in range(20)]
    assert len({json.dumps(each) for each in changed}) > 10
