"""What it does: finds operations that page with a token, with links in a header or by counting, but
do not declare it.

Why it matters: with the annotation the client has an `iter_…` method that fetches page after page.
Without it every caller writes that loop.

Example:

    parameters: [{name: page_token, in: query}]
    # and the response has `nextPageToken` and `items`

Fix: check the suggested action and paste it into an overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.operations import (
    body_expression,
    parameter_names,
    success_headers,
    success_schema,
)
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.reading import types_of
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place, properties_of
from oasmith.spec.structure.walk import Node, OperationNode

_EXTENSION: Final = "x-oasmith-paging"
_TOKEN: Final = re.compile("(next)?(page)?token|continuationtoken|cursor|after")
_NEXT: Final = re.compile("next(page|continuation)?token|nextcursor|continuationtoken|lastid")
"""Names without underscores, hyphens and case."""
_COUNTED: Final = {
    "page": re.compile("page(no|num|number|index)?"),
    "offset": re.compile("offset|skip|startindex"),
}
_MORE: Final = re.compile("hasmore|hasnext(page)?|more|next(page)?(url|link|uri)?")
_ITEMS: Final = ("items", "data", "results", "resources", "records", "entries", "values")


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such operation."""
    for operation in context.operations:
        if operation.method == "GET" and _EXTENSION not in operation.value:
            yield from _unannotated(context, operation)


def _unannotated(context: Context, operation: OperationNode) -> Iterator[Finding]:
    names = parameter_names(context, operation, "query")
    schema = success_schema(context, operation) if names else None
    if schema is None:
        return
    links = "link" in success_headers(context, operation)
    for found, annotation in (
        _by_token(context, schema, names),
        _by_link(context, schema, names) if links else ("", None),
        *(_by_count(context, schema, names, kind) for kind in _COUNTED),
    ):
        if annotation:
            check = "; check the number of the first page" if "first" in annotation else ""
            reason = f"names suggest paging{check}"
            action = overlay_action(
                context.value, operation.pointer, {_EXTENSION: annotation}, reason
            )
            yield Finding(operation.pointer, f"seems to page: {found}", help=action, on_key=True)
            return


def _by_token(
    context: Context, schema: Place, names: list[str]
) -> tuple[str, dict[str, Json] | None]:
    token = next((name for name in names if _TOKEN.fullmatch(_folded(name))), None)
    properties = properties_of(schema, context.refs)
    following, items = _next(context, properties), _items(context, properties)
    if not (token and following and items):
        return "", None
    annotation: dict[str, Json] = {
        "token": {"query": token},
        "next": body_expression(*following),
        "items": body_expression(items),
    }
    return f"`{token}` continues after `{'.'.join(following)}` of the response", annotation


def _by_link(
    context: Context, schema: Place, names: list[str]
) -> tuple[str, dict[str, Json] | None]:
    token = next((name for name in names if _TOKEN.fullmatch(_folded(name))), None)
    items = _listed(context, schema)
    if not token or items is None:
        return "", None
    following: dict[str, Json] = {"url": "$response.header.Link"}
    annotation: dict[str, Json] = {"token": {"query": token}, "next": following, "items": items}
    return f"`{token}` continues after the header `Link` of the response", annotation


def _by_count(
    context: Context, schema: Place, names: list[str], kind: str
) -> tuple[str, dict[str, Json] | None]:
    counter = next((name for name in names if _COUNTED[kind].fullmatch(_folded(name))), None)
    properties = properties_of(schema, context.refs)
    more = next((name for name in properties if _MORE.fullmatch(_folded(name))), None)
    items = _listed(context, schema)
    if not counter or items is None:
        return "", None
    annotation: dict[str, Json] = {kind: {"query": counter}, "items": items}
    annotation |= {"first": 1} if kind == "page" else {}
    annotation |= {"more": body_expression(more)} if more else {}
    counts = "numbers the pages" if kind == "page" else "counts the items before the page"
    return f"`{counter}` {counts}", annotation


def _folded(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _next(context: Context, properties: dict[str, Place]) -> tuple[str, ...] | None:
    """The path of the property with the next token, at most one object down."""
    for name in properties:
        if _NEXT.fullmatch(_folded(name)):
            return (name,)
    for name, place in properties.items():
        for inner in properties_of(place, context.refs):
            if _NEXT.fullmatch(_folded(inner)):
                return name, inner
    return None


def _listed(context: Context, schema: Place) -> str | None:
    """Where the items are: the body itself, or one of its properties."""
    if "array" in types_of(context.refs.deref(*schema)[0]):
        return "$response.body"
    name = _items(context, properties_of(schema, context.refs))
    return body_expression(name) if name else None


def _items(context: Context, properties: dict[str, Place]) -> str | None:
    """The property with the items: the only array, else one of a usual name."""
    arrays = [
        name
        for name, place in properties.items()
        if "array" in types_of(context.refs.deref(*place)[0])
    ]
    if len(arrays) == 1:
        return arrays[0]
    return next((name for name in _ITEMS if name in arrays), None)


RULE = Rule("paging-unannotated", Severity.INFO, check, advice=True)
