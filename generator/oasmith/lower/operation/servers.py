"""Servers of documents, paths and operations (OpenAPI 3.1, section 4.8.5).

Input: a document, path item or operation. Output: its servers with their variables, or the URL of
an operation that has a server of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from urllib.parse import urlsplit

from oasmith.diagnostics import clip
from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.operation.server_variables import IN_PATH, forms_of, misfit
from oasmith.model import Server, ServerVariable

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_HOST = re.compile(r"[^/{}]*(?:\{[^{}]*\}[^/{}]*)?//[^/]+")
"""The part of a URL up to its path, be there variables in it."""


def lower_servers(context: Context, owner: Located) -> tuple[Server, ...]:
    """The servers of a document, path or operation.

    The defaults of the first server of the document, whose variables are arguments of the client,
    are checked.
    """
    servers: list[Server] = []
    for located in _listed(owner):
        server = _server(located)
        if not servers and owner.pointer == "#":
            _check_defaults(context, located, server)
        servers.append(server)
    return tuple(servers)


def _listed(owner: Located) -> list[Located]:
    """The servers of an owner that have a URL."""
    return [
        located
        for located in owner.items("servers")
        if isinstance(located.node, dict) and isinstance(located.node.get("url"), str)
    ]


def _server(located: Located) -> Server:
    url = located.node["url"]
    plain = [_variable(name, v) for name, v in located.entries("variables")]
    forms = forms_of(url, {variable.name: variable.default for variable in plain})
    # One that is not in the URL would be an argument without effect.
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
    defaults; empty where there is none or it is that of the document. Where the host is made of the
    same variables as that of the document, it is the path alone: arguments of the client move both.
    """
    owner = operation if operation.items("servers") else item
    servers = lower_servers(context, owner)
    shared = lower_servers(context, Located(context.root, "#"))
    urls, common = ([_at_defaults(server) for server in each[:1]] for each in (servers, shared))
    if not urls:
        return ""
    if urls == common:
        moved = {variable.name for variable in shared[0].variables}
        _check_fixed(context, owner, servers[0], urls[0], moved)
        return ""
    if shared and (path := _path_on_same_host(servers[0], shared[0])):
        _check_fixed(context, owner, servers[0], path, _moved(servers[0], shared[0]))
        return path
    leaves = any(misfit(variable) for variable in servers[0].variables if not variable.values)
    if leaves or not _is_callable(urls[0]):
        context.findings.warn(
            "server-invalid",
            "the URL of this server, its variables at their defaults, cannot be called; the "
            "operation is sent to the client's base_url",
            owner.child("servers").pointer,
        )
        return ""
    _check_fixed(context, owner, servers[0], urls[0], set())
    return urls[0]


def _moved(server: Server, other: Server) -> set[str]:
    """The variables that are in the host of a server, not in its path, and in the other server as
    well."""
    host = _HOST.match(server.url)
    end = host.end() if host else 0
    names = {*_VARIABLE.findall(server.url[:end])} - {*_VARIABLE.findall(server.url[end:])}
    in_path = {variable.name for variable in server.variables if variable.form in IN_PATH}
    return names & {variable.name for variable in other.variables} - in_path


def _check_fixed(
    context: Context, owner: Located, server: Server, url: str, moved: AbstractSet[str]
) -> None:
    """Report the variables that no argument of the client moves, though they may have other
    values."""
    for variable in server.variables:
        if variable.name not in moved and {*variable.values} != {variable.default}:
            context.findings.warn(
                "server-variable-fixed",
                f"`{clip(variable.name, 60)}` is not an argument of the client: without `base_url` the "
                f"operation is always sent to `{clip(url, 120)}`",
                _listed(owner)[0].child("variables", variable.name).pointer,
                help="give the wanted value as the default, by an overlay, or make a client of its "
                "own of these operations",
            )


def _path_on_same_host(server: Server, other: Server) -> str:
    """The path of the first server, variables at their defaults, if both hosts have variables and
    these are the same; else empty."""
    defaults = [{v.name: v.default for v in each.variables} for each in (server, other)]
    same = dict(defaults[0].items() & defaults[1].items())
    split = [
        _HOST.match(_filled(each.url, {n: d for n, d in known.items() if n not in same}))
        for each, known in zip((server, other), defaults, strict=True)
    ]
    ours, theirs = (match and match[0] for match in split)
    if split[0] is None or ours != theirs or "{" not in str(ours):
        return ""
    return f"/{_filled(split[0].string[split[0].end() :], same).lstrip('/')}"


def _filled(url: str, values: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), url)


def _at_defaults(server: Server) -> str:
    """The URL with its variables filled in; one that is not declared stays as it is. A host without
    a scheme is called by https."""
    defaults = {variable.name: variable.default for variable in server.variables}
    url = _filled(server.url, defaults)
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
