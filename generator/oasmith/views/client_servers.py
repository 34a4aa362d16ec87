"""The server that a client calls: arguments for its URL and variables, and the URL made of them.

Input: the servers of an API and of its operations. Output: arguments and expressions.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from oasmith.model import Server, ServerVariable
from oasmith.python.fitting import spread
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.python.prose import flat
from oasmith.views.arguments import Argument

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_NO_SERVER_DOC = "URL of the server; the API's document names none."


def _own_servers(module: Module) -> list[str]:
    """The absolute servers that operations have of their own; empty strings for the others."""
    urls = (operation.server for operation in module.package.api.operations)
    return [url if _is_absolute(url) else "" for url in urls]


def _server(module: Module) -> Server | None:
    """The first server, if its URL is absolute; without one, that of the first operation, if all
    operations have one."""
    own = _own_servers(module)
    common = Server(own[0]) if own and all(own) else None
    server = next(iter(module.package.api.servers), common)
    if server is None:
        return None
    defaults = {v.name: v.default if v.default.isalnum() else "x" for v in server.variables}
    if not defaults.keys() >= {*_VARIABLE.findall(server.url)}:
        return None
    url = _VARIABLE.sub(lambda match: defaults[match[1]], server.url)
    return server if _is_absolute(url) else common


def url_argument(module: Module) -> Argument:
    """The argument for the URL of the server; required where the document has no usable one."""
    server = _server(module)
    string = module.builtin("str")
    if server is None:
        return Argument("base_url", string, "", _NO_SERVER_DOC)
    own = any(_own_servers(module))
    doc = f"URL of the server, instead of {'all documented ones' if own else 'the documented one'}."
    if server.variables or own:
        return Argument("base_url", f"{string} | None", "None", doc)
    return Argument("base_url", string, text_literal(server.url), doc)


def variable_arguments(module: Module) -> list[Argument]:
    """The arguments for the variables of the server."""
    server = _server(module)
    names = module.package.names.server_variables
    string = module.builtin("str")
    return [
        Argument(names[v.name], string, text_literal(v.default), flat(v.doc))
        for v in (server.variables if server else ())
    ]


def own_servers_choice(module: Module) -> str:
    """The condition under which operations are sent to servers of their own; empty: they never are,
    or always."""
    demanded = not url_argument(module).default
    return "not base_url" if any(_own_servers(module)) and not demanded else ""


def base_url(module: Module) -> str:
    """The expression for the URL of the server that the client calls."""
    server = _server(module)
    if server is None:
        return "base_url"
    if not server.variables:
        own = any(_own_servers(module))
        return f"base_url or {text_literal(server.url)}" if own else "base_url"
    names = module.package.names.server_variables
    template = _VARIABLE.sub(lambda match: f"{{{names[match[1]]}}}", server.url)
    given = [f"{names[v.name]}=({names[v.name]}, {_allowed(v)})" for v in server.variables]
    arguments = ", ".join([text_literal(template), *given])
    url = f"{module.runtime('server_url')}({arguments})"
    return f"base_url\n{' ' * 16}or {spread(url, 16, len('or '))}"


def _allowed(variable: ServerVariable) -> str:
    """The values that a variable of a server may have, or the form of them."""
    if variable.values:
        return tuple_literal([text_literal(value) for value in variable.values])
    return text_literal(variable.form)


def _is_absolute(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # half an IPv6 address
        return False
