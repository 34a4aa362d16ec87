"""Security definitions become security schemes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.spec.upgrades.v20.conversion import Conversion

_FLOWS: Final[Mapping[Json, str]] = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_OF_FLOW: Final = ("authorizationUrl", "tokenUrl", "scopes")


def convert_scheme(conversion: Conversion, node: Json, old: Tokens, new: Tokens) -> Json:
    """One scheme; an API key is what it was."""
    kind = node.get("type") if isinstance(node, dict) else None
    if kind == "basic":
        return {**node, "type": "http", "scheme": "basic"}
    flow = _FLOWS.get(str(node.get("flow"))) if kind == "oauth2" else None
    if flow is None:
        return node
    conversion.copied(old, (*new, "flows", flow))
    kept = {key: value for key, value in node.items() if key not in (*_OF_FLOW, "flow")}
    settings = {key: node[key] for key in _OF_FLOW if key in node}
    return {**kept, "flows": {flow: {"scopes": {}, **settings}}}
