"""Features of a document that packages do not support.

Input: the API. Output: one finding for each feature that the document uses, at its first place,
with the number of places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.lower.codecs import essence_of
from oasmith.lower.context import Context
from oasmith.lower.operation.results import is_json_as_text
from oasmith.model import (
    FORMATTED_TEXTS,
    Api,
    Content,
    NamedType,
    Operation,
    Record,
    Scalar,
    ScalarKind,
    TypeExpr,
)
from oasmith.model.carriers import types_received, types_sent
from oasmith.model.walk import inside, parts_of, reached
from oasmith.spec.structure.references import join

Operations: TypeAlias = tuple[Operation, ...]
Places: TypeAlias = Iterator[str]
"""Pointers of the places that use a feature."""


def report_unsupported(context: Context, api: Api) -> None:
    """Report each unsupported feature that the document uses, at its first place."""
    for code, severity, find, consequence in _FEATURES:
        places = list(find(context, api))
        if places:
            count = f" ({len(places)} places)" if len(places) > 1 else ""
            context.findings.add(Diagnostic(code, severity, f"{consequence}{count}", places[0]))


def _xml(_: Context, api: Api) -> Places:
    return _contents(api.operations, lambda essence: essence.endswith(("/xml", "+xml")))


def _contents(operations: Operations, wanted: Callable[[str], bool]) -> Places:
    """The operations with a body in which every media type is one of those."""
    for operation in operations:
        groups = [response.contents for response in operation.responses]
        groups += [operation.body.contents] if operation.body else []
        if any(contents and all(_is(c, wanted) for c in contents) for contents in groups):
            yield operation.pointer


def _json_as_text(_: Context, api: Api) -> Places:
    for operation in api.operations:
        groups = [response.contents for response in operation.responses]
        pairs = ((c, other) for contents in groups for c in contents for other in contents)
        if any(is_json_as_text(*pair) for pair in pairs):
            yield operation.pointer


def _is(content: Content, wanted: Callable[[str], bool]) -> bool:
    return wanted(essence_of(content.media_type))


def _limits_of_formats(context: Context, api: Api) -> Places:
    """Limits of what is sent, or may be: nothing is checked in what is only received."""
    received = reached(api.types, types_received(api)) - reached(api.types, types_sent(api))
    for id_, named in api.types.items():
        types = _types(context, named) if id_ not in received else ()
        yield from (place for place, type_ in types if _is_unchecked(type_))
    for operation in api.operations:
        yield from (p.pointer for p in operation.parameters if _is_unchecked(p.type))
        contents = operation.body.contents if operation.body else ()
        yield from (operation.pointer for c in contents if c.type and _is_unchecked(c.type))


def _types(context: Context, named: NamedType) -> Iterator[tuple[str, TypeExpr]]:
    """The type expressions of a named type, each with its place in the document."""
    if not isinstance(named, Record):
        yield from ((named.id, type_) for type_ in parts_of(named))
        return
    for field in named.fields:
        own = join(named.id, "properties", field.wire_name)
        yield (own if context.at(own) is not None else named.id), field.type
    if named.additional is not None:
        yield named.id, named.additional


def _is_unchecked(type_: TypeExpr) -> bool:
    return any(
        isinstance(part, Scalar)
        and (part.kind in FORMATTED_TEXTS or part.kind is ScalarKind.BINARY)
        and (c := part.constraints)
        and (c.min_length or c.max_length is not None or c.pattern is not None)
        for part in inside(type_)
    )


_FEATURES: tuple[tuple[str, Severity, Callable[[Context, Api], Places], str], ...] = (
    (
        "unsupported-xml",
        Severity.WARN,
        _xml,
        "XML is sent and returned as `str`, not as a model",
    ),
    (
        "json-as-text",
        Severity.INFO,
        _json_as_text,
        "`text/plain` has the schema of the JSON beside it, but no text fits it; it is read as JSON",
    ),
    (
        "format-limits",
        Severity.INFO,
        _limits_of_formats,
        (
            "`minLength`, `maxLength` and `pattern` are not checked before sending where a format "
            "makes a value a date, time, UUID or bytes in Python"
        ),
    ),
)
