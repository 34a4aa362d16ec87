"""What generated modules import of the runtime is reserved where it could be hidden."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest

from oasmith.assets import runtime_root
from oasmith.naming.identifiers import snake
from oasmith.naming.reserved import (
    CLIENT_RESERVED,
    FIELD_RESERVED,
    PARAMETER_RESERVED,
    RESOURCE_CLASS_RESERVED,
)
from oasmith.naming.runtime_names import IN_CLIENTS, IN_METHODS, IN_MODELS, MARKS, module_of
from oasmith.naming.words import words
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

NAMES = [*IN_CLIENTS, *IN_METHODS, *IN_MODELS, *MARKS]


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


@pytest.mark.parametrize("module", sorted({module_of(name) for name in NAMES}))
def test_the_runtime_defines_the_names_that_are_imported_of_it(module: str) -> None:
    tree = ast.parse((runtime_root() / f"{module}.py").read_text(encoding="utf-8"))
    defined = {name for node in tree.body for name in _defined(node)}
    assert {name for name in NAMES if module_of(name) == module} <= defined


def _defined(node: ast.stmt) -> Iterator[str]:
    """The names that a statement of a module binds."""
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            yield name
        case ast.AsyncFunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Assign(targets=targets):
            yield from (target.id for target in targets if isinstance(target, ast.Name))
        case ast.ImportFrom(names=names):
            yield from (alias.asname or alias.name for alias in names)


def test_what_defaults_of_attributes_use_is_no_name_of_an_attribute() -> None:
    """A class sees its own attributes first: one named like a function would be called."""
    names = {
        name.id
        for case in golden_cases()
        for path, content in (case.outcome().files or {}).items()
        if fnmatch(path, "models*.py")
        for class_ in ast.walk(ast.parse(content))
        if isinstance(class_, ast.ClassDef)
        for attribute in class_.body
        if isinstance(attribute, ast.AnnAssign) and attribute.value is not None
        for name in ast.walk(attribute.value)
        if isinstance(name, ast.Name)
    }
    assert {"UNSET", "field", "_structures"} <= names
    attributes = {name for name in names if snake(words(name), "field") == name}
    assert attributes <= FIELD_RESERVED


def test_every_option_of_clients_is_reserved_for_arguments_of_clients() -> None:
    assert {"timeout", "error_text", "max_item_bytes"} <= CLIENT_RESERVED
