"""What each `x-oasmith-…` extension must look like, and what it may speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from oasmith.lint.operations import (
    body_path,
    parameter_names,
    parameters,
    property_at,
    success_schema,
)
from oasmith.lint.reading import sequence, text, types_of
from oasmith.lint.rule import Context, Finding
from oasmith.lint.schemas import Place, parts
from oasmith.model import Json
from oasmith.spec import pins
from oasmith.spec.dialect import Kind
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


def _flag(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    if not isinstance(value, bool):
        yield Finding(pointer, "must be true or false")


def _header(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    if not isinstance(value, str) or not value:
        yield Finding(pointer, "must be the name of a header")


def _rate_limit(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    yield from _keys(value, pointer, ("requests", "per"))
    for key, kinds, wanted in (
        ("requests", (int,), "a positive whole number"),
        ("per", (int, float), "a positive number of seconds"),
    ):
        given = value.get(key, 1) if isinstance(value, dict) else 1
        if isinstance(given, bool) or not isinstance(given, kinds) or not given > 0:
            yield Finding(join(pointer, key), f"`{key}` must be {wanted}")


def _paging(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    yield from _keys(value, pointer, ("token", "next", "items"))
    operation = context.operation_at.get(node.pointer)
    if not isinstance(value, dict) or operation is None:
        return
    if "token" in value:
        yield from _token(context, operation, value["token"], join(pointer, "token"))
    for key in ("next", "items"):
        if key in value:
            target = _property(context, operation, value[key], join(pointer, key))
            if isinstance(target, Finding):
                yield target
            elif key == "items" and target and not _may_be_array(context, target):
                yield Finding(join(pointer, key), f"`{value[key]}` is not an array")


def _token(
    context: Context, operation: OperationNode, token: Json, pointer: str
) -> Iterator[Finding]:
    name = text(token, "query")
    known = parameter_names(context, operation, "query")
    if not name:
        yield Finding(pointer, "`token` must name the query parameter: `{query: page_token}`")
    elif name not in known:
        message = f"the operation has no query parameter `{name}`{did_you_mean(name, known)}"
        yield Finding(join(pointer, "query"), message)


def _polling(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    if isinstance(value, dict) and "condition" in value:
        yield from _keys(value, pointer, ("condition",))
        if value["condition"] != "caller":
            yield Finding(join(pointer, "condition"), "`condition` can only be `caller`")
        return
    yield from _keys(value, pointer, ("status", "pending", "success"), ("failure",))
    operation = context.operation_at.get(node.pointer)
    if not isinstance(value, dict) or operation is None:
        return
    for key in _MEANINGS:
        if key in value and not _strings(value[key], may_be_empty=key == "failure"):
            yield Finding(join(pointer, key), f"`{key}` must list values of the status")
    if "status" in value:
        status = _property(context, operation, value["status"], join(pointer, "status"))
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


def _keys(
    value: Json, pointer: str, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[Finding]:
    known = required + optional
    if not isinstance(value, dict):
        yield Finding(pointer, f"must be an object with the keys {_listed(known)}")
        return
    for key in required:
        if key not in value:
            yield Finding(pointer, f"`{key}` is missing", on_key=True)
    for key in value:
        if key not in known and not key.startswith("x-"):
            message = f"`{key}` is not one of its keys{did_you_mean(key, known)}"
            yield Finding(join(pointer, key), message, on_key=True)


def _property(
    context: Context, operation: OperationNode, expression: Json, pointer: str
) -> Place | Finding | None:
    """The property of the successful response that an expression means; None: one cannot tell."""
    path = body_path(expression)
    if path is None:
        return Finding(pointer, "must be an expression like `$response.body#/property`")
    schema = success_schema(context, operation)
    if schema is None:
        return Finding(pointer, "the operation has no successful response with a JSON schema")
    found = property_at(context, schema, path)
    if isinstance(found, Place):
        return found
    if not found:
        return None
    guess = did_you_mean(path[-1], found) or f"; there are {_listed(found)}"
    return Finding(pointer, f"the response has no property `{'.'.join(path)}`{guess}")


def _may_be_array(context: Context, place: Place) -> bool:
    types = [name for part, _ in parts(place, context.refs) for name in types_of(part)]
    return not types or "array" in types


def _strings(value: Json, *, may_be_empty: bool) -> bool:
    if not isinstance(value, list) or not all(isinstance(member, str) for member in value):
        return False
    return may_be_empty or bool(value)


def _listed(names: tuple[str, ...] | list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:8])
    return f"{shown} …" if len(names) > 8 else shown


@dataclass(frozen=True, slots=True)
class Extension:
    """On which objects an extension does something, and what it must look like there."""

    places: tuple[Kind, ...]
    check: Check


EXTENSIONS: Final[dict[str, Extension]] = {
    pins.EXTENSION: Extension(
        ("info", "operation", "parameter", "schema", "security-scheme"), _name
    ),
    "x-oasmith-rate-limit": Extension(("operation",), _rate_limit),
    "x-oasmith-paging": Extension(("operation",), _paging),
    "x-oasmith-polling": Extension(("operation",), _polling),
    "x-oasmith-idempotent": Extension(("operation",), _flag),
    "x-oasmith-client": Extension(("parameter",), _flag),
    "x-oasmith-requires": Extension(("parameter",), _requires),
    "x-oasmith-request-id": Extension(("document",), _header),
}

KNOWN: Final = (*EXTENSIONS, "x-oasmith-source")
"""Every extension there is; a source may be told anywhere in any form."""
