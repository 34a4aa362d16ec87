"""Examples: the first one that a schema, parameter or media type gives."""

from __future__ import annotations

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located


def first_example(node: Json) -> Json:
    """The first example that is not null; None without one.

    `examples` is a list in a schema, and elsewhere an object of examples with a `value`.
    """
    if not isinstance(node, dict):
        return None
    declared = node.get("examples")
    if declared is None:
        return node.get("example")
    found: list[Json] = []
    if isinstance(declared, dict):
        found = [e.get("value") for e in declared.values() if isinstance(e, dict)]
    elif isinstance(declared, list):
        found = declared
    return next((value for value in (*found, node.get("example")) if value is not None), None)


def content_example(context: Context, content: Located) -> Json:
    """The example of a media type, else the one of its schema; references are followed."""
    node = dict(content.node)
    if isinstance(node.get("examples"), dict):
        targets = [context.target(example) for _, example in content.entries("examples")]
        node["examples"] = {str(i): t.node for i, t in enumerate(targets) if t is not None}
    own = first_example(node)
    if own is not None or "schema" not in node:
        return own
    schema = context.target(content.child("schema"))
    return None if schema is None else first_example(schema.node)
