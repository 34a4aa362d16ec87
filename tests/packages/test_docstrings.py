"""Every docstring of a generated package begins with a sentence."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

import pytest

from oasmith.python.sentences import stopped
from tests.support.golden_cases import Case, golden_cases


def docstrings(module: ast.Module) -> Iterator[str]:
    """The docstrings of a module, also those of attributes."""
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            text = node.value.value
            if isinstance(text, str):
                yield inspect.cleandoc(text)


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_docstrings_begin_with_a_sentence(case: Case) -> None:
    for path, content in (case.outcome().files or {}).items():
        if not path.endswith(".py") or path.startswith("_runtime/"):
            continue
        for text in docstrings(ast.parse(content)):
            first = text.partition("\n\n")[0].strip()
            assert stopped(first) == first, path
            assert not first.startswith(("/", "``")), path
