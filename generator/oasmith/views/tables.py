"""Views of the tables: the operations of a resource as data, in a private module beside it.

Input: the operations of a resource. Output: a constant for each, and the constants of its roles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oasmith.model import Content, Operation, Response
from oasmith.naming.names import ResourceName
from oasmith.python.docstrings import docstring
from oasmith.python.imports import Import
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.values import dataclass
from oasmith.views.constants import ConstantView, constant_view, optional_text, optional_texts
from oasmith.views.contents import readable, readers, writer
from oasmith.views.errors import errors_with_body
from oasmith.views.operation_types import OperationTypes
from oasmith.views.rate_limits import rate_limit
from oasmith.views.request_parameters import request_parameter
from oasmith.views.role_constants import role_constants


@dataclass(frozen=True, slots=True)
class TablesView:
    """The operations of one resource, with the constants of their roles."""

    doc_lines: list[str]
    imports: list[list[Import]]
    constants: list[ConstantView]


def tables_view(
    resource: ResourceName, operations: Sequence[Operation], module: Module
) -> TablesView:
    """The view of the tables of a resource."""
    constants = []
    for operation in operations:
        types = OperationTypes(operation, module)
        constants += [_operation_constant(types), *role_constants(types)]
    doc = f"What the operations of {resource.tag or resource.class_name} send, and how answers are read."
    return TablesView(docstring(doc, 0), module.imports(), constants)


def _operation_constant(types: OperationTypes) -> ConstantView:
    op, module = types.operation, types.module
    failures = [r for r in op.responses if not r.is_success]
    offers = list(zip(types.success, types.offers, strict=True))
    others = [(r, contents[1:]) for r, contents in offers if len(contents) > 1]
    parameters = [request_parameter(p, name, module) for p, name in types.parameters()]
    bodies = [writer(c, module) for c in op.body.contents] if op.body is not None else []
    settings = {
        "name": text_literal(f"{types.name.resource}.{types.name.method}"),
        "method": text_literal(op.method),
        "path": text_literal(op.template),
        "operation_id": optional_text(op.operation_id),
        "tags": optional_texts(op.tags),
        "server": optional_text(op.server),
        "parameters": tuple_literal(parameters) if parameters else "",
        "body": tuple_literal(bodies) if bodies else "",
        "body_required": _flag(op.body is not None and op.body.required),
        "security": _security(op.security),
        "success": _by_status([(r, contents[:1]) for r, contents in offers], module),
        "others": _by_status(others, module, always_tuple=True),
        "errors": _by_status([(r, readable(r)) for r in errors_with_body(op)], module),
        "bodiless_errors": optional_texts([r.status for r in failures if not r.contents]),
        "rate_limit": rate_limit(op.rate_limits, module),
        "switch": _switch(types),
        "idempotent": "" if op.idempotent is None else repr(op.idempotent),
        "idempotency_key": optional_text(op.idempotency_key),
        "deprecated": _flag(op.deprecated),
    }
    kind = module.runtime("Operation")
    return constant_view(types.name.constant, kind, [types.result], settings)


def _flag(is_set: bool) -> str:
    return "True" if is_set else ""


def _security(alternatives: Sequence[Sequence[str]]) -> str:
    """A tuple of sets of keys; empty without any."""
    sets = [optional_texts(keys) or "()" for keys in alternatives]
    return tuple_literal(sets) if sets else ""


def _by_status(
    contents: Iterable[tuple[Response, Sequence[Content]]],
    module: Module,
    *,
    always_tuple: bool = False,
) -> str:
    """A dict of readers by status; empty without any."""
    entries = [
        f"{text_literal(response.status)}: {readers(group, module, always_tuple=always_tuple)}"
        for response, group in contents
    ]
    return f"{{{', '.join(entries)}}}" if entries else ""


def _switch(types: OperationTypes) -> str:
    """The parameter or property that asks for a stream; empty where there is no stream."""
    switch = types.operation.switch
    if switch is None or types.operation.sequence is None:
        return ""
    argument = types.stream_argument
    flags = {
        f"argument={text_literal(argument)}": bool(argument),
        "by_default=True": switch.by_default,
        "only=True": all(c.is_sequence for c in types.asked_for("")),
    }
    shown = ", ".join(flag for flag, present in flags.items() if present)
    return f"{types.module.runtime('StreamSwitch')}({shown})"
