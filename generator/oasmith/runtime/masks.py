"""What of a request is secret, and texts without it.

Takes requests, arguments and texts; gives the texts masked. A mask finds what is secret by its
place in a request and by its name. Always: a secret that was found becomes `MASK` in whatever
spelling it was sent.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final, cast
from urllib.parse import quote, quote_plus, unquote_plus

from .encode import members_of
from .http import Headers, Request
from .model_base import ModelBase
from .problems import cut, describe
from .shape import Deferred, Shape
from .shapes import ANYTHING, Nullable, Record

MASK: Final = "***"

_SECRET: Final = re.compile(
    "secret|passw|passphrase|passcode|token|apikey|accesskey|privatekey|signingkey|credential"
    "|authori[sz]|signature|cookie|session|bearer|assertion|jwt|csrf|xsrf"
)
_HARMLESS: Final = re.compile(
    "(page|paging|next|prev|previous|continuation|sync|cursor|delta|skip|resume)token"
    "|tokens|tokeni[sz]|tokentype"
)
"""Names of places in a listing, and of what only counts or describes tokens."""
_SHOWN_HEADERS: Final = re.compile(
    "accept.*|content-.*|if-.*|user-agent|range|prefer|expect|cache-control|idempotency-key"
    "|last-event-id|traceparent",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(("auth", "otp", "pin", "pwd", "sig"))
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SHORT: Final = 8
"""A secret with fewer characters is only masked where it is no part of a word."""
_LEAST: Final = 4
"""Characters that a value needs to be taken for a secret because of its place."""
_RESERVED: Final = ":/?#[]@!$&'()*+,;="


def is_secret(name: str) -> bool:
    """Whether what is called so is likely a secret."""
    joined = "".join(filter(str.isalnum, name)).lower()
    if _SECRET.search(_HARMLESS.sub("", joined)):
        return True
    return not _WORDS.isdisjoint(word.lower() for word in _WORD.findall(name))


class Mask:
    """Knows the secrets of one request; its repr shows none.

    Of headers only those are shown that are `documented`, in lower case, under no secret name, and
    those that say how a message is to be read: no name tells what callers put into others.
    """

    __slots__ = ("_documented", "_pattern", "_spellings")

    def __init__(self, *secrets: object, documented: Collection[str] = ()) -> None:
        self._spellings: set[bytes] = set()
        self._pattern: re.Pattern[bytes] | None = None
        self._documented = documented
        self.add(*secrets)

    def add(self, *secrets: object) -> None:
        """These are secret; what is no text is looked through for texts."""
        for secret in secrets:
            for text in _texts(secret):
                if text and text != MASK:
                    self._spellings.update(_spellings(text))
                    self._pattern = None

    def see(self, request: Request) -> None:
        """What headers and query of a request have under secret names is secret, and so are long
        values of headers that are not shown.
        """
        found: list[str] = []
        for name, value in request.headers.pairs:
            if name.lower() == "cookie":
                found += [pair.partition("=")[2].strip() for pair in value.split(";")]
            elif is_secret(name):
                found += [value.rpartition(" ")[2], *_password(value)]
            elif self._hides(name) and len(value) >= _SHORT:
                found.append(value)
        for pair in request.url.partition("?")[2].split("&"):
            name, _, value = pair.partition("=")
            if _is_secret_key(unquote_plus(name)):
                found += [value, unquote_plus(value)]
        self.add(*(text for text in found if len(text) >= _LEAST))

    def look(self, value: Any, shape: Shape[Any] = ANYTHING) -> None:
        """What a value to be sent has of passwords and write-only properties, or under secret
        names, is secret.
        """
        looked = _Look()
        looked.look(value, shape)
        self.add(*looked.found)

    def octets(self, body: bytes) -> bytes:
        """Bytes with the secrets masked."""
        if not self._spellings:
            return body
        if self._pattern is None:
            self._pattern = _any_of(self._spellings)
        return self._pattern.sub(MASK.encode(), body)

    def text(self, text: str) -> str:
        """Text with the secrets masked."""
        return self.octets(text.encode("utf-8", "surrogatepass")).decode("utf-8", "surrogatepass")

    def url(self, url: str) -> str:
        """A URL with the secrets masked, and what its query has under secret names."""
        path, mark, query = self.text(url).partition("?")
        pairs = [
            (
                f"{pair.partition('=')[0]}={MASK}"
                if "=" in pair and _is_secret_key(unquote_plus(pair.partition("=")[0]))
                else pair
            )
            for pair in query.split("&")
        ]
        return f"{path}{mark}{'&'.join(pairs)}"

    def headers(self, headers: Headers) -> Headers:
        """Headers with the secrets masked, and all that is not shown."""
        return Headers([(name, self._header(name, value)) for name, value in headers.pairs])

    def _hides(self, name: str) -> bool:
        if name.lower() in self._documented:
            return is_secret(name)
        return not _SHOWN_HEADERS.fullmatch(name)

    def _header(self, name: str, value: str) -> str:
        if not self._hides(name):
            return self.text(value)
        if name.lower() == "cookie":
            names = (pair.partition("=")[0].strip() for pair in value.split(";"))
            return "; ".join(f"{name}={MASK}" for name in names)
        scheme, space, _ = value.partition(" ")
        is_scheme = space and name.lower().endswith("authorization") and scheme.isalnum()
        return f"{scheme} {MASK}" if is_scheme else MASK


def _password(authorization: str) -> Iterator[str]:
    """That of HTTP basic authentication."""
    scheme, _, pair = authorization.partition(" ")
    if scheme.lower() == "basic":
        with suppress(ValueError):
            yield b64decode(pair).decode().partition(":")[2]


def _is_secret_key(name: str) -> bool:
    return is_secret(name) or name.lower() == "key"


class _Look:
    """Looks through a value for secrets, once for each of its parts and shapes; where a union
    leaves open which it is, those of all variants count.
    """

    def __init__(self) -> None:
        self.found: list[Any] = []
        self._seen: dict[tuple[int, int], Any] = {}  # with the value, which keeps its id

    def look(self, value: Any, shape: Shape[Any]) -> None:
        shape = _plain(shape)
        if (key := (id(value), id(shape))) in self._seen:
            return
        self._seen[key] = value
        if shape.hidden:
            self.found.append(value)
        for variant in getattr(shape, "variants", ()):
            self.look(value, variant)
        if isinstance(value, ModelBase):
            value = self._seen[id(value), 0] = members_of(value)
        if isinstance(value, Mapping):
            self._look_at_members(cast("Mapping[str, Any]", value), shape)
        elif isinstance(value, (list, tuple)):
            each: Shape[Any] = getattr(shape, "item", ANYTHING)
            places: tuple[Shape[Any], ...] = getattr(shape, "items", ())
            for at, item in enumerate(cast("list[Any]", value)):
                self.look(item, places[at] if at < len(places) else each)

    def _look_at_members(self, members: Mapping[str, Any], shape: Shape[Any]) -> None:
        known = shape if isinstance(shape, Record) else _UNKNOWN
        for name, member in members.items():
            told = known.properties.get(name)
            is_written = told is not None and told.access == "write-only"
            if is_written or (isinstance(member, str) and is_secret(str(name))):
                self.found.append(member)
            self.look(member, known.shape_of(name))


_UNKNOWN: Final = Record()


def _plain(shape: Shape[Any]) -> Shape[Any]:
    """The shape without aliases, limits and `Nullable` around it."""
    while True:
        if isinstance(shape, Deferred):
            shape = shape.meant()
        elif isinstance(shape, Nullable):
            shape = shape.inner
        else:
            return shape


def _texts(value: Any) -> Iterator[str]:
    """All texts and numbers in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, Mapping):
        for member in cast("Mapping[str, Any]", value).values():
            yield from _texts(member)
    elif isinstance(value, (list, tuple)):
        for item in cast("list[Any]", value):
            yield from _texts(item)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)


_ENTITIES: Final = (
    ("&amp;", "&lt;", "&gt;", "&quot;", "&#x27;"),
    ("&amp;", "&lt;", "&gt;", "&quot;", "&#39;"),
    ("&amp;", "&lt;", "&gt;", "&#34;", "&#39;"),
)
"""The entities of the characters that HTML escapes, as it is written by different libraries."""


def _in_both_cases(encoded: bytes) -> Iterator[bytes]:
    """What is percent-encoded, with capital and with small digits."""
    yield encoded
    yield _PERCENT.sub(lambda found: found[0].lower(), encoded)


_PERCENT: Final = re.compile(rb"%[0-9A-F]{2}")


def _spellings(secret: str) -> Iterator[bytes]:
    """How a secret may be written in a header, a URL, a form, JSON or a message."""
    plain = secret.encode("utf-8", "surrogatepass")
    yield plain
    for kept in ("", _RESERVED, "/"):
        yield from _in_both_cases(quote(plain, safe=kept).encode())
    yield from _in_both_cases(quote_plus(plain).encode())
    if len(plain) >= _LEAST:
        for coded in (b64encode(plain), urlsafe_b64encode(plain)):
            yield coded
            yield coded.rstrip(b"=")
    yield describe(secret).partition(" ")[2][1:-1].encode()  # as problems show it, cut
    yield json.dumps(cut(secret))[1:-1].encode()  # as paths do
    if len(secret) >= _SHORT:
        yield secret.lower().encode("utf-8", "surrogatepass")  # as media types do
    for entities in _ENTITIES:
        in_html = secret
        for character, entity in zip("&<>\"'", entities, strict=True):
            in_html = in_html.replace(character, entity)
            yield in_html.encode("utf-8", "surrogatepass")
    for is_ascii in (True, False):
        written = json.dumps(secret, ensure_ascii=is_ascii)[1:-1]
        yield written.encode("utf-8", "surrogatepass")


def _any_of(spellings: set[bytes]) -> re.Pattern[bytes]:
    """Any of them, the longest first; short ones only where they are no part of a word."""
    alone = rb"(?<![A-Za-z0-9])(?:%b)(?![A-Za-z0-9])"
    each = [
        re.escape(text) if len(text) >= _SHORT else alone % re.escape(text)
        for text in sorted(spellings, key=lambda text: (-len(text), text))
    ]
    return re.compile(b"|".join(each))
