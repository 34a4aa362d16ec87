"""Submissions: links from an operation that starts some work to the polled operation that reports
on it.

A link that refers to something that does not exist is an error, one that needs something
unsupported a warning; neither is followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from oasmith.diagnostics import clip
from oasmith.json_value import Json
from oasmith.lower.context import Context
from oasmith.lower.operation.results import follow, result_type
from oasmith.model import (
    Api,
    Constant,
    FromBody,
    FromParameter,
    FromResult,
    Link,
    Operation,
    Parameter,
    Source,
    Submission,
)
from oasmith.spec.structure.references import join
from oasmith.spec.suggestions import did_you_mean
from oasmith.spec.texts.runtime_expressions import Expression, parse_expression


class _Refused(Exception):
    """Why a link cannot be followed, and the pointer of what is in the way."""

    def __init__(self, why: str, pointer: str) -> None:
        super().__init__(why)
        self.pointer = pointer


class _Unsupported(_Refused):
    """The link may be right, but needs more than a client can do."""


def follow_links(context: Context, api: Api) -> Api:
    """The API, with the submission of each operation that has such a link."""
    by_id = {operation.id: operation for operation in api.operations}
    operations = (_with_submission(context, operation, by_id) for operation in api.operations)
    return replace(api, operations=tuple(operations))


def _with_submission(
    context: Context, operation: Operation, by_id: Mapping[str, Operation]
) -> Operation:
    found: Submission | None = None
    for link, is_result in _links(operation):
        target = by_id.get(link.operation)
        if target is None:
            continue  # reported where the link was lowered
        try:
            parameters = [_parameter(link, key, target) for key, _ in link.arguments]
            if target.polling is None or not is_result:
                continue
            if found is not None:
                raise _Unsupported("an earlier link is followed already", link.pointer)
            found = _submission(context, operation, link, target, parameters)
        except _Refused as why:
            finding = f"{why}; the link is not followed", why.pointer
            if isinstance(why, _Unsupported):
                context.findings.warn("link-not-followed", *finding)
            elif target.polling is None:
                context.findings.warn("link-invalid", *finding)
            else:
                context.findings.error("link-invalid", *finding)
    return operation if found is None else replace(operation, submission=found)


def _links(operation: Operation) -> Iterator[tuple[Link, bool]]:
    for response in operation.responses:
        yield from ((link, response.is_success) for link in response.links)


def _parameter(link: Link, key: str, target: Operation) -> int:
    """The index of the parameter of the target that a key means, qualified (`path.id`) or not."""
    pointer = join(link.pointer, "parameters", key)
    known = [(f"{p.where.value}.{p.wire_name}", p.wire_name) for p in target.parameters]
    found = [index for index, names in enumerate(known) if key in names]
    if len(found) == 1:
        return found[0]
    if found:
        raise _Refused(f"`{key}` may be several parameters; say where, as in `path.id`", pointer)
    guess = did_you_mean(key, [name for _, name in known])
    raise _Refused(f"{target.method} {target.path} has no parameter `{key}`{guess}", pointer)


def _submission(
    context: Context, operation: Operation, link: Link, target: Operation, parameters: list[int]
) -> Submission:
    node = context.at(link.pointer)
    for key in ("requestBody", "server"):
        if node is not None and key in node.node:
            raise _Unsupported(f"the `{key}` of a link is not supported", join(link.pointer, key))
    for index, parameter in enumerate(target.parameters):
        if parameter.required and not parameter.client and index not in parameters:
            raise _Refused(f"the link does not give `{parameter.wire_name}`", link.pointer)
    arguments = tuple(
        (index, _source(context, operation, value, join(link.pointer, "parameters", key)))
        for index, (key, value) in zip(parameters, link.arguments, strict=True)
    )
    return Submission(link.operation, arguments)


def _source(context: Context, operation: Operation, value: Json, pointer: str) -> Source:
    if not isinstance(value, str) or not ("{$" in value or value.startswith("$")):
        return Constant(value)
    match parse_expression(value):
        case Expression("response", "body", _, path):
            result = result_type(operation.responses)
            if result is None or follow(context, result, path) is None:
                raise _Refused(f"`{value}` is not in the response", pointer)
            return FromResult(path)
        case Expression("request", "body", _, path):
            return _from_body(context, operation, path, value, pointer)
        case Expression("request", where, name):
            return _from_parameter(operation.parameters, where, name, pointer)
        case _:
            raise _Unsupported(f"expressions like `{clip(value, 60)}` are not supported", pointer)


def _from_body(
    context: Context, operation: Operation, path: tuple[str, ...], value: str, pointer: str
) -> FromBody:
    contents = operation.body.contents if operation.body else ()
    if not contents or not all(content.may_be_json for content in contents):
        raise _Refused(f"`{value}` needs a request body of JSON", pointer)
    if not any(follow(context, content.type, path) for content in contents):
        raise _Refused(f"`{value}` is not in the request", pointer)
    return FromBody(path)


def _from_parameter(
    parameters: tuple[Parameter, ...], where: str, name: str, pointer: str
) -> FromParameter:
    for index, parameter in enumerate(parameters):
        if (parameter.where.value, parameter.wire_name) == (where, name):
            if parameter.client:
                raise _Unsupported(f"`{name}` is given to the client, not to the call", pointer)
            return FromParameter(index)
    known = [parameter.wire_name for parameter in parameters]
    raise _Refused(f"there is no {where} parameter `{name}`{did_you_mean(name, known)}", pointer)
