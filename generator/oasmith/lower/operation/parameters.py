"""Parameters and response headers (OpenAPI 3.2, sections 4.12 and 4.21).

Input: an operation with its path, or a response. Output: parameters and headers with type, style
and default; those of an operation replace those of its path. Each name stands once for each
location.
"""

from __future__ import annotations

from functools import partial

from oasmith.diagnostics import Diagnostic, Severity, clip
from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.examples import first_example
from oasmith.lower.operation.extensions import lower_arrays
from oasmith.lower.operation.media import content_codec, content_type
from oasmith.lower.pins import pinned
from oasmith.lower.schema.annotations import annotating, default_of, is_deprecated
from oasmith.lower.schema.schemas import schema_type
from oasmith.model import (
    Anything,
    Header,
    NameHint,
    Parameter,
    Scalar,
    ScalarKind,
    TypeExpr,
    Where,
)
from oasmith.spec.suggestions import nearest

_PLACES = {where.value: where for where in Where}
_STYLES: dict[Where, tuple[str, frozenset[str]]] = {
    Where.PATH: ("simple", frozenset({"simple", "label", "matrix"})),
    Where.QUERY: (
        "form",
        frozenset({"form", "spaceDelimited", "tabDelimited", "pipeDelimited", "deepObject"}),
    ),
    Where.HEADER: ("simple", frozenset({"simple"})),
    Where.COOKIE: ("form", frozenset({"form", "cookie"})),
    Where.QUERYSTRING: ("form", frozenset({"form"})),
}
"""Default and allowed styles; `tabDelimited` comes from Swagger 2.0 alone."""
_EXPLODED = frozenset({"form", "deepObject", "cookie"})
"""Styles whose `explode` is true by default."""
_WITHOUT = "the method is generated without it"
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters with these names shall be ignored (section 4.8.12.2.1)."""
_TRANSPORT_HEADERS = frozenset(
    {"host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer"}
    | {"upgrade", "expect"}
)
"""Those that say where a message goes and where it ends (RFC 9112), which no argument decides."""


def lower_parameters(
    context: Context, operation: Located, path_item: Located, parent: str
) -> tuple[Parameter, ...]:
    """The parameters of an operation: its own, then those of the path that it does not override."""
    found: dict[tuple[Where, str], Parameter] = {}
    for located in [*operation.items("parameters"), *path_item.items("parameters")]:
        parameter = _shared(context, located, parent)
        if parameter is not None:
            found.setdefault((parameter.where, parameter.wire_name), parameter)
    return tuple(found.values())


def _shared(context: Context, located: Located, parent: str) -> Parameter | None:
    """The parameter; what many operations refer to is lowered once."""
    make = partial(_parameter, context, located, parent)
    target = context.target(located)
    if target is None or target.pointer == located.pointer:
        return make()
    return context.shared(
        (_parameter, target.pointer, _text(located.node.get("description"))), make
    )


def _parameter(context: Context, located: Located, parent: str) -> Parameter | None:
    target = context.object_at(located, "parameter-invalid", f"this is no parameter; {_WITHOUT}")
    if target is None:
        return None
    node: dict[str, Json] = target.node
    name = _name(node)
    if name is None:
        _reject(context, target, "name", "this parameter has no name")
        return None
    place = node.get("in")
    where = _PLACES.get(place) if isinstance(place, str) else None
    if where is None:
        why = f"`in: {clip(str(place), 60)}` is no place for a parameter"
        in_path = f"{{{name}}}" in parent
        _reject(context, target, "in", why, _remedy_of_place(place, in_path=in_path))
        return None
    if where is Where.HEADER and name.lower() in _IGNORED_HEADERS:
        return None
    if where is Where.HEADER and name.lower() in _TRANSPORT_HEADERS:
        context.findings.info(
            "header-of-transport",
            f"the header `{clip(name, 60)}` is set by what sends the request; the method is "
            "generated without it",
            target.pointer,
        )
        return None
    style, explode = _style(context, target, where)
    schemas = annotating(context, [target.child("schema")] if "schema" in node else [])
    media_type, type_ = _parameter_type(context, target, NameHint(parent=parent, part=name))
    return Parameter(
        wire_name=name,
        where=where,
        type=type_,
        required=node.get("required") is True or where is Where.PATH,
        style=style,
        explode=explode,
        allow_reserved=node.get("allowReserved") is True,
        media_type=media_type,
        default=default_of(schemas),
        doc=_text(located.node.get("description")) or _text(node.get("description")),
        deprecated=is_deprecated([target, *schemas]),
        pinned=pinned(target),
        client=node.get("x-oasmith-client") is True,
        requires=_text(node.get("x-oasmith-requires")),
        pointer=target.pointer,
        arrays=lower_arrays(context, target, style),
        example=_example(node),
    )


def _name(node: dict[str, Json]) -> str | None:
    """The name; that of a whole query is not on the wire, and may be missing."""
    name = node.get("name", "query" if node.get("in") == Where.QUERYSTRING.value else None)
    return name if isinstance(name, str) else None


def _remedy_of_place(place: Json, *, in_path: bool) -> str:
    guess = nearest(place, _PLACES) if isinstance(place, str) else None
    guess = Where.PATH.value if in_path else guess
    places = [guess] if guess else [w.value for w in Where if w is not Where.QUERYSTRING]
    body = ", or describe a body with `requestBody`" if place in ("body", "formData") else ""
    return f"write {' or '.join(f'`in: {each}`' for each in places)}{body}"


def _reject(context: Context, located: Located, key: str, why: str, help: str = "") -> None:
    """Report what is wrong with a key, or that it is missing."""
    at = located.child(key) if key in located.node else located
    missing = "" if key in located.node else key
    context.findings.add(
        Diagnostic(
            *("parameter-invalid", Severity.ERROR, f"{why}; {_WITHOUT}", at.pointer),
            help=help,
            member=missing,
        )
    )


def _style(context: Context, located: Located, where: Where) -> tuple[str, bool]:
    default, allowed = _STYLES[where]
    style = located.node.get("style", default)
    if not isinstance(style, str) or style not in allowed:
        context.findings.warn(
            "parameter-style",
            f"style `{style}` does not exist for a {where.value} parameter; `{default}` is used",
            located.child("style").pointer,
        )
        style = default
    explode = located.node.get("explode")
    return style, explode if isinstance(explode, bool) else style in _EXPLODED


def _parameter_type(context: Context, located: Located, hint: NameHint) -> tuple[str, TypeExpr]:
    contents = located.entries("content")
    if contents:
        media_type, content = contents[0]
        target = context.target(content) if isinstance(content.node, dict) else None
        if target is None or not isinstance(target.node, dict):
            return media_type, Anything()
        codec = content_codec(media_type, target)
        type_ = content_type(context, media_type, target, hint, codec)
        return media_type, type_ or Anything()
    if "schema" in located.node:
        return "", schema_type(context, located.child("schema"), hint)
    return "", Scalar(ScalarKind.STRING)


def _example(node: dict[str, Json]) -> Json:
    own = first_example(node)
    return first_example(node.get("schema")) if own is None else own


def lower_headers(context: Context, response: Located, parent: str) -> tuple[Header, ...]:
    """The documented headers of a response, without Content-Type (section 4.8.17.1)."""
    headers = []
    for name, located in response.entries("headers"):
        target = context.target(located) if isinstance(located.node, dict) else None
        if target is None or not isinstance(target.node, dict) or name.lower() == "content-type":
            continue
        _, type_ = _parameter_type(context, target, NameHint(parent=parent, part=name))
        headers.append(Header(name, type_, _text(target.node.get("description"))))
    return tuple(headers)


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
