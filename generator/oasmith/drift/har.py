"""Entries of HAR files (HTTP Archive 1.2) as exchanges: one request and its response.

Input: the JSON value of an entry. Output: an exchange whose body has its codings undone; None for
an entry that is no call of an API. Neither a repr nor a message shows what was sent.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final

from oasmith.json_value import Json

_CHARSET: Final = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)
_UNDONE: Final = ("content-encoding", "transfer-encoding", "content-length")
"""Headers about codings that a HAR file has undone in its texts."""
_PREFLIGHT: Final = "access-control-request-method"


class EntryError(Exception):
    """Why an entry is none."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its response; `body` is None where the HAR leaves it out.

    Invariant: no repr or message shows any of it.
    """

    method: str
    url: str
    accept: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes | None

    def __repr__(self) -> str:
        return f"<Exchange {self.method}>"


def exchange_of(entry: Json) -> Exchange | None:
    """The exchange of an entry; None for what is no call of an API: an aborted request, a
    preflight, an answer out of the cache, a WebSocket."""
    request, response = (_object(_object(entry, "", entry), key) for key in ("request", "response"))
    method, url = _text(request, "method"), _text(request, "url")
    status = response.get("status")
    if not isinstance(status, int) or isinstance(status, bool):
        raise EntryError("`response.status` must be a whole number")
    requested = _headers(request)
    is_call = url.startswith(("http://", "https://", "HTTP://", "HTTPS://"))
    is_preflight = method == "OPTIONS" and any(n.lower() == _PREFLIGHT for n, _ in requested)
    if not is_call or is_preflight or not 200 <= status <= 599 or status == 304:
        return None
    content = _object(response, "content") if "content" in response else {}
    came = tuple(pair for pair in _headers(response) if pair[0].lower() not in _UNDONE)
    headers = _with_type(came, content)
    accept = next((value for name, value in requested if name.lower() == "accept"), "")
    body = _body(content, headers, status)
    return Exchange(method.upper(), url, accept, status, headers, body)


def _object(value: Json, key: str, found: Json = None) -> dict[str, Json]:
    found = value.get(key) if found is None and isinstance(value, dict) else found
    if not isinstance(found, dict):
        raise EntryError(f"`{key}` must be an object" if key else "an entry must be an object")
    return found


def _text(value: dict[str, Json], key: str) -> str:
    text = value.get(key)
    if not isinstance(text, str):
        raise EntryError(f"`request.{key}` must be a text")
    return text


def _headers(message: dict[str, Json]) -> tuple[tuple[str, str], ...]:
    fields = message.get("headers", [])
    if not isinstance(fields, list):
        raise EntryError("`headers` must be a list")
    pairs = [(f.get("name"), f.get("value")) for f in fields if isinstance(f, dict)]
    return tuple((n, v) for n, v in pairs if isinstance(n, str) and isinstance(v, str))


def _with_type(
    headers: tuple[tuple[str, str], ...], content: dict[str, Json]
) -> tuple[tuple[str, str], ...]:
    """The headers; without a media type among them, with that of the content."""
    kind = content.get("mimeType")
    if any(name.lower() == "content-type" for name, _ in headers) or not isinstance(kind, str):
        return headers
    return headers if "/" not in kind or kind == "x-unknown" else (*headers, ("Content-Type", kind))


def _body(
    content: dict[str, Json], headers: tuple[tuple[str, str], ...], status: int
) -> bytes | None:
    """The bytes of a body as a client gets them, its coding undone."""
    text, size = content.get("text"), content.get("size")
    if text is None:
        is_left_out = isinstance(size, (int, float)) and size > 0 and status not in (204, 205)
        return None if is_left_out else b""
    if not isinstance(text, str):
        raise EntryError("`response.content.text` must be a text")
    if content.get("encoding") == "base64":
        try:
            return base64.b64decode(text, validate=False)
        except (binascii.Error, ValueError):
            raise EntryError("`response.content.text` is not base64") from None
    if content.get("encoding"):
        raise EntryError("`response.content.encoding` must be `base64`, or absent")
    return _encoded(text, next((v for n, v in headers if n.lower() == "content-type"), ""))


def _encoded(text: str, content_type: str) -> bytes:
    """A text in the charset of its media type; JSON is UTF-8 (RFC 8259, section 8.1)."""
    charset = _CHARSET.search(content_type)
    if charset and "json" not in content_type.lower():
        try:
            return text.encode(charset[1], "replace")
        except (LookupError, UnicodeError):
            pass  # an unknown charset
    return text.encode("utf-8", "surrogatepass")
