"""Which operation a request belongs to: by server, method and path template.

Input: the operations of a document with the servers that each of them lists, and URLs. Of several
templates that fit, the most specific wins: literal segments before parameters, from the left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import parse_qsl, unquote, urlsplit

from oasmith.json_value import Json
from oasmith.model import Operation
from oasmith.spec.structure.references import Refs
from oasmith.spec.structure.walk import operations
from oasmith.spec.texts.path_templates import PathTemplate

_PORTS: Final = {"http": "80", "https": "443"}
_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_LOOKS_LIKE_A_VALUE: Final = re.compile(
    r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}|(?=[^/]*\d)[0-9A-Za-z_=-]{12,}|[^/]*[@%:][^/]*|[^/]{41,}",
    re.IGNORECASE,
)
_ANY: Final = "[^/]*"
_END: Final = "\0"
"""The separator of segments, which may have slashes of their own, percent-encoded."""
Rank: TypeAlias = tuple[tuple[int, int], ...]


class Url(NamedTuple):
    """A URL taken apart: host with port where that is not the usual one, segments, query, and
    whether a slash ends the path."""

    host: str
    segments: tuple[str, ...]
    query: str
    ends_open: bool = False

    def below(self, length: int) -> Iterator[tuple[str, ...]]:
        """The segments after so many; then with an empty one, where a slash ends them."""
        rest = self.segments[length:]
        yield rest
        if self.ends_open:
            yield (*rest, "")


def url_of(text: str) -> Url | None:
    """The parts of an http URL, percent-encoding undone after the path is split; None for none."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _PORTS or not host:
        return None
    usual = port is None or str(port) == _PORTS[parts.scheme.lower()]
    where = host if usual else f"{host}:{port}"
    return Url(where, _segments(parts.path), parts.query, parts.path.endswith("/"))


def _segments(path: str) -> tuple[str, ...]:
    """The decoded segments; slashes at the ends say nothing."""
    path = path.strip("/")
    return tuple(unquote(part) for part in path.split("/")) if path else ()


@dataclass(frozen=True, slots=True)
class _Route:
    """A path template below a server."""

    endpoint: str
    pattern: re.Pattern[str]
    fixed_query: frozenset[tuple[str, str]]
    rank: Rank

    def takes(self, path: str, query: str) -> bool:
        if not self.pattern.fullmatch(path):
            return False
        return not self.fixed_query or self.fixed_query <= {*parse_qsl(query, True)}


_Key: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]
_Routes: TypeAlias = dict[tuple[str, int], list[_Route]]


@dataclass(slots=True)
class _Server:
    """A server with what is called below it; no `host` is any host."""

    host: re.Pattern[str] | None
    path: re.Pattern[str]
    length: int
    """Segments of its path."""
    routes: _Routes = field(default_factory=dict)

    def takes(self, url: Url) -> bool:
        if self.host is not None and not self.host.fullmatch(url.host):
            return False
        return bool(self.path.fullmatch("/".join(url.segments[: self.length])))


class Matcher:
    """Finds operations for requests.

    `servers` are base URLs that the document does not name: with any of them, its own hosts do not
    count, and what is relative to a host is below each of them.
    """

    def __init__(
        self, document: Mapping[str, Json], called: Iterable[Operation], servers: tuple[str, ...]
    ) -> None:
        endpoints = {operation.pointer: endpoint_of(operation) for operation in called}
        self._servers: dict[_Key, _Server] = {}
        root = dict(document)
        for node in operations(root, Refs(root)):
            endpoint = endpoints.get(node.pointer)
            if endpoint is None:
                continue
            listed = node.value.get("servers") or node.item.get("servers") or root.get("servers")
            for server in self._below(listed, servers):
                route = _route(endpoint, node.path)
                key = (node.method, len(_segments(_path_of(node.path))))
                server.routes.setdefault(key, []).append(route)
        for server in self._servers.values():
            for routes in server.routes.values():
                routes.sort(key=lambda route: route.rank)
        self._ordered = sorted(self._servers.values(), key=lambda s: (s.host is None, -s.length))

    def _below(self, listed: Json, given: tuple[str, ...]) -> list[_Server]:
        """The servers of an operation, each only once for all operations."""
        nodes = [n for n in listed if isinstance(n, dict)] if isinstance(listed, list) else []
        documented = [(str(n.get("url", "/")), _variables(n)) for n in nodes] or [("/", {})]
        plain: dict[str, str] = {}
        found = [(url, plain) for url in given] or documented
        keys = dict.fromkeys((url, tuple(variables.items())) for url, variables in found)
        for key in keys:
            if key not in self._servers:
                self._servers[key] = _server_of(key[0], dict(key[1]))
        return [self._servers[key] for key in keys]

    def endpoint(self, method: str, url: Url) -> str:
        """The operation of a request like ``GET /orders/{id}``; "" if it belongs to none."""
        for server in self._ordered:
            if not server.takes(url):
                continue
            for rest in url.below(server.length):
                for route in server.routes.get((method, len(rest)), ()):
                    if route.takes(_END.join(rest), url.query):
                        return route.endpoint
        return ""

    def names_host(self, url: Url) -> bool:
        """Whether a server of the document is at this host by name."""
        return any(s.host is not None and s.host.fullmatch(url.host) for s in self._ordered)


def endpoint_of(operation: Operation) -> str:
    """The name of an operation in records."""
    return f"{operation.method} {operation.template}"


def guessed(method: str, url: Url) -> str:
    """A path template for a request that belongs to no operation: what looks like a value is a
    place, so that nothing secret is shown."""
    names = ("{id}" if _LOOKS_LIKE_A_VALUE.fullmatch(s) else s for s in url.segments)
    return f"{method} /{'/'.join(names)}"


def _path_of(template: str) -> str:
    return PathTemplate(template).sent.partition("?")[0]


def _route(endpoint: str, template: str) -> _Route:
    sent = PathTemplate(template).sent
    path, _, query = sent.partition("?")
    parts = path.strip("/").split("/") if path.strip("/") else []
    pattern = _END.join(_pattern(part) for part in parts)
    if parts and _PLACE.fullmatch(parts[-1]):
        pattern = f"{pattern[:-1]}*"  # what ends a path may be empty
    fixed = [(n, v) for n, v in parse_qsl(query, True) if not _PLACE.search(n + v)]
    rank = tuple((int("{" in part), -len(_PLACE.sub("", part))) for part in parts)
    return _Route(endpoint, re.compile(pattern), frozenset(fixed), (*rank, (-len(fixed), 0)))


def _pattern(segment: str) -> str:
    pieces = _PLACE.split(segment)
    return f"[^{_END}]+".join(re.escape(unquote(piece)) for piece in pieces[::2])


def _variables(server: Mapping[str, Json]) -> dict[str, str]:
    """The pattern of each variable of a server: its values, or anything."""
    variables = server.get("variables")
    nodes = variables.items() if isinstance(variables, dict) else ()
    return {name: _values(node) for name, node in nodes if isinstance(node, dict)}


def _values(variable: Mapping[str, Json]) -> str:
    values, default = variable.get("enum"), str(variable.get("default", ""))
    if not isinstance(values, list) or not values:
        # One of several segments has as many in any value.
        return "/".join([_ANY] * len(default.split("/")))
    return "|".join(re.escape(str(value)) for value in values)


def _server_of(url: str, variables: Mapping[str, str]) -> _Server:
    scheme, mark, rest = url.rpartition("://") if "://" in url else ("", "", url)
    if not mark and rest.startswith("//"):
        mark, rest = "//", rest[2:]
    host, _, path = rest.partition("/") if mark else ("", "", rest)
    path = path.partition("?")[0].partition("#")[0].strip("/")
    usual = _PORTS.get(scheme.lower(), "")
    host = host.removesuffix(f":{usual}") if usual else host
    pattern = _filled(unquote(path), variables)
    samples = {name: values.partition("|")[0] for name, values in variables.items()}
    length = _filled(path, samples).replace(_ANY, "").count("/") + 1 if path else 0
    hosts = re.compile(_filled(host, variables), re.IGNORECASE) if host else None
    return _Server(hosts, re.compile(pattern), length)


def _filled(text: str, variables: Mapping[str, str]) -> str:
    """The pattern of a text with places."""
    pieces = _PLACE.split(text)
    return "".join(
        f"(?:{variables.get(piece, _ANY)})" if index % 2 else re.escape(piece)
        for index, piece in enumerate(pieces)
    )
