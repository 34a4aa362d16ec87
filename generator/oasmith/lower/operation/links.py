"""Links of responses to other operations (OpenAPI 3.1, section 4.8.20).

Input: a response. Output: its links, each with the operation that it names and the arguments that
it gives. A link to an operation that does not exist is left out.
"""

from __future__ import annotations

from oasmith.lower.context import Context, Located
from oasmith.model import Link
from oasmith.spec.suggestions import did_you_mean


def lower_links(context: Context, response: Located) -> tuple[Link, ...]:
    """The links of a response that name an operation, in the order of the document."""
    links = []
    for name, located in response.entries("links"):
        why = f"`{name}` is no link and is left out"
        target = context.object_at(located, "link-invalid", why)
        if target is None:
            continue
        operation = _operation(context, target)
        doc = target.node.get("description")
        arguments = tuple((key, v.node) for key, v in target.entries("parameters"))
        if operation:
            doc = doc if isinstance(doc, str) else ""
            links.append(Link(name, operation, arguments, doc, target.pointer))
    return tuple(links)


def _operation(context: Context, link: Located) -> str:
    """The id of the operation that the link leads to, else what the link says of it."""
    name, ref = link.node.get("operationId"), link.node.get("operationRef")
    if isinstance(name, str):
        if name not in context.operation_ids:
            guess = did_you_mean(name, context.operation_names)
            _nowhere(context, f"there is no operation `{name}`{guess}", link, "operationId")
        return context.operation_ids.get(name, name)
    if not isinstance(ref, str):
        _nowhere(context, "the link names no operation", link)
        return ""
    target = context.refs.resolve(ref)
    found = context.operation_ids.get(target.pointer, "") if target is not None else ""
    if not found and ref.startswith("#"):
        _nowhere(context, f"`{ref}` is not an operation", link, "operationRef")
    elif not found:
        why = "the link points to another document; the docstring describes it and no method follows it"
        context.findings.info("link-not-followed", why, link.child("operationRef").pointer)
    return found or ref


def _nowhere(context: Context, why: str, link: Located, *below: str) -> None:
    context.findings.warn("link-invalid", why, link.child(*below).pointer)
