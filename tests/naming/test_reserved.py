"""What generated modules import of the runtime is reserved where it could be hidden."""

from __future__ import annotations

import ast
from fnmatch import fnmatch

import pytest

from oasmith.naming.identifiers import (
    CLIENT_RESERVED,
    PARAMETER_RESERVED,
    RESOURCE_CLASS_RESERVED,
)
from tests.support.golden_cases import golden_cases

OUTSIDE_OF_METHODS = {
    "in_body",
    "of_event",
    "plain",
    "renamed_arguments",
    "shapes",
    "token_in",
    "typed",
}


def imported(pattern: str) -> set[str]:
    """The names that generated modules bind by importing them from the runtime."""
    nodes = (
        node
        for case in golden_cases()
        for path, content in (case.outcome().files or {}).items()
        if fnmatch(path, pattern)
        for node in ast.walk(ast.parse(content))
        if isinstance(node, ast.ImportFrom) and "_runtime." in f"{node.module}."
    )
    return {alias.asname or alias.name for node in nodes for alias in node.names}


@pytest.mark.parametrize("pattern", ["client.py", "resources/*.py"])
def test_classes_of_the_runtime_are_no_names_of_resources(pattern: str) -> None:
    names = {name for name in imported(pattern) if name[0].isupper()}
    assert len(names) > 10
    assert names <= RESOURCE_CLASS_RESERVED


def test_functions_of_the_runtime_are_no_names_of_parameters() -> None:
    names = {name for name in imported("resources/*.py") if name[0].islower()}
    assert names <= PARAMETER_RESERVED | OUTSIDE_OF_METHODS


def test_functions_of_the_runtime_are_no_names_of_arguments_of_clients() -> None:
    names = {name for name in imported("client.py") if name[0].islower()}
    assert names == {"server_url"}
    assert names <= CLIENT_RESERVED
