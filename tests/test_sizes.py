"""What a reader can take in at once: no circles of imports, no long functions, no long modules.

`CIRCLES` says what is not so yet. Its test fails both where something else is found and where
something listed is found no more, so that the list only becomes shorter.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.output.test_core import code_lines
from tests.test_layers import PACKAGE, imported

MOST_LINES_OF_A_FUNCTION = 50
MOST_LINES_OF_A_MODULE = 350
"""Of the runtime, which users read without its docstrings, lines of code; else all lines."""

CIRCLES: list[set[str]] = [
    {
        "runtime.account",
        "runtime.call",
        "runtime.codecs",
        "runtime.codings",
        "runtime.contents",
        "runtime.credentials",
        "runtime.drift",
        "runtime.encode",
        "runtime.errors",
        "runtime.exchange",
        "runtime.hints",
        "runtime.json_values",
        "runtime.masks",
        "runtime.model",
        "runtime.operation",
        "runtime.options",
        "runtime.problems",
        "runtime.proxies",
        "runtime.redirects",
        "runtime.request",
        "runtime.responses",
        "runtime.shape",
        "runtime.shapes",
        "runtime.tolerant",
        "runtime.unions",
        "runtime.unsendable",
        "runtime.urls",
        "runtime.vendor_message",
    },
]
"""In the order of their first modules."""


@cache
def modules() -> dict[str, Path]:
    """Every module of the tool and of the runtime, by its name without `oasmith.`."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if "templates" not in path.parts)
    return {_name(path): path for path in paths}


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def graph() -> dict[str, set[str]]:
    """The modules that each module imports, also inside of functions and for types alone."""
    return {name: {*_imported_by(name, path)} for name, path in modules().items()}


def _imported_by(name: str, path: Path) -> Iterator[str]:
    for target, _ in imported(path, PACKAGE, "oasmith"):
        target = target.removeprefix("oasmith").removeprefix(".")
        for candidate in (target, target.rpartition(".")[0]):
            if candidate in modules():
                if candidate != name:
                    yield candidate
                break


def circles(graph: Mapping[str, set[str]]) -> list[set[str]]:
    """The groups of modules of which each is reached from each."""
    reached = {name: _reached(graph, name) for name in graph}
    found: list[set[str]] = []
    for name in sorted(graph):
        if name in reached[name] and not any(name in circle for circle in found):
            found.append({other for other in reached[name] if name in reached[other]})
    return found


def _reached(graph: Mapping[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [*graph[start]]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph[name]
    return found


def long_functions(name: str, tree: ast.Module) -> Iterator[str]:
    """The functions of a module with too many lines, decorators not counted."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{name}.{node.name}"


def length(name: str, text: str) -> int:
    """How long a module is."""
    return code_lines(text) if name.startswith("runtime.") else len(text.splitlines())


@pytest.mark.parametrize(
    "imports, expected",
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}, [{"b", "c"}]),
        ({"a": {"b"}, "b": {"a"}, "c": {"d"}, "d": {"c", "a"}}, [{"a", "b"}, {"c", "d"}]),
    ],
)
def test_circles_are_found(imports: dict[str, set[str]], expected: list[set[str]]) -> None:
    assert circles(imports) == expected


def test_imports_of_all_kinds_count() -> None:
    """A relative one, one inside of a function, one for types alone, one of a package's module."""
    assert "runtime.account" in graph()["runtime.call"]
    assert "output.write" in graph()["cli.generate"]
    assert "naming.changes" in graph()["cli.generate"]
    assert "lint.rules.enum_type" in graph()["lint.registry"]


def test_a_long_function_is_found() -> None:
    body = "    pass\n" * MOST_LINES_OF_A_FUNCTION
    tree = ast.parse(f"def long():\n{body}\nclass A:\n    def short(self):\n        pass\n")
    assert [*long_functions("m", tree)] == ["m.long"]


def test_no_modules_import_one_another_in_a_circle() -> None:
    assert circles(graph()) == CIRCLES


def test_no_function_is_long() -> None:
    found = {
        function
        for name, path in modules().items()
        for function in long_functions(name, ast.parse(path.read_text(encoding="utf-8")))
    }
    assert not found


def test_no_module_is_long() -> None:
    texts = {name: path.read_text(encoding="utf-8") for name, path in modules().items()}
    found = {name for name, text in texts.items() if length(name, text) > MOST_LINES_OF_A_MODULE}
    assert not found
