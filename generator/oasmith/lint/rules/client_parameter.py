"""What it does: finds parameters that nearly all operations have (`api_version`, `tenant`,
`subscription_id`) and suggests to give them to the client once.

Why it matters: without it callers pass the same value to every call.

Example:

    # in every operation
    parameters: [{name: api-version, in: query, required: true, schema: {type: string}}]

Fix: check the suggested action and paste it into an overlay.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.operations import parameters
from oasmith.lint.overlay_action import action_at, quoted
from oasmith.lint.reading import mapping, text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place
from oasmith.spec.structure.walk import Node

_EXTENSION: Final = "x-oasmith-client"
_FEWEST: Final = 5
_SHARE: Final = 0.8
_OF_CLIENTS: Final = frozenset({"accept", "authorization", "content-type"})
"""Headers that are never arguments (OpenAPI 3.1, section 4.8.12.1)."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each parameter of nearly all operations, at its first place."""
    count = len(context.operations)
    if count < _FEWEST:
        return
    places: dict[tuple[str, str], dict[str, Place]] = {}
    operations: dict[tuple[str, str], int] = {}
    for operation in context.operations:
        own = {
            (text(p.node, "in"), text(p.node, "name")): p for p in parameters(context, operation)
        }
        for key, place in own.items():
            operations[key] = operations.get(key, 0) + 1
            places.setdefault(key, {})[place.pointer] = place
    for (where, name), number in operations.items():
        found = [*places[where, name].values()]
        if number < _SHARE * count or any(_EXTENSION in place.node for place in found):
            continue
        if _may_be_given_once(where, name) and not _is_constant(found[0]):
            target = f"$..parameters[?@.name == {quoted(name)} && @.in == {quoted(where)}]"
            yield Finding(
                found[0].pointer,
                f"{number} of {count} operations have the parameter `{name}`; callers pass it each "
                "time",
                help=action_at(target, {_EXTENSION: True}, "nearly all operations have it"),
            )


def _may_be_given_once(where: str, name: str) -> bool:
    """Whether the value may be the same for all calls: not what names a resource, nor what the
    client sends by itself."""
    if where == "path":
        return name.lower() != "id"
    return where == "query" or (where == "header" and name.lower() not in _OF_CLIENTS)


def _is_constant(place: Place) -> bool:
    """Whether it has one value, which the client sends without an argument."""
    schema = mapping(place.node, "schema")
    return "const" in schema or len(schema.get("enum", (1, 2))) == 1


RULE = Rule("client-parameter", Severity.INFO, check, advice=True)
