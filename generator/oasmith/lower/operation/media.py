"""Media types: the codec and the type of a content (OpenAPI 3.2, section 4.14).

Input: a media type and its entry under `content`. Output: how bodies of it become values, and the
type of these.
"""

from __future__ import annotations

from oasmith.lower.codecs import codec_of
from oasmith.lower.context import Context, Located
from oasmith.lower.schema.schemas import schema_type
from oasmith.model import (
    ArrayOf,
    Codec,
    NameHint,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    is_event_stream,
)
from oasmith.model.walk import resolved

_BY_POSITION = frozenset({"itemSchema", "prefixEncoding", "itemEncoding"})


def content_codec(media_type: str, content: Located) -> Codec:
    """The codec of one content; the parts of a multipart body that have no names are bytes."""
    codec = codec_of(media_type)
    unnamed = codec is Codec.MULTIPART and not _BY_POSITION.isdisjoint(content.node)
    return Codec.BINARY if unnamed else codec


def content_type(
    context: Context, media_type: str, content: Located, hint: NameHint, codec: Codec
) -> TypeExpr | None:
    """The type of a whole content; None where the document gives no schema that could be used."""
    if "itemSchema" in content.node:
        return _sequence_type(context, media_type, content, hint)
    if "schema" not in content.node:
        return None
    type_ = schema_type(context, content.child("schema"), hint)
    # Before 3.2 the schema of such lines was written for one of them: the whole is no JSON value.
    is_array = isinstance(resolved(type_, context.types), ArrayOf | TupleOf)
    return ArrayOf(type_) if codec is Codec.JSON_LINES and not is_array else type_


def is_json_stream(context: Context, response: Located, content: Located) -> bool:
    """Whether JSON values come one after another although the media type says one. grpc-gateway
    marks such streams in the description of the response or the title of the schema."""
    schema = context.target(content.child("schema")) if "schema" in content.node else None
    title = schema.node.get("title") if schema and isinstance(schema.node, dict) else ""
    doc = response.node.get("description")
    return str(title).startswith(_STREAM_TITLE) or str(doc).strip().endswith(_STREAM_NOTE)


_STREAM_TITLE = "Stream result of"
_STREAM_NOTE = "(streaming responses)"


def _sequence_type(
    context: Context, media_type: str, content: Located, hint: NameHint
) -> TypeExpr | None:
    """The type of a content with `itemSchema`: of one event, else of the list of all items."""
    codec = content_codec(media_type, content)
    events = is_event_stream(media_type)
    if not events and codec is not Codec.JSON_LINES:
        whole = {Codec.JSON: "a list", Codec.TEXT: "text"}.get(codec, "bytes")
        context.findings.info(
            "stream-whole",
            f"`{media_type}` is a sequence of items; it is read and sent as a whole, as {whole}",
            content.pointer,
        )
        if codec is not Codec.JSON:
            return None
    item = schema_type(context, content.child("itemSchema"), hint.below(content.pointer, "item"))
    return item if events else ArrayOf(item)


def is_binary(context: Context, type_: TypeExpr | None) -> bool:
    """Whether the type is raw bytes."""
    found = resolved(type_, context.types)
    return isinstance(found, Scalar) and found.kind is ScalarKind.BINARY
