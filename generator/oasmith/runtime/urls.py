"""URLs that everything reads alike: this package, HTTP libraries, proxies and servers.

What only some of them accept (a backslash for a slash, credentials, an encoded host, dots that one
resolves and another sends) is where a request for one server reaches another.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote, urlsplit

_SERVER: Final = re.compile(
    r"(?i:https?)://(?:[A-Za-z0-9_-][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(?::[1-9][0-9]{0,4})?"
)
_REST: Final = re.compile(r"(?:/[A-Za-z0-9._~:/@!$&'()*+,;=%-]*)?")
_EDGE: Final = r"[/\\]|%2f|%5c"
_DOTS: Final = re.compile(rf"(?:^|{_EDGE})((?:\.|%2e){{1,2}})(?:{_EDGE}|;|%3b|$)", re.IGNORECASE)
"""The segments . and .., also where they are found only once the path is decoded, as some servers
and proxies do first."""
_KEPT: Final = "%:/?[]@!$&'()*+,;="


def base_url_fault(url: str) -> str:
    """Why no request can be built on the URL; "" if it can (RFC 3986, section 3)."""
    if any(character <= " " or character > "~" for character in url):
        return "must be ASCII without spaces; percent-encode other characters"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is not a URL"
    if parts.scheme not in ("http", "https") or not host:
        return "must be absolute, with http or https, like https://api.example.com/v1"
    if parts.username is not None or parts.password is not None:
        return "must not contain credentials"
    if "?" in url or "#" in url:
        return "must not contain a query or fragment"
    server = _SERVER.match(url)
    if server is None or not _REST.fullmatch(url, server.end()):
        return "has characters that no URL may have there; percent-encode them"
    return "must not contain the segments . and .." if has_dots(url) else ""


def has_dots(path: str) -> bool:
    """Whether an encoded path, or a piece of one between slashes, has a segment that climbs."""
    return bool(dots_in(path))


def dots_in(path: str) -> str:
    """The first segment that climbs, decoded; "" without one."""
    if "." not in path and "%2" not in path:  # as most have it
        return ""
    found = _DOTS.search(path)
    return unquote(found[1]) if found else ""


def followable(url: str) -> str:
    """An absolute URL that a server sent, with what it left unencoded encoded, without fragment;
    ValueError unless it clearly says which server it is of.
    """
    server = _SERVER.match(url)
    rest = url[server.end() :].partition("#")[0] if server else ""
    if server is None or "\\" in url or rest[:1] not in ("", "/", "?"):
        raise ValueError("it cannot be told which server this URL is of")
    urlsplit(url).port  # noqa: B018 - ValueError for a number that is no port
    return server[0] + quote(_octets(rest), safe=_KEPT)


def _octets(text: str) -> bytes:
    """What was on the wire, where header values are octets."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode()
