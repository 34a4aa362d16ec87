"""Path items and operations of Swagger 2.0 in version 3.0.

Input: one of them. Output: the same with parameters, request body, responses and servers as 3.0 has
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.spec.structure.objects import METHODS
from oasmith.spec.upgrades.v20.bodies import convert_payload
from oasmith.spec.upgrades.v20.conversion import Conversion, Part, media_types, members
from oasmith.spec.upgrades.v20.parameters import convert_parameters
from oasmith.spec.upgrades.v20.responses import convert_response
from oasmith.spec.upgrades.v20.servers import servers

_REPLACED: Final = ("consumes", "produces", "schemes", "parameters", "responses")


def convert_path_item(conversion: Conversion, item: Json, at: Tokens) -> Json:
    """A path item; the body parameters that it has for all operations go into each of them."""
    if not isinstance(item, dict):
        return item
    plain, shared = convert_parameters(conversion, item, at)
    result = {
        key: (
            _operation(conversion, held, (*at, key), shared)
            if key in METHODS and isinstance(held, dict)
            else held
        )
        for key, held in item.items()
    }
    return {**result, "parameters": plain} if "parameters" in item else result


def _operation(
    conversion: Conversion, node: dict[str, Json], at: Tokens, shared: Sequence[Part]
) -> dict[str, Json]:
    result = {key: value for key, value in node.items() if key not in _REPLACED}
    plain, payload = convert_parameters(conversion, node, at)
    if plain:
        result["parameters"] = plain
    payload += [part for part in shared if not _overridden(part, payload)]
    consumes = media_types(node, "consumes", conversion.consumes)
    body = convert_payload(conversion, payload, (*at, "requestBody"), consumes)
    if body is not None:
        result["requestBody"] = body
    produces = media_types(node, "produces", conversion.produces)
    result["responses"] = {
        status: convert_response(conversion, held, (*at, "responses", status), produces)
        for status, held in members(node, "responses")
    }
    if "schemes" in node:
        own = servers(conversion.root, node["schemes"])
        if own != servers(conversion.root, conversion.root.get("schemes")):
            result["servers"] = own
            conversion.copied((*at, "schemes"), (*at, "servers"))
    return result


def _overridden(part: Part, payload: Sequence[Part]) -> bool:
    """Whether an operation's own parameters replace one of its path item."""
    if part.node.get("in") == "body":
        return bool(payload)
    return any(own.node.get("in") == "body" or _same(own, part) for own in payload)


def _same(one: Part, other: Part) -> bool:
    return bool(one.node.get("name") == other.node.get("name"))
