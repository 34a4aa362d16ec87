"""Examples: the first one that a schema, parameter or media type gives."""

from __future__ import annotations

from oasmith.model import Json


def first_example(node: Json) -> Json:
    """The first example that is not null; None without one.

    `examples` is a list in a schema, and elsewhere an object of examples with a `value`.
    """
    if not isinstance(node, dict):
        return None
    declared = node.get("examples")
    found: list[Json] = []
    if isinstance(declared, dict):
        found = [e.get("value") for e in declared.values() if isinstance(e, dict)]
    elif isinstance(declared, list):
        found = declared
    return next((value for value in (*found, node.get("example")) if value is not None), None)
