"""Results of successful calls.

Input: the responses of an operation. Output: the type that a call returns, the media types that a
caller may choose from, and the types of properties that extensions and links name.
"""

from __future__ import annotations

from oasmith.lower.codecs import essence_of
from oasmith.lower.context import Context
from oasmith.model import (
    Anything,
    ArrayOf,
    Choice,
    Codec,
    Content,
    Enum,
    MapOf,
    Named,
    Record,
    Response,
    TupleOf,
    TypeExpr,
)
from oasmith.model.walk import resolved, without_null


def result_type(responses: tuple[Response, ...]) -> TypeExpr | None:
    """The JSON type of all successful responses with a body; None if they have no common one."""
    contents = [c for r in responses if r.is_success for c in offered(r)[:1]]
    types = {content.type if content.may_be_json else None for content in contents}
    return types.pop() if len(types) == 1 else None


def offered(response: Response) -> tuple[Content, ...]:
    """The contents that a caller may choose from, the default first: JSON where there is some, and
    of several kinds of it the plain one.

    Contents of items one after another are left out if there are others.
    """
    json = [c for c in response.contents if c.codec is Codec.JSON]
    json.sort(key=lambda content: essence_of(content.media_type) != "application/json")
    sequences = [c for c in response.contents if (c.is_sequence if json else c.is_events)]
    whole = [c for c in response.contents if c not in sequences] or response.contents
    kept: list[Content] = []
    for content in (*json[:1], *whole):
        if not any(_is_same(content, other) for other in kept):
            kept.append(content)
    return tuple(kept)


def _is_same(content: Content, other: Content) -> bool:
    """Whether both contents are the same to a caller."""
    if essence_of(content.media_type) == essence_of(other.media_type):
        return True
    kinds = {essence_of(content.media_type), essence_of(other.media_type)}
    is_plain = kinds <= _PLAIN_JSON or any("*" in kind for kind in kinds)
    both = content.may_be_json and other.may_be_json
    return content.type == other.type and ((both and is_plain) or is_json_as_text(content, other))


_PLAIN_JSON = frozenset({"application/json", "text/json"})


def is_json_as_text(content: Content, usual: Content) -> bool:
    """Whether a `text/plain` beside JSON has the schema of the JSON, which no text fits: then it is
    JSON too."""
    is_text = essence_of(content.media_type) == "text/plain" and usual.codec is Codec.JSON
    return is_text and content.type == usual.type and not _may_be_text(content.type)


def _may_be_text(type_: TypeExpr | None) -> bool:
    inner = None if type_ is None else without_null(type_)
    return not isinstance(inner, Named | ArrayOf | MapOf | TupleOf)


def follow(context: Context, type_: TypeExpr | None, path: tuple[str, ...]) -> TypeExpr | None:
    """The type of the property at `path`, through names and null; None where there is none."""
    for name in path:
        type_ = properties(context, type_).get(name)
    return type_


def properties(context: Context, type_: TypeExpr | None) -> dict[str, TypeExpr]:
    """The types of the properties by their names; none where the type is no record."""
    record = resolved(type_, context.types)
    return {f.wire_name: f.type for f in record.fields} if isinstance(record, Record) else {}


def item_type(context: Context, type_: TypeExpr | None) -> TypeExpr | None:
    """The type of the items of an array; None if the type is none."""
    found = resolved(type_, context.types)
    if isinstance(found, ArrayOf):
        return found.item
    return Anything() if isinstance(found, Anything) else None


def known_values(context: Context, type_: TypeExpr | None) -> tuple[str | int, ...]:
    """The values of an enum; none where the type is none, or others may come too."""
    found = resolved(type_, context.types)
    return found.values if isinstance(found, Choice | Enum) else ()
