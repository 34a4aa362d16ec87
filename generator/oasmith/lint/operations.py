"""Parameters and successful responses of an operation, for the rules.

Input: an operation. Output: places with references followed; nothing where the document is
malformed.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.lint.reading import mapping, sequence, text
from oasmith.lint.rule import Context
from oasmith.lint.schemas import Place
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import OperationNode

_BODY = "$response.body#"


def parameters(context: Context, operation: OperationNode) -> Iterator[Place]:
    """The parameters of an operation and of its path item, references followed."""
    for pointer, holder in (
        (operation.pointer, operation.value),
        (operation.item_pointer, operation.item),
    ):
        for index, entry in enumerate(sequence(holder, "parameters")):
            node, at = context.refs.deref(entry, join(pointer, "parameters", index))
            if isinstance(node, dict):
                yield Place(node, at)


def parameter_names(context: Context, operation: OperationNode, where: str) -> list[str]:
    """The wire names of the parameters in one location."""
    found = (node for node, _ in parameters(context, operation) if text(node, "in") == where)
    return [name for node in found if (name := text(node, "name"))]


def success_schema(context: Context, operation: OperationNode) -> Place | None:
    """The schema of the JSON body of the first successful response."""
    return next(iter(success_bodies(context, operation).values()), None)


def success_bodies(context: Context, operation: OperationNode) -> dict[str, Place]:
    """The schema of the first JSON body of each successful response that has one, by status."""
    found: dict[str, Place] = {}
    for status, (response, pointer) in _successes(context, operation).items():
        for media_type, content in mapping(response, "content").items():
            if "json" in media_type.lower() and isinstance(content, dict) and "schema" in content:
                at = join(pointer, "content", media_type, "schema")
                found.setdefault(status, Place(content["schema"], at))
    return found


def success_headers(context: Context, operation: OperationNode) -> set[str]:
    """The names of the headers of successful responses, in lower case."""
    found = _successes(context, operation).values()
    return {name.lower() for response, _ in found for name in mapping(response, "headers")}


def _successes(context: Context, operation: OperationNode) -> dict[str, Place]:
    """The successful responses by status, references followed."""
    at = join(operation.pointer, "responses")
    return {
        status: Place(*context.refs.deref(entry, join(at, status)))
        for status, entry in sorted(mapping(operation.value, "responses").items())
        if status.startswith("2")
    }


def body_expression(*path: str) -> str:
    """The runtime expression that means a property of the response body."""
    return join(_BODY, *path)
