"""Contents: how the bytes of a body relate to values, per kind of media type.

A `Reader` turns a response into a value and raises DecodeError; a `Writer` turns a value into a
media type and bytes, records in `check` what its shape forbids, and raises TypeError or
ValueError for what cannot be written at all. Here are JSON and text; `json_lines`, `ranges` and
`uploads` have the other kinds.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import AsyncIterable, Callable, Collection, Iterator, Sequence
from contextlib import suppress
from copy import copy
from functools import partial
from importlib import import_module
from os import PathLike
from typing import Any, Final, Generic, NamedTuple, TypeAlias, TypeVar, cast

from .encode import encode
from .errors import DecodeError
from .http import Chunks, Response
from .json_values import dumps, finite, parse
from .problems import Check, Problem, child, cut, printable
from .shape import Shape
from .shapes import ANYTHING, Nullable, Ref, is_array_of
from .urls import scalar_text

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

SAYS_NOTHING: Final = ("", "application/octet-stream", "text/plain")
"""Media types under which servers send anything."""

Parsed: TypeAlias = Callable[[], Any]
"""Gives the JSON value of a text, each time a new one: who decodes it uses it up."""
Decode: TypeAlias = Callable[[Shape[Any], Parsed], Any]
"""How JSON of a shape is decoded, where that is not done strictly."""


def strictly(shape: Shape[T], parsed: Parsed) -> T:
    """The typed value; DecodeError where it does not fit."""
    return shape.decoded(parsed())


def carried(name: str) -> Any:
    """A module of the runtime that only some packages carry; None in all others."""
    try:
        return import_module(f"{__package__}.{name}")
    except ModuleNotFoundError:
        return None


def is_source(value: Any) -> bool:
    """Whether the value is binary content without a name."""
    if isinstance(value, (bytes, bytearray, memoryview, PathLike, Iterator)):
        return True
    return isinstance(value, AsyncIterable) or callable(getattr(value, "read", None))


class Written(NamedTuple):
    """A body as it goes on the wire."""

    content_type: str
    body: bytes | Chunks


class Content:
    """A body of one media type or range of them; each kind has its usual one."""

    media_type: str = ""

    def __init__(self, media_type: str = "") -> None:
        self.media_type = media_type or self.media_type


C = TypeVar("C", bound=Content)


class Reader(Content, Generic[T_co]):
    """A content of a response."""

    def read(self, response: Response, decode: Decode | None = None) -> T_co:
        """The value of a response body."""
        raise NotImplementedError

    def reads(self, media_type: str) -> bool:
        """Whether nothing is lost if a body of that media type is read as one of this."""
        return True

    def is_missing(self, response: Response) -> bool:
        """Whether there is nothing to read: an empty text is one, an empty JSON value is none."""
        return False

    def takes_nothing(self) -> bool:
        """Whether it is documented that nothing may come: null says so."""
        return False


class Writer(Content):
    """A content of a request."""

    def of_type(self, media_type: str) -> Writer:
        """The same for one of the media types of its range."""
        narrowed = copy(self)
        narrowed.media_type = media_type
        return narrowed

    def wire(self, value: Any) -> Any:
        """The value as it is held against a shape."""
        return encode(value)

    def write(self, value: Any, check: Check | None) -> Written:
        """The media type and bytes of a value, checked if `check` is given."""
        raise NotImplementedError


class Nothing(Reader[None]):
    """No content: whatever came is ignored."""

    def read(self, response: Response, decode: Decode | None = None) -> None:
        return None

    def takes_nothing(self) -> bool:
        return True


class Json(Reader[T_co], Writer):
    """JSON."""

    media_type = "application/json"

    def __init__(self, shape: Shape[T_co] = ANYTHING, media_type: str = "") -> None:
        super().__init__(media_type)
        self.shape = shape

    def read(self, response: Response, decode: Decode | None = None) -> T_co:
        parsed = partial(in_json, response, self.parse)
        return cast("T_co", (decode or strictly)(self.shape, parsed))

    def is_missing(self, response: Response) -> bool:
        return not response.body

    def takes_nothing(self) -> bool:
        return bool(self.shape.fit(None)[0])

    def write(self, value: Any, check: Check | None) -> Written:
        wire = encode(value)
        if check is None:
            finite(wire)  # a number may be where none belongs
        else:
            found = self.shape.problems(wire, request=True, path="body")
            check.found += found or other_models(self.shape, value, "body")
        return Written(self.media_type, self.dumps(self.shape.sendable(wire)))

    def parse(self, body: bytes) -> Any:
        """The JSON value of a body; DecodeError when it is none."""
        if not body:
            raise DecodeError((Problem("", "expected JSON, got an empty body"),))
        return parse(body)

    def dumps(self, data: Any) -> bytes:
        """The body of a JSON value."""
        return dumps(data)


class Octets(Writer):
    """Bytes as they are."""

    media_type = "application/octet-stream"

    def write(self, value: Any, check: Check | None) -> Written:
        return Written(self.media_type, bytes(value))


class Text(Reader[str], Writer):
    """Text in the charset of the response, UTF-8 where it names none."""

    media_type = "text/plain"

    def reads(self, media_type: str) -> bool:
        if is_page(media_type):
            return False
        return media_type in SAYS_NOTHING or is_text(media_type) or is_json(media_type)

    def read(self, response: Response, decode: Decode | None = None) -> str:
        said = said_in_json(response)
        return text_of(response) if said is None else said

    def write(self, value: Any, check: Check | None) -> Written:
        return Written(f"{self.media_type}; charset=utf-8", scalar_text(encode(value)).encode())


def text_of(response: Response) -> str:
    """The body as text, undecodable bytes replaced."""
    return response.body.decode(_charset(response), "replace")


def in_json(response: Response, parse: Callable[[bytes], T]) -> T:
    """What is read of a body as JSON: in UTF-8 (RFC 8259, section 8.1), else in the charset that
    the server names."""
    try:
        return parse(response.body)
    except DecodeError:
        try:
            recoded = response.body.decode(_charset(response)).encode()
        except ValueError:
            recoded = response.body
        if recoded == response.body:
            raise
    return parse(recoded)


def _charset(response: Response) -> str:
    """The charset that a response names; UTF-8 where it names none, or none of texts.

    Any bytes can be decoded in it, those that are wrong replaced.
    """
    _, _, parameters = response.headers.text("content-type").lower().partition("charset=")
    if named := parameters.split(";")[0].strip(" \"'"):
        with suppress(LookupError, ValueError):
            b"a".decode(named, "replace")  # LookupError for what is no coding of texts
            if codecs.lookup(named).name not in _NO_CHARSETS:
                return named
    return "utf-8"


_NO_CHARSETS: Final = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape")
"""Codecs of texts that Python has for itself, some of which fail whatever shall be replaced."""


def said_in_json(response: Response) -> str | None:
    """The text of a body that is one string in JSON, by its media type; None for any other."""
    if not is_json(essence(response.headers.text("content-type"))):
        return None
    try:
        value: object = in_json(response, parse)
    except DecodeError:
        return None
    return value if isinstance(value, str) else None


def matching(contents: Sequence[C], media_type: str) -> C | None:
    """The content for a media type without parameters, by exact match or range."""
    kinds = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    found = (each for kind in kinds for each in contents if essence(each.media_type) == kind)
    return next(found, None)


def is_json(kind: str) -> bool:
    """Whether a media type, without parameters, is one JSON value (RFC 6839, section 3.1)."""
    return kind.endswith(("/json", "+json", "-json", ".json"))


def is_page(kind: str) -> bool:
    """Whether a media type, without parameters, is HTML: what proxies and logins answer with."""
    return kind in ("text/html", "application/xhtml+xml")


def is_text(kind: str) -> bool:
    """Whether a media type, without parameters, is text."""
    return kind.startswith("text/") or kind.endswith(("/xml", "+xml", "yaml", "/javascript"))


def named(kind: str) -> str:
    """A media type without parameters as a message shows it: escaped and cut if it is none."""
    return kind if _MEDIA_TYPE.fullmatch(kind) else cut(printable(kind))


_MEDIA_TYPE: Final = re.compile(r"[\w!#$%&'*+.^`|~-]{1,127}/[\w!#$%&'*+.^`|~-]{1,127}", re.ASCII)
"""Tokens (RFC 9110, section 8.3.1) of at most the length that can be registered (RFC 6838)."""


def essence(media_type: str) -> str:
    """Type and subtype without parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def other_models(shape: Shape[Any], value: Any, path: str) -> list[Problem]:
    """A problem for each model of another class than the one that is documented, though it may have
    the same properties; of unions, and within models, there is none.
    """
    if isinstance(shape, Nullable):
        shape = shape.inner
    if is_array_of(shape) and isinstance(value, list | tuple):
        items = cast("Collection[Any]", value)
        found = (other_models(shape.item, item, child(path, n)) for n, item in enumerate(items))
        return [problem for problems in found for problem in problems]
    if isinstance(shape, Ref) and hasattr(value, "to_dict"):
        model: type[Any] = shape.target()
        if not isinstance(value, model):
            return [Problem(path, f"expected {model.__name__}, got {type(value).__name__}")]
    return []
