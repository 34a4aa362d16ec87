"""Contents: how the bytes of a body relate to values, per kind of media type.

A `Reader` turns a response into a value and raises DecodeError; a `Writer` turns a value into a
media type and bytes, records in `check` what its shape forbids, and raises TypeError or
ValueError for what cannot be written at all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, Generic, NamedTuple, TypeAlias, TypeVar

from .decode import MISMATCH, is_array, is_record
from .encode import encode
from .errors import DecodeError
from .http import Response
from .jsontext import dumps, parse
from .model import JsonModel
from .problems import Check, Problem
from .shape import Shape, problems_of
from .shapes import Anything
from .styles import delimited, encoded, expand, reserved_in_query, scalar_text
from .uploads import File, Pieces, body_of, content_of, is_upload

T_co = TypeVar("T_co", covariant=True)

ANYTHING: Final[Shape[Any]] = Anything()
_OCTETS: Final = "application/octet-stream"
_SEQUENCE: Final = re.compile(r"json-?l(ines)?\b|json-seq|ndjson|stream\+json")
"""Media types that hold one JSON value after another."""
_RECORD: Final = b"\x1e"


Decode: TypeAlias = Callable[[Shape[Any], Any], Any]
"""How JSON of a shape is decoded, where that is not done strictly."""


class Written(NamedTuple):
    """A body as it goes on the wire."""

    content_type: str
    body: bytes | Pieces


class Reader(Generic[T_co]):
    """A content of a response."""

    media_type: str = ""

    def read(self, response: Response, decode: Decode | None = None) -> T_co:
        """The value of a response body."""
        raise NotImplementedError


class Writer:
    """A content of a request."""

    media_type: str = ""

    def write(self, value: Any, check: Check | None) -> Written:
        """The media type and bytes of a value, checked if `check` is given."""
        raise NotImplementedError


class Nothing(Reader[None]):
    """No content: whatever came is ignored."""

    def read(self, response: Response, decode: Decode | None = None) -> None:
        return None


class Json(Reader[T_co], Writer):
    """JSON."""

    def __init__(self, shape: Shape[T_co] = ANYTHING, media_type: str = "application/json") -> None:
        self.shape = shape
        self.media_type = media_type

    def read(self, response: Response, decode: Decode | None = None) -> T_co:
        data = self._parsed(response.body)
        if decode is not None:
            lenient: T_co = decode(self.shape, data)
            return lenient
        try:
            return self.shape.decode(data)
        except MISMATCH as error:
            raise DecodeError(problems_of(self.shape, data, error)) from None

    def write(self, value: Any, check: Check | None) -> Written:
        wire = encode(value)
        if check is not None:
            check.found += self.shape.problems(wire, request=True, path="body")
        return Written(self.media_type, json_text(self.media_type, self.shape.sendable(wire)))

    def _parsed(self, body: bytes) -> Any:
        if not body:
            raise DecodeError((Problem("", "expected JSON, got an empty body"),))
        return parse(body)


class JsonLines(Json[T_co]):
    """JSON values one after another, as an array of them all: JSON Lines and its like, or JSON
    text sequences (RFC 7464).
    """

    def __init__(
        self, shape: Shape[T_co] = ANYTHING, media_type: str = "application/jsonl"
    ) -> None:
        super().__init__(shape, media_type)

    def _parsed(self, body: bytes) -> Any:
        records = body.split(_RECORD if _is_text_sequence(self.media_type) else b"\n")
        return [parse(record) for record in records if record.strip()]


class Text(Reader[str], Writer):
    """Text in the charset of the response, UTF-8 where it names none."""

    def __init__(self, media_type: str = "text/plain") -> None:
        self.media_type = media_type

    def read(self, response: Response, decode: Decode | None = None) -> str:
        return text_of(response)

    def write(self, value: Any, check: Check | None) -> Written:
        return Written(f"{self.media_type}; charset=utf-8", scalar_text(encode(value)).encode())


class Binary(Reader[bytes], Writer):
    """Bytes as they are."""

    def __init__(self, media_type: str = _OCTETS) -> None:
        self.media_type = media_type

    def read(self, response: Response, decode: Decode | None = None) -> bytes:
        return response.body

    def write(self, value: Any, check: Check | None) -> Written:
        own = value.content_type if isinstance(value, File) else ""
        return Written(own or self.media_type, body_of([content_of(value)]))


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body is written (OpenAPI 3.1.1, 4.8.15)."""

    content_type: str = ""
    style: str = ""
    explode: bool = True
    allow_reserved: bool = False


_PLAIN: Final = Encoding()


class _Fields(Writer):
    """A body of named values."""

    def __init__(
        self,
        shape: Shape[Any] = ANYTHING,
        encodings: Mapping[str, Encoding] | None = None,
        media_type: str = "",
    ) -> None:
        self.shape = shape
        self.encodings: Mapping[str, Encoding] = encodings or {}
        self.media_type = media_type or type(self).media_type

    def fields(self, value: Any, check: Check | None) -> dict[str, Any]:
        """The named values that are there, as JSON values and uploads."""
        members: Mapping[str, Any] = (
            value.to_dict() if isinstance(value, JsonModel) else dict(value)
        )
        wire = {name: _field(member) for name, member in members.items()}
        if check is not None:
            check.found += self.shape.problems(wire, request=True, path="body")
        kept: dict[str, Any] = self.shape.sendable(wire)
        return {name: member for name, member in kept.items() if member is not None}


class Form(_Fields):
    """``application/x-www-form-urlencoded``: each property is written like a query parameter."""

    media_type = "application/x-www-form-urlencoded"

    def write(self, value: Any, check: Check | None) -> Written:
        return Written(self.media_type, self.text(value, check).encode("ascii"))

    def text(self, value: Any, check: Check | None) -> str:
        """The whole form, encoded."""
        texts = [self._pair(name, item) for name, item in self.fields(value, check).items()]
        return "&".join(filter(None, texts))

    def _pair(self, name: str, value: Any) -> str:
        how = self.encodings.get(name, _PLAIN)
        escape = reserved_in_query if how.allow_reserved else encoded
        if not how.style and (is_record(value) or "json" in how.content_type):
            value = dumps(value).decode()
        return expand(name, value, how.style or "form", how.explode, escape)


class Multipart(_Fields):
    """``multipart/form-data`` with a random boundary (RFC 7578): an array is a part per item, unless
    its encoding has a style that does not explode."""

    media_type = "multipart/form-data"

    def write(self, value: Any, check: Check | None) -> Written:
        boundary = os.urandom(16).hex()
        pieces: list[bytes | BinaryIO] = []
        for name, member in self.fields(value, check).items():
            for item in self._items(name, member):
                pieces += self._part(boundary, name, item)
        body = body_of([*pieces, f"--{boundary}--\r\n".encode()])
        return Written(f"{self.media_type}; boundary={boundary}", body)

    def _items(self, name: str, member: Any) -> list[Any]:
        how = self.encodings.get(name, _PLAIN)
        if not is_array(member):
            return [member]
        joined = how.style and not how.explode and not any(map(is_upload, member))
        return [delimited(member, how.style)] if joined else member

    def _part(self, boundary: str, name: str, value: Any) -> list[bytes | BinaryIO]:
        content: bytes | BinaryIO
        kind = self.encodings.get(name, _PLAIN).content_type.split(",")[0].strip()
        disposition = f'form-data; name="{_quoted(name)}"'
        if is_upload(value):
            file = value if isinstance(value, File) else File(value)
            disposition += f'; filename="{_quoted(file.name)}"'
            kind, content = file.content_type or kind or _OCTETS, content_of(file)
        else:
            kind = kind or ("application/json" if is_record(value) else "text/plain")
            content = dumps(value) if "json" in kind else scalar_text(value).encode()
        head = f"--{boundary}\r\nContent-Disposition: {disposition}\r\nContent-Type: "
        return [f"{head}{_one_line(kind)}\r\n\r\n".encode(), content, b"\r\n"]


def json_text(media_type: str, value: Any) -> bytes:
    """A value as JSON, or as the sequence of its items where the media type is one."""
    if not is_array(value) or not _SEQUENCE.search(media_type.lower()):
        return dumps(value)
    mark = _RECORD if _is_text_sequence(media_type) else b""
    return b"".join(mark + dumps(item) + b"\n" for item in value)


def _is_text_sequence(media_type: str) -> bool:
    return "json-seq" in media_type.lower()


def text_of(response: Response) -> str:
    """The body as text, undecodable bytes replaced."""
    _, _, parameters = response.headers.text("content-type").partition("charset=")
    charset = parameters.split(";")[0].strip(" \"'") or "utf-8"
    try:
        return response.body.decode(charset, "replace")
    except LookupError:
        return response.body.decode("utf-8", "replace")


def _field(value: Any) -> Any:
    if is_array(value):
        return [_field(item) for item in value]
    return value if is_upload(value) else encode(value)


def _quoted(text: str) -> str:
    # The escapes of the HTML standard, "multipart form data", step for names and filenames.
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _one_line(text: str) -> str:
    if "\r" in text or "\n" in text:
        raise ValueError("a media type may not contain line breaks")
    return text
