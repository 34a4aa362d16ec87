"""Whole documents, small and large, with hostile texts in all their strings.

What is generated is code of the shapes that the generator writes and nothing else; with hostile
texts at the end of all strings it has as many of each as with harmless ones.
"""

from __future__ import annotations

import ast
import json
import os
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate, load
from tests.conftest import CORPUS_VARIABLE
from tests.support.golden_cases import TESTS, golden_cases
from tests.support.hostile_texts import extended, spoilt

ROOT = TESTS.parent
SMALL = [
    *(f"tests/golden/{case.name}" for case in golden_cases()),
    *(f"specs/{vendor}" for vendor in ("aboutyou", "microsoft", "mircate")),
]
EACH = [
    pytest.param(folder, marks=[pytest.mark.sweep] if at % 5 else [])
    for at, folder in enumerate(SMALL)
]
LARGE = ["real/stripe.yaml", "real/openai.yaml", "real/github.json", "real/digitalocean.yaml"]
TOGETHER = "x\"\"\"\nimport os\nos.abort()\n'''\\{{ 7 }}{% raw %}\x00\u2028\u202e# */"
"""What ends strings, comments, blocks of templates and lines."""
BENIGN = " benign".ljust(len(TOGETHER), "n")
"""As long as the hostile text: a long title of a constant is prose, a short one its name."""
TWINS = {BENIGN: [TOGETHER], ".": ["'", "\\", "\n"]}
"""Harmless texts, and hostile ones that change names as much: by words, or not at all."""
MODULES = frozenset(
    {
        *("__future__", "builtins", "collections.abc", "dataclasses", "datetime", "decimal"),
        *("enum", "functools", "importlib", "pathlib", "typing", "uuid"),
    }
)
"""The modules of the standard library that generated code may import."""


def document_of(folder: str) -> Any:
    """The value that all documents of the folder make, or that of one file of the corpus."""
    corpus = Path(os.environ.get(CORPUS_VARIABLE, ""))
    file = corpus / folder
    path = ROOT / folder
    specs = (
        [file]
        if file.is_file()
        else sorted([*path.glob("spec*.*"), *path.glob("*.json"), *path.glob("m*.yaml")])
    )
    document, _ = load(Inputs(specs, [], specs[0].parent))
    assert document is not None, folder
    return document.value


def generated(value: Any, folder: Path) -> Mapping[str, ast.Module]:
    """The syntax trees of the package that the value becomes; none where nothing does."""
    spec = folder / "spec.json"
    spec.write_text(json.dumps(value), encoding="utf-8")
    options = Options("sample", validation="warn")
    files = generate(Inputs([spec], [], folder), options, Renderer()).files or {}
    return {
        path: ast.parse(content)
        for path, content in files.items()
        if path.endswith(".py") and not path.startswith("_runtime/")
    }


def shapes(trees: Mapping[str, ast.Module]) -> Counter[str]:
    """How many nodes of each kind there are, docstrings aside."""
    count: Counter[str] = Counter()
    for tree in trees.values():
        for node in ast.walk(tree):
            count[type(node).__name__] += 1
            if _is_text(node):
                count -= Counter(("Expr", "Constant"))
    return count


def assert_ours(trees: Mapping[str, ast.Module]) -> None:
    """Nothing is imported that is not ours or known, and nothing runs on import but definitions."""
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= MODULES, path
            elif isinstance(node, ast.ImportFrom):
                assert node.level or node.module in MODULES, path
            elif isinstance(node, ast.Module | ast.ClassDef):
                for statement in node.body:
                    assert isinstance(statement, _DEFINITIONS) or _is_text(statement), path


_DEFINITIONS = (
    *(ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef, ast.If, ast.Pass),
    *(ast.FunctionDef, ast.AsyncFunctionDef),
)


def _is_text(statement: ast.AST) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


@cache
def value_of(folder: str) -> Any:
    return document_of(folder)


@pytest.mark.parametrize("folder", EACH)
def test_a_small_document_with_hostile_strings(tmp_path: Path, folder: str) -> None:
    value = value_of(folder)
    for benign, texts in TWINS.items():
        twin, expected = None, Counter[str]()
        for text in texts:
            trees = generated(extended(value, text), tmp_path)
            assert trees
            assert_ours(trees)
            if twin != (twin := extended(value, benign, as_with=text)):
                expected = shapes(generated(twin, tmp_path))
            assert shapes(trees) == expected, text


@pytest.mark.parametrize("folder", EACH)
def test_a_small_document_with_hostile_texts_anywhere(tmp_path: Path, folder: str) -> None:
    made = 0
    for seed in range(12):
        share = (0.02, 0.1, 0.5)[seed % 3]
        trees = generated(spoilt(value_of(folder), Random(seed), share), tmp_path)
        assert_ours(trees)
        made += bool(trees)
    assert made


@pytest.mark.corpus
@pytest.mark.parametrize("file", LARGE)
def test_a_large_document_with_hostile_strings(corpus: Path, tmp_path: Path, file: str) -> None:
    value = document_of(file)
    trees = generated(extended(value, TOGETHER), tmp_path)
    assert trees
    assert_ours(trees)
    assert shapes(trees) == shapes(generated(extended(value, BENIGN, as_with=TOGETHER), tmp_path))


@pytest.mark.corpus
@pytest.mark.parametrize("file", LARGE)
def test_a_large_document_with_hostile_texts_anywhere(
    corpus: Path, tmp_path: Path, file: str
) -> None:
    value = document_of(file)
    for seed in range(3):
        assert_ours(generated(spoilt(value, Random(seed), 0.02), tmp_path))
