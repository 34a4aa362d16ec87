"""The examples in docstrings of a package as a module that type checkers read.

Input: the files of a package. Output: a module with a function for each example. Invariant: every
public method of a resource has one, unless it is an old name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from textwrap import indent

HEADER = """\"\"\"The examples of the docstrings.\"\"\"

# pyright: basic
from datetime import UTC, date, datetime, time
from uuid import UUID

from . import Async{client}, {client}, models


"""


def examples_module(files: Mapping[str, bytes], client: str) -> str:
    """The module, beside those of the package."""
    head = HEADER.format(client=client)
    if not any(path.startswith("models") for path in files):
        head = head.replace(", models", "")
    functions = []
    for number, (is_async, example) in enumerate(_examples(files)):
        kind, flavour = ("async def", "Async") if is_async else ("def", "")
        functions.append(
            f"{kind} example_{number}(client: {flavour}{client}) -> None:\n{indent(example, '    ')}\n"
        )
    return head + "\n\n".join(functions)


def _examples(files: Mapping[str, bytes]) -> Iterator[tuple[bool, str]]:
    for path, content in files.items():
        if path.startswith("resources/") and not path.startswith("resources/_"):
            yield from _of_module(ast.parse(content))


def _of_module(module: ast.Module) -> Iterator[tuple[bool, str]]:
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    for class_ in classes:
        for method in class_.body:
            if not isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            doc = ast.get_docstring(method) or ""
            if method.name.startswith("_") or doc.startswith("Deprecated: it is `") or not doc:
                continue  # overloads have no docstring
            _, found, example = doc.rpartition("\nExample:\n")
            assert found, f"{class_.name}.{method.name} has no example"
            is_async = class_.name.startswith("Async") and class_.name[5:] in {
                other.name for other in classes
            }
            yield is_async, "\n".join(line[4:] for line in example.split("\n"))
