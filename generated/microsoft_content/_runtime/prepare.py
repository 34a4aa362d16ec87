"""Prepare: an operation and its arguments become a request draft.

Output: everything but credentials. RequestValidationError lists all problems of all arguments
and the body at once; nothing was sent then. Invariant: no argument can change which path is
called.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from .config import Config, is_given
from .contents import Form, Writer, json_text
from .decode import is_record
from .draft import Draft
from .encode import encode
from .errors import RequestValidationError
from .operation import PLACEHOLDER, Operation, Parameter
from .problems import Check
from .styles import (
    cookie_octets,
    encoded,
    expand,
    literal,
    reserved_in_path,
    reserved_in_query,
    scalar_text,
)


def prepare(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    config: Config,
    *,
    body: object,
    content_type: str,
    headers: Mapping[str, str] | None = None,
) -> Draft:
    """The draft of one call."""
    check = Check(request=True)
    draft = config.standing.copy()
    draft.method = operation.method
    draft.set_headers(headers or {})
    draft.headers.setdefault("accept", ("Accept", operation.accept))
    given = _given(operation, {**config.client_arguments, **_present(arguments)}, check)
    _write_parameters(draft, operation, given, check, validate=config.validate)
    _write_body(draft, operation, body, content_type, check, validate=config.validate)
    if operation.idempotency_key and operation.idempotency_key.lower() not in draft.headers:
        draft.set_header(operation.idempotency_key, str(uuid4()))
    if check.found:
        raise RequestValidationError(check.found, operation.name)
    return draft


def _present(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if is_given(value)}


def _given(
    operation: Operation[Any], arguments: Mapping[str, Any], check: Check
) -> list[tuple[Parameter, Any]]:
    given: list[tuple[Parameter, Any]] = []
    for parameter in operation.parameters:
        value = arguments.get(parameter.argument)
        if is_given(value):
            given.append((parameter, value))
        elif parameter.required:
            check.add(parameter.argument, "missing")
    for needy in (parameter for parameter, _ in given if parameter.requires):
        if (needy.where, needy.requires) not in {(p.where, p.wire_name) for p, _ in given}:
            check.add(needy.argument, f"must be given together with {needy.requires}")
    return given


def _write_parameters(
    draft: Draft,
    operation: Operation[Any],
    given: list[tuple[Parameter, Any]],
    check: Check,
    *,
    validate: bool,
) -> None:
    in_path: dict[str, str] = {}
    for parameter, value in given:
        try:
            wire = encode(value)
            if validate and parameter.shape is not None:
                check.found += parameter.shape.problems(wire, request=True, path=parameter.argument)
            _write_parameter(draft, parameter, wire, in_path)
        except (TypeError, ValueError) as error:
            check.add(parameter.argument, _reason(error))
    _write_path(draft, operation, in_path, check)


def _write_parameter(draft: Draft, parameter: Parameter, wire: Any, path: dict[str, str]) -> None:
    style, explode = parameter.serialization
    name = parameter.wire_name
    if "json" in parameter.media_type:
        wire = json_text(parameter.media_type, wire).decode()
    if parameter.where == "path":
        escape = reserved_in_path if parameter.allow_reserved else encoded
        path[name] = expand(name, wire, style, explode, escape)
    elif parameter.where == "query":
        escape = reserved_in_query if parameter.allow_reserved else encoded
        draft.query += filter(None, [expand(name, wire, style, explode, escape)])
    elif parameter.where == "header":
        draft.set_header(name, expand(name, wire, style, explode, literal))
    elif parameter.where == "querystring":
        whole = Form().text(wire, None) if is_record(wire) else encoded(scalar_text(wire))
        draft.query += filter(None, [whole])
    else:
        escape = cookie_octets if style == "cookie" else encoded
        draft.cookies += filter(None, [expand(name, wire, "cookie", explode, escape)])


def _write_path(
    draft: Draft, operation: Operation[Any], texts: Mapping[str, str], check: Check
) -> None:
    """Fill the template; a segment that would vanish or climb is a problem, not a request."""
    segments: list[str] = []
    for segment, names in operation.segments:
        if names:
            segment = PLACEHOLDER.sub(lambda match: texts.get(match[1], ""), segment)
            given = [name for name in names if name in texts]
            if given and segment.lower().replace("%2e", ".") in ("", ".", ".."):
                argument = next(p.argument for p in operation.parameters if p.wire_name == given[0])
                check.add(argument, "must not be empty, '.' or '..': it would change the path")
        segments.append(segment)
    draft.path = "/".join(segments)


def _write_body(
    draft: Draft,
    operation: Operation[Any],
    body: object,
    content_type: str,
    check: Check,
    *,
    validate: bool,
) -> None:
    if not operation.body or not is_given(body):
        if operation.body_required:
            check.add("body", "missing")
        return
    writer = _writer(operation, content_type)
    if writer is None:
        known = ", ".join(writer.media_type for writer in operation.body)
        check.add("content_type", f"must be one of {known}")
        return
    try:
        written = writer.write(body, check if validate else None)
        draft.set_header("Content-Type", _concrete(writer, written.content_type, content_type))
        draft.body = written.body
    except (TypeError, ValueError, RecursionError) as error:
        check.add("body", _reason(error))


def _writer(operation: Operation[Any], content_type: str) -> Writer | None:
    """The writer for a media type, by exact match or range; the first if none is asked for."""
    if not content_type:
        return operation.body[0]
    main = content_type.partition("/")[0]
    for wanted in (content_type, f"{main}/*", "*/*"):
        for writer in operation.body:
            if writer.media_type.partition(";")[0].strip().lower() == wanted.lower():
                return writer
    return next((writer for writer in operation.body if writer.media_type == content_type), None)


def _concrete(writer: Writer, written: str, asked: str) -> str:
    if "*" not in written:
        return written
    return asked if asked and asked != writer.media_type else "application/octet-stream"


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return "contains characters that cannot be sent"
    return str(error) or "cannot be sent"
