"""Bodies of requests: whether there is one, in which media types, and what it is.

Input: an operation of both versions. Output: changes in the collector, all on the side of requests.
"""

from __future__ import annotations

from dataclasses import replace

from oasmith.diff.changes import Side
from oasmith.diff.collector import Collector, title
from oasmith.diff.facts import Place
from oasmith.diff.media_types import by_media_type
from oasmith.diff.versions import Pair, Version
from oasmith.model import (
    Anything,
    ArrayOf,
    Choice,
    Content,
    Enum,
    Operation,
    PartEncoding,
    Record,
    Scalar,
    ScalarKind,
)
from oasmith.model.walk import Types, resolved
from oasmith.spec.structure.references import escape
from oasmith.views.body_fields import object_body


def body_changes(collector: Collector, old: Operation, new: Operation) -> None:
    """What is different in the body of an operation's requests."""
    call = collector.pair.new.call(new)
    spread = object_body(new.body, collector.pair.new.package) is not None
    pointer, symbol = f"{new.pointer}/requestBody", call if spread else f"{call}(body)"
    before, after = old.body, new.body

    def add(code: str, message: str) -> None:
        collector.add(code, pointer, symbol, message, title(new), (call,))

    if before is None and after is not None:
        code = "required-body-added" if after.required else "body-added"
        add(code, f"requests {'must' if after.required else 'may'} have a body now")
    if before is not None and after is None:
        add("body-removed", "requests have no body any more")
    if before is None or after is None:
        return
    if after.required and not before.required:
        add("body-became-required", "requests must have a body now")
    if before.required and not after.required:
        add("body-became-optional", "requests may have no body now")
    known, now = by_media_type(before.contents), by_media_type(after.contents)
    for kind in [kind for kind in known if kind not in now]:
        add("request-media-type-removed", f"bodies of `{kind}` are not taken any more")
    for kind in [kind for kind in now if kind not in known]:
        add("request-media-type-added", f"bodies may be `{kind}` now")
    for kind, content in now.items():
        if kind in known:
            here = f"{pointer}/content/{escape(content.media_type)}"
            place = Place(f"{here}/schema", symbol, "the body")
            types = [each.type or Anything() for each in (known[kind], content)]
            collector.compare(
                collector.schemas.found(types[0], types[1], place), Side.REQUEST, call
            )
            for name in _written_otherwise(collector.pair, known[kind], content):
                add("part-encoding-changed", f"`{name}` is written otherwise in `{kind}`")


def _written_otherwise(pair: Pair, old: Content, new: Content) -> list[str]:
    """The properties that both have and that are written in another way."""
    before, after = _encodings(old, pair.old), _encodings(new, pair.new)
    return [name for name in after if name in before and before[name] != after[name]]


def _encodings(content: Content, version: Version) -> dict[str, PartEncoding]:
    """How each property is written; what its type says anyway is left out (section 4.8.15)."""
    told = {encoding.wire_name: encoding for encoding in content.encodings}
    types = version.api.types
    whole = resolved(content.type, types)
    for field in whole.fields if isinstance(whole, Record) else ():
        encoding = told.setdefault(field.wire_name, PartEncoding(field.wire_name))
        if encoding.content_type == _usual(resolved(field.type, types), types):
            told[field.wire_name] = replace(encoding, content_type="")
    return told


def _usual(type_: object, types: Types) -> str:
    """The media type of a part of some type, where nothing says another one."""
    match type_:
        case Scalar(ScalarKind.BINARY):
            return "application/octet-stream"
        case Scalar() | Enum() | Choice():
            return "text/plain"
        case ArrayOf(item):
            inner = resolved(item, types)
            return "application/json" if isinstance(inner, ArrayOf) else _usual(inner, types)
        case _:
            return "application/json"
