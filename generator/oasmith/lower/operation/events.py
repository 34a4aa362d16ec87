"""Whether a schema of server-sent events is that of their data, or that of whole events.

Before OpenAPI 3.2 no clause says which. An object of which `data` and nothing but fields of events
are declared is an event (HTML standard, section 9.2.6), and so is a union of such. With
`itemSchema` it always is (OpenAPI 3.2, section 4.14.2).
"""

from __future__ import annotations

from typing import Final

from oasmith.lower.context import Context, Located
from oasmith.lower.schema.combine import combine
from oasmith.model import EventFields, is_event_stream

_FIELDS: Final = ("data", "event", "id", "retry")
_DEEPEST: Final = 4


def event_fields(context: Context, media_type: str, content: Located) -> EventFields | None:
    """The fields of events that the schema of a content has; None where it is that of their
    data."""
    if not is_event_stream(media_type):
        return None
    silent = context.silent()
    found: dict[str, bool] | None = None
    if "itemSchema" in content.node:
        found = _fields(silent, [content.child("itemSchema")]) or dict.fromkeys(_FIELDS, False)
    elif "schema" in content.node:
        whole = combine(silent, (content.child("schema"),))
        found = _fields(silent, whole.items or whole.parts)
    if found is None:
        return None
    return EventFields(tuple(name for name in _FIELDS if name in found), found["data"])


def _fields(
    context: Context, parts: list[Located], depth: int = _DEEPEST
) -> dict[str, bool] | None:
    """The fields that an event of that schema may have, and of each whether it may be more than
    text; None for what is no event."""
    if not parts or not depth:
        return None
    combined = combine(context, parts)
    if combined.properties:
        if "data" not in combined.properties or not combined.properties.keys() <= {*_FIELDS}:
            return None
        return {
            name: combine(context, schemas).types != frozenset(("string",))
            for name, schemas in combined.properties.items()
        }
    found: dict[str, bool] = {}
    for variant in (variant for group in combined.groups for variant in group.variants):
        fields = _fields(context, [variant], depth - 1)
        if fields is None:
            return None
        found = {
            name: found.get(name, False) or fields.get(name, False) for name in {**found, **fields}
        }
    return found or None
