"""Forms: bodies of named values, URL-encoded or in parts."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from .binary import Binary, body_of, file_of, kind_of
from .contents import Writer, Written
from .decode import is_array, is_record
from .encode import encode, members_of
from .jsontext import dumps
from .model import JsonModel
from .problems import Check, child
from .shape import Shape
from .shapes import ANYTHING
from .styles import delimited, placed, scalar_text
from .uploads import is_upload


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body is written (OpenAPI 3.1.1, 4.8.15).

    `holds` is the media type of what the text or the bytes of a part are (`contentMediaType`).
    """

    content_type: str = ""
    style: str = ""
    explode: bool = True
    allow_reserved: bool = False
    holds: str = ""


_PLAIN: Final = Encoding()
_CONTROL: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
"""Control characters, but for the tab, which a header may have."""


class _Fields(Writer):
    """A body of named values."""

    def __init__(
        self,
        shape: Shape[Any] = ANYTHING,
        encodings: Mapping[str, Encoding] | None = None,
        media_type: str = "",
    ) -> None:
        super().__init__(media_type)
        self.shape = shape
        self.encodings = encodings or {}

    def wire(self, value: Any) -> dict[str, Any]:
        """The named values as JSON values and uploads."""
        members: Any = members_of(value) if isinstance(value, JsonModel) else value
        if not isinstance(members, Mapping):
            raise TypeError("a form has named values: give a dict or a model")
        named = cast("Mapping[str, Any]", members)
        return {name: _field(member) for name, member in named.items()}

    def fields(self, value: Any, check: Check | None) -> list[tuple[str, Any, Encoding]]:
        """The named values that are there, as JSON values and uploads."""
        wire = self.wire(value)
        if check is not None:
            check.found += self.shape.problems(wire, request=True, path="body")
        kept: dict[str, Any] = self.shape.sendable(wire)
        return [
            (name, member, self.encodings.get(name, _PLAIN))
            for name, member in kept.items()
            if member is not None
        ]


class Form(_Fields):
    """``application/x-www-form-urlencoded``: each property is written like a query parameter."""

    media_type = "application/x-www-form-urlencoded"

    def write(self, value: Any, check: Check | None) -> Written:
        pairs = [_pair(*field) for field in self.fields(value, check)]
        return Written(self.media_type, "&".join(filter(None, pairs)).encode("ascii"))


def _pair(name: str, value: Any, how: Encoding) -> str:
    if not how.style and (is_record(value) or "json" in how.content_type):
        value = dumps(value).decode()
    style = how.style or "form"
    return placed("query", name, value, style, how.explode, how.allow_reserved)


class Multipart(_Fields):
    """``multipart/form-data`` with a random boundary (RFC 7578): an array is a part per item, unless
    its encoding has a style that does not explode."""

    media_type = "multipart/form-data"

    def write(self, value: Any, check: Check | None) -> Written:
        boundary = os.urandom(16).hex()
        pieces: list[Any] = []
        places: dict[int, str] = {}
        for name, member, how in self.fields(value, check):
            for number, item in enumerate(_items(member, how)):
                head, content = _part(name, item, how)
                at = child("body", name)
                places[len(pieces) + 1] = child(at, number) if is_array(member) else at
                pieces += [f"--{boundary}\r\n{head}\r\n\r\n".encode(), content, b"\r\n"]
        body = body_of([*pieces, f"--{boundary}--\r\n".encode()], places)
        return Written(f"{self.media_type}; boundary={boundary}", body)


def _items(member: Any, how: Encoding) -> list[Any]:
    if not is_array(member):
        return [member]
    joined = how.style and not how.explode and not any(map(is_upload, member))
    return [delimited(member, how.style)] if joined else member


def _part(name: str, value: Any, how: Encoding) -> tuple[str, Any]:
    """The head and the content of one part."""
    disposition = f'form-data; name="{_quoted(name)}"'
    if is_upload(value):
        file = file_of(value)
        disposition += f'; filename="{_quoted(file.name)}"'
        kind, content = kind_of(file, how.content_type or how.holds), file.content
        kind = Binary.media_type if "*" in kind else kind
    else:
        kind, content = _text(value, how)
    if _CONTROL.search(kind):
        raise ValueError("a media type may not contain control characters")
    return f"Content-Disposition: {disposition}\r\nContent-Type: {kind}", content


def _text(value: Any, how: Encoding) -> tuple[str, bytes]:
    """The media type and the content of a part that is no file."""
    kind = how.content_type.split(",")[0].strip()
    if not kind and how.holds and isinstance(value, str):
        return how.holds, value.encode()
    kind = kind or ("application/json" if is_record(value) else "text/plain")
    return kind, dumps(value) if "json" in kind else scalar_text(value).encode()


def _field(value: Any) -> Any:
    if is_upload(value):
        return value
    if isinstance(value, (list, tuple)):
        return [_field(item) for item in cast("Sequence[Any]", value)]
    return encode(value)


def _quoted(text: str) -> str:
    # The escapes of the HTML standard, "multipart form data", step for names and filenames.
    text = text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    if _CONTROL.search(text):
        raise ValueError("the name of a part may not contain control characters")
    return text
