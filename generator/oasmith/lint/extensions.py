"""Where each `x-oasmith-…` extension belongs, and what it may speak of; its form is told by
`spec.extensions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from oasmith.lint.operations import parameter_names, parameters, property_at, success_schema
from oasmith.lint.reading import sequence, text, types_of
from oasmith.lint.rule import Context, Finding
from oasmith.lint.schemas import Place, parts
from oasmith.model import Json
from oasmith.spec import pins
from oasmith.spec.dialect import Kind
from oasmith.spec.expressions import body_path
from oasmith.spec.extensions import form_faults, listed
from oasmith.spec.refs import join
from oasmith.spec.walk import Node, OperationNode
from oasmith.spec.wording import did_you_mean

Check: TypeAlias = Callable[[Context, Node, Json, str], Iterator[Finding]]
"""Given the context, the node that has the extension, its value and its pointer."""

_MEANINGS: Final = ("pending", "success", "failure")


def _name(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    is_component = node.pointer.rpartition("/")[0] == "#/components/schemas"
    fault = pins.pin_fault(value, of_class=is_component or node.kind == "info")
    if fault:
        yield Finding(pointer, fault)


def _paging(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    operation = context.operation_at.get(node.pointer)
    if not isinstance(value, dict) or operation is None:
        return
    for key in ("token", "page", "offset"):
        if name := text(value.get(key), "query"):
            yield from _parameter(context, operation, name, join(pointer, key, "query"))
    if isinstance(value.get("next"), dict):
        value = {**value, "next/url": text(value["next"], "url")}
    for key in ("next", "next/url", "more", "items"):
        at = join(pointer, *key.split("/"))
        target = _property(context, operation, value.get(key), at)
        if isinstance(target, Finding):
            yield target
        elif key == "items" and target and not _may_be_array(context, target):
            yield Finding(at, f"`{value['items']}` is not an array")


def _parameter(
    context: Context, operation: OperationNode, name: str, pointer: str
) -> Iterator[Finding]:
    known = parameter_names(context, operation, "query")
    if name not in known:
        message = f"the operation has no query parameter `{name}`{did_you_mean(name, known)}"
        yield Finding(pointer, message)


def _polling(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    operation = context.operation_at.get(node.pointer)
    if not isinstance(value, dict) or "condition" in value or operation is None:
        return
    status = _property(context, operation, value.get("status"), join(pointer, "status"))
    if isinstance(status, Finding):
        yield status
    elif status:
        yield from _unknown_values(context, status, value, pointer)


def _unknown_values(
    context: Context, status: Place, value: dict[str, Json], pointer: str
) -> Iterator[Finding]:
    """Findings for values that the status, if it is an enum, never has."""
    enums = [sequence(part, "enum") for part, _ in parts(status, context.refs)]
    members = {member for enum in enums for member in enum if isinstance(member, str)}
    for key in _MEANINGS if members else ():
        for index, given in enumerate(sequence(value, key)):
            if isinstance(given, str) and given not in members:
                message = f"the status is never `{given}`{did_you_mean(given, members)}"
                yield Finding(join(pointer, key, index), message)


def _requires(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    """The other parameter must be there wherever this one is."""
    for operation in context.operations:
        if any(place.pointer == node.pointer for place in parameters(context, operation)):
            known = parameter_names(context, operation, text(node.value, "in"))
            if value not in known:
                called = f"{operation.method} {operation.path}"
                message = f"{called} has no parameter `{value}` in the same location"
                yield Finding(pointer, message + did_you_mean(str(value), known))
                return


def _property(
    context: Context, operation: OperationNode, expression: Json, pointer: str
) -> Place | Finding | None:
    """The property of the successful response that an expression means; None: one cannot tell."""
    path = body_path(expression)
    if path is None:
        return None  # what is no expression at all is told already
    schema = success_schema(context, operation)
    if schema is None:
        return Finding(pointer, "the operation has no successful response with a JSON schema")
    found = property_at(context, schema, path)
    if isinstance(found, Place):
        return found
    if not found:
        return None
    guess = did_you_mean(path[-1], found) or f"; there are {listed(tuple(found))}"
    return Finding(pointer, f"the response has no property `{'.'.join(path)}`{guess}")


def _may_be_array(context: Context, place: Place) -> bool:
    types = [name for part, _ in parts(place, context.refs) for name in types_of(part)]
    return not types or "array" in types


def findings_of(
    context: Context, node: Node, extension: str, value: Json, pointer: str
) -> Iterator[Finding]:
    """Findings for one extension where it belongs: what it speaks of, and its form."""
    check = EXTENSIONS[extension].check
    found = list(check(context, node, value, pointer)) if check else []
    told = {finding.pointer for finding in found}
    for fault in form_faults(extension, value, pointer):
        if fault.pointer not in told:
            yield Finding(fault.pointer, fault.message, on_key=fault.on_key)
    yield from found


@dataclass(frozen=True, slots=True)
class Extension:
    """On which objects an extension does something, and what it may speak of there."""

    places: tuple[Kind, ...]
    check: Check | None = None


EXTENSIONS: Final[dict[str, Extension]] = {
    pins.EXTENSION: Extension(
        ("info", "operation", "parameter", "schema", "security-scheme"), _name
    ),
    "x-oasmith-rate-limit": Extension(("operation",)),
    "x-oasmith-paging": Extension(("operation",), _paging),
    "x-oasmith-polling": Extension(("operation",), _polling),
    "x-oasmith-idempotent": Extension(("operation",)),
    "x-oasmith-client": Extension(("parameter",)),
    "x-oasmith-requires": Extension(("parameter",), _requires),
    "x-oasmith-request-id": Extension(("document",)),
}
