"""Servers (OpenAPI 3.1, section 4.8.5)."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from oasmith.lower.context import Context, Located
from oasmith.lower.server_variables import forms_of, misfit
from oasmith.model import Json, Server, ServerVariable
from oasmith.spec.wording import clip

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def lower_servers(context: Context, owner: Located) -> tuple[Server, ...]:
    """The servers that a document, path or operation lists.

    Of the first, which is the one that clients call, the defaults of variables are checked.
    """
    servers: list[Server] = []
    for located in owner.items("servers"):
        node = located.node
        if isinstance(node, dict) and isinstance(node.get("url"), str):
            server = _server(located)
            if not servers:
                _check_defaults(context, located, server)
            servers.append(server)
    return tuple(servers)


def _server(located: Located) -> Server:
    url = located.node["url"]
    plain = [_variable(name, v) for name, v in located.entries("variables")]
    forms = forms_of(url, {variable.name: variable.default for variable in plain})
    # One that stands nowhere in the URL would be an argument that does nothing.
    variables = [replace(v, form=forms[v.name]) for v in plain if v.name in forms]
    return Server(url, _text(located.node.get("description")), tuple(variables))


def _check_defaults(context: Context, located: Located, server: Server) -> None:
    for variable in server.variables:
        wanted = misfit(variable)
        if wanted:
            context.findings.warn(
                "server-variable",
                f"the default `{clip(variable.default, 60)}` is not {wanted}; a client refuses it, "
                "and must be given another value or `base_url`",
                located.child("variables", variable.name).pointer,
                help="correct the default, in the document or by an overlay",
            )


def lower_own_server(context: Context, operation: Located, item: Located) -> str:
    """The URL of the first server that an operation, else its path, lists, variables at their
    defaults; empty where there is none or it is that of the document.
    """
    owner = operation if operation.items("servers") else item
    urls = [_at_defaults(server) for server in lower_servers(context, owner)]
    common = [_at_defaults(server) for server in lower_servers(context, Located(context.root, "#"))]
    if not urls or urls[:1] == common[:1]:
        return ""
    if not _is_callable(urls[0]):
        context.findings.warn(
            "server-invalid",
            "the URL of this server, its variables at their defaults, cannot be called; the "
            "operation is sent to the client's base_url",
            owner.child("servers").pointer,
        )
        return ""
    return urls[0]


def _at_defaults(server: Server) -> str:
    """The URL with its variables filled in; one that is not declared stays as it is. A host without
    a scheme is called by https."""
    defaults = {variable.name: variable.default for variable in server.variables}
    url = _VARIABLE.sub(lambda match: defaults.get(match[1], match[0]), server.url)
    return f"https:{url}" if url.startswith("//") else url


def _is_callable(url: str) -> bool:
    """Whether it is an absolute http URL, or one relative to such a URL."""
    if not url or any(c <= " " or c > "~" or c in "{}?#\\" for c in url):
        return False
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - checks the number
    except ValueError:
        return False
    if not parts.scheme:
        return True
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc


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
