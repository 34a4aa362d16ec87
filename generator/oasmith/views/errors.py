"""The view of a package's errors module, with the documented types of the bodies of errors.

Input: the package. Output: its error classes. Invariant: a package has subclasses of the runtime's
errors only where the document types the bodies of errors; they add an annotation for type checkers.
The body of `NotFoundError` is of a type that some operation documents for 404, or raw.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from oasmith.model import Operation, Response
from oasmith.python.annotations import join_members
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import getter
from oasmith.python.imports import Import, imports_of
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.values import dataclass
from oasmith.views.all_names import all_names
from oasmith.views.contents import read_members, readable
from oasmith.views.error_classes import STATUS_CLASSES, error_names

_RAW = ("None", "str", "bool", "float", "dict[str, Any]", "list[Any]")
"""Annotations that `errors.RawBody` already has."""


@dataclass(frozen=True, slots=True)
class ErrorClassView:
    """An error with a status, as a literal; `body` is the signature of that property behind its
    name, empty where the base types it the same."""

    name: str
    bases: str
    doc_lines: list[str]
    body: str
    status: str


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The errors that calls of the package raise; without `classes` all are those of the
    runtime."""

    doc_lines: list[str]
    imports: list[list[Import]]
    type_imports: list[list[Import]]
    classes: list[ErrorClassView]
    names: list[str]


def errors_view(module: Module) -> ErrorsView:
    """The errors module."""
    package = module.package
    title = package.api.title
    doc = docstring(f"What calls of {title} raise; all are `ClientError`.", 0)
    names = error_names(package.api)
    if not has_typed_errors(package):
        every = imports_of({"._runtime.errors": names})
        return ErrorsView(doc, [every], [], [], all_names(names))
    classes = list(_classes(module))
    if not any(re.search(r"\bAny\b", each.body) for each in classes):
        module.unused("typing", "Any")  # of raw bodies
    standard = {"collections.abc": ["Mapping"], "typing": ["TYPE_CHECKING"]}
    subclassed = {each.name for each in STATUS_CLASSES.values()}
    plain = {"._runtime": ["errors"], "._runtime.errors": set(names) - subclassed}
    imports = [imports_of(standard), imports_of(plain)]
    return ErrorsView(doc, imports, module.imports(4), classes, all_names(["BY_STATUS", *names]))


def has_typed_errors(package: Package) -> bool:
    """Whether the document types the body of some error."""
    bodies = _bodies(Module(package).prose())
    return any(body not in ("", "Any") for body in bodies.values())


def _classes(module: Module) -> Iterator[ErrorClassView]:
    bodies = _bodies(module)
    for status, error in STATUS_CLASSES.items():
        is_base = status == "default"
        bases = f"errors.{error.name}" if is_base else f"ApiError, errors.{error.name}"
        body = bodies[status]
        is_narrower = body not in ("", "Any") and (is_base or body != bodies["default"])
        typed = getter(f"{body} | errors.RawBody", 8, "body", ": ...") if is_narrower else ""
        yield ErrorClassView(
            error.name, bases, docstring(error.doc, 4), typed, text_literal(status)
        )


def _bodies(module: Module) -> dict[str, str]:
    """The annotation of the bodies that operations document for each status; "" for none."""
    typed: dict[str, list[str]] = {status: [] for status in STATUS_CLASSES}
    operations = map(errors_with_body, module.package.api.operations)
    documented = (tuple((r.status, *body_members(r, module)) for r in each) for each in operations)
    for errors in dict.fromkeys(documented):  # most operations say the same
        members = {status: found for status, *found in errors}
        for status in typed if members else ():
            found = [m for other in _documented(members, status) for m in members[other]]
            typed[status] += [member for member in found if member not in _RAW]
    return {status: join_members(found) if found else "" for status, found in typed.items()}


def _documented(typed: Collection[str], status: str) -> list[str]:
    """The documented statuses by whose types an error is read, as the runtime looks them up."""
    if status == "default":
        return list(typed)
    found = [status] if status in typed else []
    if status.endswith("XX"):
        found += [key for key in typed if key.startswith(status[0]) and key != status]
    elif not found:
        found = [key for key in (f"{status[0]}XX",) if key in typed]
    if (not found or (status.endswith("XX") and status not in typed)) and "default" in typed:
        found.append("default")
    return found


def body_members(response: Response, module: Module) -> list[str]:
    """The members of the annotation of the body of an error."""
    return [member for c in readable(response) for member in read_members(c, module)]


def errors_of(operation: Operation) -> list[Response]:
    """The error responses of an operation."""
    return [response for response in operation.responses if not response.is_success]


def errors_with_body(operation: Operation) -> list[Response]:
    """The error responses of an operation that document a body."""
    return [response for response in errors_of(operation) if response.contents]
