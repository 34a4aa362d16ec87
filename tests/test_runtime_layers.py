"""The layers of the runtime: its modules import downward only, at their top and inside of
functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from oasmith.assets import runtime_root
from tests.output.test_core import code_lines

# Top to bottom: a module imports only what stands in a lower row, nothing of its own row. What is
# asked for by name, where a package carries it, is no import (`output/runtime_files.py`).
LAYERS: tuple[tuple[str, ...], ...] = (
    ("header_paging", "item_paging", "submission"),
    ("client", "paging", "polling", "sequences"),
    ("call", "oauth", "testing"),
    (
        "aiohttp_transport",
        "auth",
        "redis_limits",
        "requests_transport",
        "responses",
        "stdlib_transport",
        "transports",
    ),
    ("credentials", "exchange"),
    ("account", "judging", "model", "options", "resume", "switches"),
    ("aliases", "range_bodies", "request", "tolerant", "unicode_patterns"),
    (
        "checks",
        "hints",
        "json_lines",
        "operation",
        "ranges",
        "special_shapes",
        "union_marks",
        "unsendable",
        "uploads",
        "vendor_message",
    ),
    ("codecs", "constraints", "contents", "masks", "unions"),
    ("formats", "redirects", "samples", "shapes", "structures", "webhooks"),
    ("encode", "lookup", "shape", "urls"),
    ("codings", "json_values", "limits", "proxies", "servers", "shared"),
    ("bodies", "drift", "errors", "retries"),
    ("concurrency", "deprecation", "http", "problems", "renamed"),
    ("model_base",),
)
DEPTH = {module: depth for depth, row in enumerate(LAYERS) for module in row}


def modules() -> list[Path]:
    """The files of the runtime."""
    return sorted(path for path in runtime_root().glob("*.py") if path.stem != "__init__")


def imported(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The modules of the runtime that are imported anywhere in a tree, but for type checkers."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.If) and ast.unparse(inner.test) == "TYPE_CHECKING":
            continue
        if isinstance(inner, ast.ImportFrom) and inner.level:
            names = [inner.module] if inner.module else [alias.name for alias in inner.names]
            yield from ((name, inner.lineno) for name in names)
        yield from imported(inner)


def test_every_module_of_the_runtime_has_one_layer() -> None:
    assert sorted(path.stem for path in modules()) == sorted(m for row in LAYERS for m in row)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_modules_of_the_runtime_import_downward_only(path: Path) -> None:
    found = imported(ast.parse(path.read_text(encoding="utf-8")))
    upward = [f"line {n}: {name}" for name, n in found if DEPTH[name] <= DEPTH[path.stem]]
    assert upward == []


def test_imports_in_functions_count_and_those_for_type_checkers_do_not() -> None:
    text = (
        "if TYPE_CHECKING:\n    from .a import A\ndef f():\n    from .b import B\nfrom . import c\n"
    )
    assert list(imported(ast.parse(text))) == [("b", 4), ("c", 5)]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_modules_of_the_runtime_and_their_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert code_lines(text) <= 350
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, functions) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < 50, node.name
