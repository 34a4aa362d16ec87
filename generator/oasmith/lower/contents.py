"""Bodies and responses (OpenAPI 3.1, sections 4.8.13 to 4.8.17)."""

from __future__ import annotations

import re

from oasmith.lower.context import Context, Located
from oasmith.lower.parameters import lower_headers
from oasmith.lower.schemas import schema_type
from oasmith.model import Body, Codec, Content, Json, NameHint, PartEncoding, Response

_CODECS: tuple[tuple[re.Pattern[str], Codec], ...] = (
    (re.compile(r"application/json|[^/]+/[^/]*\+json|text/json|[^/]+/[^/]*[.-]json"), Codec.JSON),
    (re.compile(r"application/x-www-form-urlencoded"), Codec.FORM),
    (re.compile(r"multipart/.*"), Codec.MULTIPART),
    (
        re.compile(
            r"text/.*|application/(xml|yaml|x-yaml|graphql|jwt|javascript)|[^/]+/[^/]*\+xml"
        ),
        Codec.TEXT,
    ),
)
_STATUS = re.compile(r"[1-5]\d\d|[1-5][xX][xX]|default")


def codec_of(media_type: str) -> Codec:
    """How bodies of the media type are read and written; parameters and case are ignored."""
    essence = media_type.split(";", 1)[0].strip().lower()
    if essence == "*/*":
        return Codec.JSON
    return next((codec for pattern, codec in _CODECS if pattern.fullmatch(essence)), Codec.BINARY)


def lower_body(context: Context, operation: Located, parent: str) -> Body | None:
    """The request body of an operation, if it has one with content."""
    if "requestBody" not in operation.node:
        return None
    located = context.target(operation.child("requestBody"))
    if located is None or not isinstance(located.node, dict):
        context.findings.error(
            "unresolved-ref", "the request body points nowhere and is left out", operation.pointer
        )
        return None
    contents = _contents(context, located, NameHint(parent=parent, part="request"))
    if not contents:
        return None
    doc = located.node.get("description")
    return Body(located.node.get("required") is True, contents, doc if isinstance(doc, str) else "")


def lower_responses(context: Context, operation: Located, parent: str) -> tuple[Response, ...]:
    """The documented responses, in the order of the document."""
    responses = []
    for status, located in operation.entries("responses"):
        if status.startswith("x-"):
            continue
        target = context.target(located) if isinstance(located.node, dict) else None
        if target is None or not isinstance(target.node, dict) or not _STATUS.fullmatch(status):
            context.findings.error(
                "response-invalid",
                f"the response `{status}` is no response object under a status; "
                "it is treated as undocumented",
                located.pointer,
            )
            continue
        doc = target.node.get("description")
        part = "response" if status.startswith("2") else f"{status} response"
        responses.append(
            Response(
                status.upper() if status != "default" else status,
                _contents(context, target, NameHint(parent=parent, part=part)),
                lower_headers(context, target, parent),
                doc if isinstance(doc, str) else "",
            )
        )
    return tuple(responses)


def _contents(context: Context, located: Located, hint: NameHint) -> tuple[Content, ...]:
    contents = []
    for media_type, content in located.entries("content"):
        target = context.target(content) if isinstance(content.node, dict) else None
        if target is None or not isinstance(target.node, dict):
            continue
        schema = target.child("schema") if "schema" in target.node else None
        type_ = schema_type(context, schema, hint) if schema is not None else None
        codec = codec_of(media_type)
        contents.append(Content(media_type, codec, type_, _encodings(target)))
    return tuple(contents)


def _encodings(content: Located) -> tuple[PartEncoding, ...]:
    encodings = []
    for name, located in content.entries("encoding"):
        node: Json = located.node
        if isinstance(node, dict):
            style = node.get("style") if isinstance(node.get("style"), str) else ""
            explode = node.get("explode")
            encodings.append(
                PartEncoding(
                    name,
                    node["contentType"] if isinstance(node.get("contentType"), str) else "",
                    style or "",
                    explode if isinstance(explode, bool) else style in ("", "form", "deepObject"),
                    node.get("allowReserved") is True,
                )
            )
    return tuple(encodings)
