"""Servers: which of those that a document lists a client can call as they stand."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from oasmith.model import Api, Operation, Server

VARIABLE = re.compile(r"\{([^{}]+)\}")


def main_server(api: Api) -> Server | None:
    """The first server of the document, if its URL is absolute once its variables are filled."""
    server = next(iter(api.servers), None)
    return server if server and _is_absolute(_filled(server, "x")) else None


def own_server(operation: Operation, api: Api) -> str:
    """The URL of the operation's own server, absolute or from the root of the main one.

    Variables have their defaults. Empty where there is none but the main one.
    """
    server, main = next(iter(operation.servers), None), main_server(api)
    if server is None or main is None or server.url.rstrip("/") == main.url.rstrip("/"):
        return ""
    url = _filled(server, "")
    return url if _is_absolute(url) or url.startswith("/") else ""


def _filled(server: Server, blank: str) -> str:
    """The URL with the defaults of its variables, `blank` for empty ones; "" if one is unknown."""
    defaults = {variable.name: variable.default or blank for variable in server.variables}
    if not defaults.keys() >= set(VARIABLE.findall(server.url)):
        return ""
    return VARIABLE.sub(lambda match: defaults[match[1]], server.url)


def _is_absolute(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # half an IPv6 address
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
