"""Texts of URLs, headers and cookies: URLs that everything reads alike, and the styles of
parameters.

What only some accept (a backslash for a slash, credentials, an encoded host, dots that one resolves
and another sends) is where a request for one server reaches another.

Styles: OpenAPI 3.1.1, sections 4.8.12.2 and 4.8.12.4 (style values and examples), which follow
RFC 6570. What they leave open: null members and items are left out, an empty array or object
gives nothing, nested values are JSON text, except that `deepObject` goes on in brackets. Its arrays
are what Stripe, Rails, PHP and qs all read as arrays, or as the second word of the style says.
Delimiters are literal, all else is percent-encoded, but for headers and cookies: their values go as
they are given, or are refused. `tabDelimited` is `tsv` of Swagger 2.0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import quote, unquote, urlsplit

from .json_values import dumps, is_array, is_record

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
        raise ValueError("it is unclear which server this URL is of")
    urlsplit(url).port  # noqa: B018 - ValueError for a number that is no port
    return server[0] + quote(_octets(rest), safe=_KEPT)


def _octets(text: str) -> bytes:
    """What was on the wire, where header values are octets."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode()


Encode: TypeAlias = Callable[[str], str]

_KEPT_IN_QUERY: Final = "%:/?[]@!$&'()*+,;="
_KEPT_IN_PATH: Final = "%:[]@!$&'()*+,;="
_OCTETS: Final = r"[!#-+\--:<-\[\]-~]*"
_COOKIE: Final = re.compile(f'{_OCTETS}|"{_OCTETS}"')
_COOKIE_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LONE_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")


class _Style(NamedTuple):
    """A row of the table of RFC 6570, appendix A; `join` glues what is not exploded."""

    first: str = ""
    separator: str = "&"
    named: bool = True
    if_empty: str = "="
    join: str = ","


_DEEP: Final[Mapping[str, tuple[str, str]]] = {
    "deepObject": ("%5B%5D", "%5B{}%5D"),
    "deepObject indices": ("%5B{}%5D", "%5B{}%5D"),
    "deepObject brackets": ("%5B%5D", "%5B%5D"),
    "deepObject repeat": ("", ""),
}
"""What is added to the name of an array: for its scalars, and for its objects and arrays."""

_STYLES: Final[Mapping[str, _Style]] = {
    "simple": _Style(separator=",", named=False),
    "label": _Style(first=".", separator=".", named=False),
    "matrix": _Style(first=";", separator=";", if_empty=""),
    "form": _Style(),
    "spaceDelimited": _Style(join="%20"),
    "tabDelimited": _Style(join="%09"),
    "pipeDelimited": _Style(join="%7C"),
    **dict.fromkeys(_DEEP, _Style()),
    "cookie": _Style(separator="; "),
}


def cookie_octets(text: str) -> str:
    """No encoding: ValueError for what a cookie cannot hold (RFC 6265, section 4.1.1)."""
    if not _COOKIE.fullmatch(text):
        raise ValueError("has characters that a cookie cannot hold; encode them first")
    return text


def cookie_name(name: str) -> str:
    """A token stays as it is; what else a document calls a cookie is encoded."""
    return name if _COOKIE_NAME.fullmatch(name) else encoded(name)


def literal(text: str) -> str:
    """No encoding: header values."""
    return text


def delimited(items: list[Any], style: str) -> str:
    """The items as one text without encoding: a part of a multipart body."""
    return unquote(_STYLES[style].join).join(scalar_text(item) for item in items)


def encoded(text: str) -> str:
    """Everything but unreserved characters percent-encoded (RFC 3986, section 2.3)."""
    return quote(text, safe="")


def reserved_in_query(text: str) -> str:
    """``allowReserved`` in a query: reserved characters and percent triples stay, except ``#``."""
    return quote(_LONE_PERCENT.sub("%25", text), safe=_KEPT_IN_QUERY)


def reserved_in_path(text: str) -> str:
    """``allowReserved`` in a path: as in a query, but what would end a segment is encoded."""
    return quote(_LONE_PERCENT.sub("%25", text), safe=_KEPT_IN_PATH)


_ENCODINGS: Final[Mapping[str, tuple[Encode, Encode]]] = {
    "path": (encoded, reserved_in_path),
    "query": (encoded, reserved_in_query),
    "querystring": (encoded, reserved_in_query),
    "header": (literal, literal),
    "cookie": (cookie_octets, cookie_octets),
}
"""How texts are encoded in each place: as a rule, and with ``allowReserved``."""


def placed(
    where: str, name: str, value: Any, style: str, explode: bool, allow_reserved: bool
) -> str:
    """The text of one parameter in its place; see `expand`."""
    encode = _ENCODINGS[where][allow_reserved]
    if where == "cookie":
        style = "cookie"  # `form` is the same with another separator
    return expand(name, value, style, explode, encode)


def expand(name: str, value: Any, style: str, explode: bool, encode: Encode) -> str:
    """The text of one parameter; `value` is a JSON value.

    Query and cookie parameters come as ``name=value`` pairs, joined; nothing is "".
    """
    row = _STYLES[style]
    name = cookie_name(name) if style == "cookie" else encoded(name)
    if style in _DEEP:
        return "&".join(_deep(name, value, _DEEP[style], encode))
    if is_record(value):
        members = [(key, scalar_text(v)) for key, v in value.items() if v is not None]
        if explode:
            encode_key = encoded if row.named else encode
            return _joined(row, [f"{encode_key(key)}={encode(text)}" for key, text in members])
        value = [text for member in members for text in member]
    if not is_array(value):
        return row.first + _item(row, name, encode(scalar_text(value)))
    items = [encode(scalar_text(item)) for item in value if item is not None]
    if items and not explode:
        items = [row.join.join(items)]
    return _joined(row, [_item(row, name, item) for item in items])


def scalar_text(value: Any) -> str:
    """The text of a scalar; JSON text for what is not one."""
    if isinstance(value, str):
        return value
    return "" if value is None else dumps(value).decode()


def _item(row: _Style, name: str, text: str) -> str:
    if not row.named:
        return text
    return f"{name}={text}" if text else name + row.if_empty


def _joined(row: _Style, texts: list[str]) -> str:
    return row.first + row.separator.join(texts) if texts else ""


def _deep(name: str, value: Any, arrays: tuple[str, str], encode: Encode) -> Iterator[str]:
    if is_record(value):
        for key, member in value.items():
            yield from _deep(f"{name}%5B{encoded(key)}%5D", member, arrays, encode)
    elif is_array(value):
        for index, item in enumerate(item for item in value if item is not None):
            suffix = arrays[is_record(item) or is_array(item)]
            yield from _deep(name + suffix.format(index), item, arrays, encode)
    elif value is not None:
        yield f"{name}={encode(scalar_text(value))}"
