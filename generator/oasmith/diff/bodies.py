"""Bodies of requests: whether there is one, in which media types, and what it is.

Input: an operation of both versions. Output: changes in the collector, all on the side of requests.
"""

from __future__ import annotations

from oasmith.diff.changes import Side
from oasmith.diff.collector import Collector, title
from oasmith.diff.facts import Place
from oasmith.diff.media_types import by_media_type
from oasmith.model import Anything, Content, Operation
from oasmith.spec.structure.references import escape


def body_changes(collector: Collector, old: Operation, new: Operation) -> None:
    """What is different in the body of an operation's requests."""
    call = collector.pair.new.call(new)
    pointer, symbol = f"{new.pointer}/requestBody", f"{call}(body)"
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
            for name in _written_otherwise(known[kind], content):
                add("part-encoding-changed", f"`{name}` is written otherwise in `{kind}`")


def _written_otherwise(old: Content, new: Content) -> list[str]:
    before = {encoding.wire_name: encoding for encoding in old.encodings}
    return [e.wire_name for e in new.encodings if before.get(e.wire_name, e) != e]
