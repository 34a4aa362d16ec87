"""Operations: every method of every path (OpenAPI 3.2, sections 4.8 to 4.10).

Input: the document. Output: its operations in their order. An operation with a part that cannot be
used is reported and keeps the other parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from oasmith.diagnostics import clip
from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.operation.call_names import lower_call_name
from oasmith.lower.operation.contents import lower_body, lower_responses
from oasmith.lower.operation.extensions import (
    lower_idempotency,
    lower_paging,
    lower_polling,
    lower_rate_limits,
)
from oasmith.lower.operation.parameters import lower_parameters
from oasmith.lower.operation.security import Requirement, Schemes, lower_requirement
from oasmith.lower.operation.servers import lower_own_server
from oasmith.lower.operation.switches import lower_switch
from oasmith.lower.pins import pinned
from oasmith.model import (
    Choice,
    Const,
    Enum,
    NameHint,
    OneOf,
    Operation,
    Parameter,
    Scalar,
    ScalarKind,
    TypeExpr,
    Where,
)
from oasmith.model.walk import resolved
from oasmith.spec.structure.walk import operations_of
from oasmith.spec.texts.path_templates import PathTemplate

_METHOD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A token (RFC 9110, sections 5.6.2 and 9.1)."""


def lower_operations(
    context: Context, schemes: Schemes, inherited: Requirement
) -> Iterator[Operation]:
    """Every operation of the document, in its order."""
    for path, item in Located(context.root, "#").entries("paths"):
        if path.startswith("x-"):
            continue
        target = context.object_at(
            item, "path-invalid", "this path item cannot be read; its operations are missing"
        )
        if target is None:
            continue
        template = PathTemplate(path)
        if template.has_dots:
            context.findings.error(
                "path-invalid",
                f"`{clip(path, 60)}` has a segment `.` or `..`, which HTTP libraries resolve before "
                "they send anything; its operations are missing",
                item.pointer,
                help="write the path that is meant",
            )
            continue
        for method, located in _callable(context, target):
            yield _operation(context, template, method, located, target, schemes, inherited)


def _callable(context: Context, item: Located) -> Iterator[tuple[str, Located]]:
    """The operations of a path item by their methods, as far as these can be sent."""
    seen: set[str] = set()
    for method, pointer, node in operations_of(item.node, item.pointer):
        if method in seen or not _METHOD.fullmatch(method):
            why = "is there already" if method in seen else "cannot be sent"
            context.findings.error(
                "method-invalid", f"this method {why}; its operation is left out", pointer
            )
            continue
        seen.add(method)
        yield method, Located(node, pointer)


def _operation(
    context: Context,
    path: PathTemplate,
    method: str,
    located: Located,
    item: Located,
    schemes: Schemes,
    inherited: Requirement,
) -> Operation:
    node: dict[str, Json] = located.node
    id_ = f"{method} {path.key}"
    parameters = lower_parameters(context, located, item, id_)
    parameters = _with_templates(context, parameters, path)
    body = lower_body(context, located, NameHint(parent=id_, role="request"))
    responses = lower_responses(context, located, id_, method)
    tags = node.get("tags")
    idempotent, idempotency_key = lower_idempotency(context, located)
    return Operation(
        id=id_,
        operation_id=_text(node.get("operationId")),
        method=method,
        path=path.plain,
        template=path.sent,
        parameters=parameters,
        body=body,
        responses=responses,
        security=lower_requirement(context, located, schemes, inherited),
        server=lower_own_server(context, located, item),
        tags=tuple(t for t in tags if isinstance(t, str)) if isinstance(tags, list) else (),
        summary=_text(node.get("summary")),
        doc=_text(node.get("description")),
        deprecated=node.get("deprecated") is True,
        pinned=pinned(located),
        call_name=lower_call_name(node),
        idempotent=idempotent,
        idempotency_key=idempotency_key,
        rate_limits=lower_rate_limits(context, located),
        paging=lower_paging(context, located, parameters, body, responses),
        polling=lower_polling(context, located, body, responses),
        switch=lower_switch(context, parameters, body),
        pointer=located.pointer,
    )


def _with_templates(
    context: Context, parameters: tuple[Parameter, ...], path: PathTemplate
) -> tuple[Parameter, ...]:
    """The parameters with exactly the path parameters of the template: undeclared ones are added,
    others dropped. The rule `path-parameters` reports both."""
    declared = {p.wire_name for p in parameters if p.where is Where.PATH}
    kept = [p for p in parameters if p.where is not Where.PATH or p.wire_name in path.names]
    text = Scalar(ScalarKind.STRING)
    added = (name for name in path.names if name not in declared)
    return (
        *(_placed(context, parameter, path) for parameter in kept),
        *(Parameter(name, Where.PATH, text, True, "simple", False) for name in added),
    )


def _placed(context: Context, parameter: Parameter, path: PathTemplate) -> Parameter:
    """The parameter as it can be sent at its place in the template."""
    if parameter.where is not Where.PATH:
        return parameter
    if parameter.wire_name in path.names_in_query:
        return replace(parameter, allow_reserved=False)  # else it could add to the query
    if parameter.wire_name != path.last or _may_be_empty(context, parameter.type):
        return parameter
    return replace(parameter, filled=True)


def _may_be_empty(context: Context, type_: TypeExpr) -> bool:
    """Whether the empty text is of the type, or may be."""
    match resolved(type_, context.types):
        case Scalar(kind, constraints):
            is_text = kind in (ScalarKind.STRING, ScalarKind.PASSWORD)
            return is_text and not constraints.min_length
        case Choice(_, values) | Enum(values=values):
            return "" in values
        case Const(value):
            return isinstance(value, str) and not value
        case OneOf(variants):
            return any(_may_be_empty(context, variant) for variant in variants)
        case _:
            return True


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
