"""Servers (OpenAPI 3.1, section 4.8.5)."""

from __future__ import annotations

from oasmith.lower.context import Located
from oasmith.model import Json, Server, ServerVariable


def lower_servers(owner: Located) -> tuple[Server, ...]:
    """The servers that a document, path or operation lists."""
    servers = []
    for located in owner.items("servers"):
        node = located.node
        if isinstance(node, dict) and isinstance(node.get("url"), str):
            variables = tuple(_variable(name, v) for name, v in located.entries("variables"))
            servers.append(Server(node["url"], _text(node.get("description")), variables))
    return tuple(servers)


def _variable(name: str, located: Located) -> ServerVariable:
    node = located.node if isinstance(located.node, dict) else {}
    values = node.get("enum")
    return ServerVariable(
        name,
        str(node.get("default", "")),
        tuple(str(v) for v in values) if isinstance(values, list) else (),
        _text(node.get("description")),
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
