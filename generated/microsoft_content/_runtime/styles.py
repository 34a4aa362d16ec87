"""Parameter styles: a JSON value becomes the text of a path, query, header or cookie parameter.

Source: OpenAPI 3.1.1, sections 4.8.12.2 and 4.8.12.4 (style values and examples), which follow
RFC 6570. What they leave open: null members and items are left out, an empty array or object
gives nothing, nested values are JSON text, except that `deepObject` goes on in brackets.
Delimiters are literal, all else is percent-encoded. `tabDelimited` is `tsv` of Swagger 2.0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from urllib.parse import quote, unquote

from .decode import is_array, is_record
from .jsontext import dumps

Encode: TypeAlias = Callable[[str], str]

_KEPT_IN_QUERY: Final = ":/?[]@!$&'()*+,;="
_KEPT_IN_PATH: Final = ":[]@!$&'()*+,;="
_COOKIE: Final = re.compile(r"[!#-+\--:<-\[\]-~]*")
_TRIPLE: Final = re.compile("(%[0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class _Style:
    """A row of the table of RFC 6570, appendix A; `join` glues what is not exploded."""

    first: str = ""
    separator: str = ","
    named: bool = False
    if_empty: str = ""
    join: str = ","


_STYLES: Final[Mapping[str, _Style]] = {
    "simple": _Style(),
    "label": _Style(first=".", separator="."),
    "matrix": _Style(first=";", separator=";", named=True),
    "form": _Style(separator="&", named=True, if_empty="="),
    "spaceDelimited": _Style(separator="&", named=True, if_empty="=", join="%20"),
    "tabDelimited": _Style(separator="&", named=True, if_empty="=", join="%09"),
    "pipeDelimited": _Style(separator="&", named=True, if_empty="=", join="%7C"),
    "deepObject": _Style(separator="&", named=True, if_empty="="),
    "cookie": _Style(separator="; ", named=True, if_empty="="),
}


def literal(text: str) -> str:
    """No encoding: header values."""
    return text


def cookie_octets(text: str) -> str:
    """No encoding, for the style `cookie`: ValueError for what a cookie cannot hold (RFC 6265,
    section 4.1.1).
    """
    if not _COOKIE.fullmatch(text):
        raise ValueError("has characters that a cookie cannot hold; encode them first")
    return text


def delimited(items: list[Any], style: str) -> str:
    """The items as one text without encoding: a part of a multipart body."""
    return unquote(_STYLES[style].join).join(scalar_text(item) for item in items)


def encoded(text: str) -> str:
    """Everything but unreserved characters percent-encoded (RFC 3986, section 2.3)."""
    return quote(text, safe="")


def reserved_in_query(text: str) -> str:
    """``allowReserved`` in a query: reserved characters and percent triples stay, except ``#``."""
    return _quote_between_triples(text, _KEPT_IN_QUERY)


def reserved_in_path(text: str) -> str:
    """``allowReserved`` in a path: as in a query, but what would end a segment is encoded."""
    return _quote_between_triples(text, _KEPT_IN_PATH)


def expand(name: str, value: Any, style: str, explode: bool, encode: Encode) -> str:
    """The text of one parameter; `value` is a JSON value.

    Query and cookie parameters come as ``name=value`` pairs, joined; nothing is "".
    """
    row = _STYLES[style]
    name = encoded(name)
    if style == "deepObject" and is_record(value):
        return "&".join(_deep(name, value, encode))
    pairs = _pairs(value)
    if pairs is None:
        return row.first + _item(row, name, encode(scalar_text(value)))
    if not pairs:
        return ""
    if explode:
        encode_key = encoded if row.named else encode
        return row.first + row.separator.join(
            _item(row, name, encode(text)) if key is None else f"{encode_key(key)}={encode(text)}"
            for key, text in pairs
        )
    flat = (encode(text) for pair in pairs for text in pair if text is not None)
    return row.first + _item(row, name, row.join.join(flat))


def scalar_text(value: Any) -> str:
    """The text of a scalar; JSON text for what is not one."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return dumps(value).decode()


def _pairs(value: Any) -> list[tuple[str | None, str]] | None:
    """Members or unnamed items as texts, without nulls; None for a scalar."""
    if is_record(value):
        return [(key, scalar_text(v)) for key, v in value.items() if v is not None]
    if is_array(value):
        return [(None, scalar_text(v)) for v in value if v is not None]
    return None


def _item(row: _Style, name: str, text: str) -> str:
    if not row.named:
        return text
    return f"{name}={text}" if text else name + row.if_empty


def _deep(name: str, value: Any, encode: Encode) -> Iterator[str]:
    if is_record(value):
        for key, member in value.items():
            yield from _deep(f"{name}%5B{encoded(key)}%5D", member, encode)
    elif is_array(value):
        for item in value:
            yield from _deep(name, item, encode)
    elif value is not None:
        yield f"{name}={encode(scalar_text(value))}"


def _quote_between_triples(text: str, kept: str) -> str:
    pieces = _TRIPLE.split(text)
    return "".join(
        piece if index % 2 else quote(piece, safe=kept) for index, piece in enumerate(pieces)
    )
