"""Bodies and responses (OpenAPI 3.2, sections 4.13 to 4.17).

Output: their contents, each with its codec and type. A content that is no object is skipped.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from types import NoneType

from oasmith.json_value import Json
from oasmith.lower.codecs import codec_of
from oasmith.lower.context import Context, Located
from oasmith.lower.examples import content_example
from oasmith.lower.operation.events import event_fields
from oasmith.lower.operation.extensions import lower_arrays
from oasmith.lower.operation.links import lower_links
from oasmith.lower.operation.media import content_codec, content_type, is_binary, is_json_stream
from oasmith.lower.operation.parameters import lower_headers
from oasmith.lower.schema.combine import combine
from oasmith.lower.schema.scalars import OCTETS, media_type_held
from oasmith.model import (
    Anything,
    Body,
    Codec,
    Content,
    MapOf,
    NameHint,
    Never,
    OneOf,
    PartEncoding,
    Record,
    Response,
    TypeExpr,
)
from oasmith.model.walk import resolved
from oasmith.spec.structure.references import join

_STATUS = re.compile(r"[1-5]\d\d|[1-5][xX][xX]|default")


def lower_body(context: Context, operation: Located, hint: NameHint) -> Body | None:
    """The request body of an operation, if it has one with content; `part` is what names types
    inside of it."""
    if "requestBody" not in operation.node:
        return None
    located = context.object_at(
        operation.child("requestBody"),
        "request-body-invalid",
        "this is no request body; the method is generated without it",
    )
    if located is None:
        return None
    contents = _contents(context, located, hint)
    contents = tuple(_with_names(context, located, content) for content in contents)
    if not contents:
        return None
    doc = located.node.get("description")
    return Body(located.node.get("required") is True, contents, doc if isinstance(doc, str) else "")


def _with_names(context: Context, body: Located, content: Content) -> Content:
    """The content; a form whose type has no names takes a dict of any values."""
    type_ = resolved(content.type, context.types)
    if content.codec not in (Codec.FORM, Codec.MULTIPART) or isinstance(type_, _NAMED):
        return content
    context.findings.warn(
        "form-not-object",
        f"`{content.media_type}` has named values, but its schema is no object: it cannot be sent so, "
        "and the body takes a dict of what shall be sent",
        join(body.pointer, "content", content.media_type),
    )
    return replace(content, type=MapOf(Anything()))


_NAMED = (Record, MapOf, OneOf, Anything, Never, NoneType)
"""Types of which a value may be an object; None: there is no schema."""


def lower_responses(
    context: Context, operation: Located, parent: str, method: str
) -> tuple[Response, ...]:
    """The documented responses, in the order of the document."""
    responses = []
    for status, located in operation.entries("responses"):
        if status.startswith("x-"):
            continue
        why = f"`{status}` is no response under a status; it is treated as undocumented"
        if not _STATUS.fullmatch(status):
            context.findings.error("response-invalid", why, located.pointer)
            continue
        target = context.object_at(located, "response-invalid", why)
        if target is None:
            continue
        make = partial(_response, context, target, parent, method, status)
        key = (_response, target.pointer, status, method)
        is_own = target.pointer == located.pointer
        responses.append(make() if is_own else context.shared(key, make))
    return tuple(responses)


def _response(
    context: Context, located: Located, parent: str, method: str, status: str
) -> Response:
    hint = NameHint(parent=parent, status="" if status.startswith("2") else status, role="response")
    doc = located.node.get("description")
    return Response(
        status.upper() if status != "default" else status,
        _sent(context, located, hint, method, status),
        lower_headers(context, located, parent),
        lower_links(context, located),
        doc if isinstance(doc, str) else "",
    )


_BODILESS = frozenset({"204", "205", "304"})
"""Statuses of responses that never have a body (RFC 9110, section 6.4.1)."""


def _sent(
    context: Context, located: Located, hint: NameHint, method: str, status: str
) -> tuple[Content, ...]:
    """The contents of a response; none where HTTP allows no body."""
    if method != "HEAD" and status not in _BODILESS:
        return _contents(context, located, hint)
    if located.entries("content"):
        what = "an answer to HEAD" if method == "HEAD" else f"an answer with status {status}"
        context.findings.info(
            "body-never-sent",
            f"{what} has no body; the method returns None for it, and `with_response` its headers",
            located.pointer,
        )
    return ()


def _contents(context: Context, located: Located, hint: NameHint) -> tuple[Content, ...]:
    contents = []
    typed: dict[tuple[str, bool], TypeExpr | None] = {}
    for media_type, content in located.entries("content"):
        target = context.target(content) if isinstance(content.node, dict) else None
        if target is None or not isinstance(target.node, dict):
            continue
        codec = content_codec(media_type, target)
        if codec is Codec.JSON and is_json_stream(context, located, target):
            codec = Codec.JSON_LINES
        # A schema that refers to that of an earlier media type is the same type, not another.
        key = (_schema_pointer(context, target), codec is Codec.JSON_LINES)
        if key not in typed:
            typed[key] = content_type(context, media_type, target, hint, codec)
        if is_binary(context, typed[key]) and (codec is not Codec.JSON or _is_raw(context, target)):
            codec = Codec.BINARY
        event = event_fields(context, media_type, target)
        example = content_example(context, target)
        encodings = _encodings(context, target, codec)
        contents.append(Content(media_type, codec, typed[key], encodings, event, example))
    streams = [content for content in contents if content.codec is Codec.JSON_LINES]
    is_stream = any(codec_of(content.media_type) is Codec.JSON for content in streams)
    return tuple(streams if is_stream else contents)  # beside it are other names of the same


def _schema_pointer(context: Context, content: Located) -> str:
    if "schema" not in content.node or "itemSchema" in content.node:
        return content.pointer
    target = context.target(content.child("schema"))
    return join(content.pointer, "schema") if target is None else target.pointer


def _is_raw(context: Context, content: Located) -> bool:
    """Whether a schema says that the whole body is bytes, where its media type says JSON."""
    combined = combine(context.silent(), (content.child("schema"),))
    return bool(combined.annotation("format") == "binary")


def _encodings(context: Context, content: Located, codec: Codec) -> tuple[PartEncoding, ...]:
    held = _held(context, content) if codec is Codec.MULTIPART and "schema" in content.node else {}
    encodings = {name: PartEncoding(name, holds=kind) for name, kind in held.items()}
    for name, located in content.entries("encoding"):
        node: Json = located.node
        if isinstance(node, dict):
            style = node.get("style") if isinstance(node.get("style"), str) else ""
            explode = node.get("explode")
            encodings[name] = PartEncoding(
                name,
                node["contentType"] if isinstance(node.get("contentType"), str) else "",
                style or "",
                explode if isinstance(explode, bool) else style in ("", "form", "deepObject"),
                node.get("allowReserved") is True,
                held.get(name, ""),
                lower_arrays(context, located, style or ""),
            )
    return tuple(encodings.values())


def _held(context: Context, content: Located) -> dict[str, str]:
    """The media types of the properties of a body that are files of a known kind."""
    combined = combine(context.silent(), (content.child("schema"),))
    kinds = {name: _held_by(context, parts) for name, parts in combined.properties.items()}
    return {name: kind for name, kind in kinds.items() if kind}


def _held_by(context: Context, parts: list[Located], depth: int = 4) -> str:
    """The media type of a property, of its items, or of its variant beside null; empty if
    unknown."""
    if not depth or not parts:
        return ""
    combined = combine(context.silent(), parts)
    inner = [combined.items, *([variant] for g in combined.groups for variant in g.variants)]
    deeper = (_held_by(context, each, depth - 1) for each in inner)
    held = media_type_held(combined) or next(filter(None, deeper), "")
    return "" if held == OCTETS else held
