"""Prepare: an operation and its arguments become a request draft.

Output: everything but credentials. RequestValidationError lists all problems of all arguments
and the body at once; nothing was sent then. Invariant: no argument can change which path is
called.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote
from uuid import uuid4

from .config import Config, is_given
from .contents import Json, Writer, matching
from .draft import Draft
from .encode import encode
from .errors import RequestValidationError
from .operation import Operation, Parameter
from .problems import Check
from .styles import encoded, placed
from .unsendable import faults, misplaced_files
from .urls import dots_in

if TYPE_CHECKING:
    from .extras import Extra

_UNSENDABLE: Final = (TypeError, ValueError, RecursionError)


def prepare(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    config: Config,
    *,
    body: object,
    content_type: str,
    accept: str = "",
    items: bool | None = None,
    headers: Mapping[str, str] | None = None,
    extra: Extra | None = None,
) -> Draft:
    """The draft of one call; `items` says whether they are wanted one by one, None if it is left
    to the arguments."""
    check = Check(request=True)
    draft = config.standing.copy()
    draft.method = operation.method
    last: dict[str, tuple[str, str]] = {}
    if extra is not None:
        last = extra.checked_headers(check)
        draft.headers.update(last)
    if headers:
        draft.set_headers(headers)
    if accept and accept not in operation.choices:
        check.add("accept", f"must be one of {', '.join(operation.choices)}")
    if operation.switch is not None and items is not None:
        arguments, body = operation.switch.turned(items, arguments, body)
    draft.headers.setdefault("accept", ("Accept", operation.accepting(accept)))
    in_path: dict[str, str] = {}
    for parameter, value in _given(operation, arguments, config, check):
        try:
            wire = encode(value)
            if config.validate and parameter.shape is not None:
                check.found += parameter.shape.problems(wire, request=True, path=parameter.argument)
            _write(parameter, wire, draft, in_path)
        except _UNSENDABLE as error:
            check.found += faults(value, parameter.argument, error)
    draft.path = operation.fixed_path or "/" + "/".join(_segments(operation, in_path, check))
    if operation.query:
        draft.query[:0] = _fixed(operation, in_path, draft.query)
    if is_given(body) or operation.body_required or (extra is not None and extra.body):
        _put_body(operation, body, content_type, draft, check, config.validate, extra)
    if extra is not None:
        own = {name.lower() for name in headers or ()}
        draft.headers.update({key: last[key] for key in last.keys() - own})
        extra.put_query(draft, check)
    if operation.idempotency_key and operation.idempotency_key.lower() not in draft.headers:
        draft.set_header(operation.idempotency_key, str(uuid4()))
    if check.found:
        raise RequestValidationError(check.found)
    return draft


def _put_body(
    operation: Operation[Any],
    body: object,
    content_type: str,
    draft: Draft,
    check: Check,
    is_checked: bool,
    extra: Extra | None,
) -> None:
    adds = extra if extra is not None and extra.body else None
    writers = operation.body or ((Json(),) if adds else ())
    if not writers:
        return
    writer = _writer(writers, content_type, check)
    if not (adds or is_given(body) or (body is None and _takes_null(writer))):
        if operation.body_required:
            check.add("body", "missing")
        return
    if writer is not None:
        write = partial(adds.write, writer) if adds else writer.write
        try:
            kind, draft.body = write(body, check if is_checked else None)
            draft.set_header("Content-Type", _concrete(kind, writer))
        except _UNSENDABLE as error:
            forms = [
                each.media_type for each in writers if each.media_type.startswith("multipart/")
            ]
            found = misplaced_files(body, "body", error, next(iter(forms), ""))
            found = found or faults(body, "body", error)
            if adds and found[0].path == "body":
                found = faults(adds.body, "extra_body", error)
            check.found += found


def _takes_null(writer: Writer | None) -> bool:
    """Whether None, where a body is required, is the JSON value null."""
    return isinstance(writer, Json) and writer.takes_nothing()


def _given(
    operation: Operation[Any], arguments: Mapping[str, Any], config: Config, check: Check
) -> list[tuple[Parameter, Any]]:
    given: list[tuple[Parameter, Any]] = []
    for parameter in operation.parameters:
        value = arguments.get(parameter.argument)
        if not is_given(value):
            value = config.client_arguments.get(parameter.argument)
        if is_given(value):
            given.append((parameter, value))
        elif parameter.required or parameter.where == "path":
            check.add(parameter.argument, "missing")
    for needy in (parameter for parameter, _ in given if parameter.requires):
        if (needy.where, needy.requires) not in {(p.where, p.wire_name) for p, _ in given}:
            check.add(needy.argument, f"must be given together with {needy.requires}")
    return given


def _write(parameter: Parameter, wire: Any, draft: Draft, in_path: dict[str, str]) -> None:
    """Put a parameter where it goes; `wire` is a JSON value."""
    if parameter.content is not None:
        body: Any = parameter.content.write(wire, None).body  # no file: only bodies have some
        wire = encoded(body.decode()) if parameter.where == "cookie" else body.decode()
    where, name = parameter.where, parameter.wire_name
    text = placed(where, name, wire, *parameter.serialization, parameter.allow_reserved)
    if where == "path":
        if not text and (parameter.filled or wire != ""):
            raise ValueError("must not be empty")
        in_path[name] = text
    elif where == "header":
        draft.set_header(name, text)
    elif text:
        (draft.cookies if where == "cookie" else draft.query).append(text)


def _segments(operation: Operation[Any], texts: Mapping[str, str], check: Check) -> Iterator[str]:
    """Those of the path; one that would climb or vanish is a problem, not a request."""
    segments = operation.segments
    for place, template in enumerate(segments, 1 - len(segments)):
        if not template.names:
            yield template.texts[0]
            continue
        segment = template.text(texts)
        given = [name for name in template.names if name in texts]
        if given:
            dots = dots_in(segment)
            why = f"must not have the segment {dots!r}" if dots else ""
            if not segment and place:  # servers and proxies make one slash of several
                why = "must not be empty, but at the end of a path"
            if why:
                argument = next(p.argument for p in operation.parameters if p.wire_name == given[0])
                check.add(argument, f"{why}: it would change the path")
        yield segment


def _fixed(
    operation: Operation[Any], texts: Mapping[str, str], given: Sequence[str]
) -> Iterator[str]:
    """The query that always goes along; what a call gives under the same name stands in for it."""
    names = {unquote(pair.partition("=")[0]) for text in given for pair in text.split("&")}
    pairs = (template.text(texts) for template in operation.query)
    return (pair for pair in pairs if unquote(pair.partition("=")[0]) not in names)


def _writer(writers: Sequence[Writer], content_type: str, check: Check) -> Writer | None:
    """The writer for a media type; the first if none is asked for."""
    if not content_type:
        return writers[0]
    exact = (writer for writer in writers if writer.media_type == content_type)
    found = next(exact, None) or matching(writers, content_type.lower())
    if found is None:
        known = ", ".join(writer.media_type for writer in writers)
        check.add("content_type", f"must be one of {known}")
    elif "*" in found.media_type and "*" not in content_type:
        return found.of_type(content_type)
    return found


def _concrete(written: str, writer: Writer) -> str:
    """The media type to send: instead of a range the usual one."""
    if "*" not in written:
        return written
    return written.replace(writer.media_type, type(writer).media_type)
