"""Links: what the values of a response may be used for (OpenAPI 3.1, section 4.8.20)."""

from __future__ import annotations

from oasmith.lower.context import Context, Located
from oasmith.model import Json, Link


def lower_links(context: Context, response: Located) -> tuple[Link, ...]:
    """The links of a response that name an operation, in the order of the document."""
    links = []
    for name, located in response.entries("links"):
        target = context.target(located) if isinstance(located.node, dict) else None
        if target is not None and isinstance(target.node, dict):
            operation = _operation(context, target.node)
            doc = target.node.get("description")
            arguments = tuple((key, _shown(v.node)) for key, v in target.entries("parameters"))
            if operation:
                links.append(Link(name, operation, arguments, doc if isinstance(doc, str) else ""))
    return tuple(links)


def _operation(context: Context, link: dict[str, Json]) -> str:
    """The id of the operation that the link leads to, else what the link says of it."""
    name, ref = link.get("operationId"), link.get("operationRef")
    if isinstance(name, str):
        return context.operation_ids.get(name, name)
    if not isinstance(ref, str):
        return ""
    target = context.refs.resolve(ref)
    return context.operation_ids.get(target.pointer, ref) if target is not None else ref


def _shown(value: Json) -> str:
    return value if isinstance(value, str) else repr(value)
