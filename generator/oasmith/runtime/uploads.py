"""Uploads: files, and the bodies that hold them: bytes as they are, and forms.

Files are read while they are sent, open ones from their present position, and again for each
attempt where they can be wound back.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass
from inspect import iscoroutinefunction
from os import PathLike
from threading import Lock
from typing import Any, Final, NamedTuple, Protocol, TypeAlias, cast

from .concurrency import in_thread
from .contents import (
    Decode,
    Reader,
    Writer,
    Written,
    essence,
    is_json,
    is_page,
    is_source,
)
from .encode import encode, members_of
from .errors import RequestValidationError
from .http import Response
from .json_values import dumps, is_array, is_record
from .model_base import ModelBase
from .problems import Check, Problem, child
from .shape import Leaf, Shape
from .shapes import ANYTHING
from .urls import delimited, placed, scalar_text


class Readable(Protocol):
    """A file opened in binary mode, or what can be read like one."""

    def read(self, size: int, /) -> bytes: ...


class AsyncReadable(Protocol):
    """What is read like a file, and awaited."""

    def read(self, size: int, /) -> Awaitable[bytes]: ...


Source: TypeAlias = (
    bytes | Readable | AsyncReadable | PathLike[str] | Iterator[bytes] | AsyncIterable[bytes]
)
"""Where binary content comes from; what must be awaited needs the asynchronous client."""


@dataclass(frozen=True, slots=True)
class File:
    """Binary content with the name and media type to send it under.

    Without a name it is that of the file, "upload" where there is none; without a media type, it
    follows from the document and from the name. An open file is sent from its present position.
    What cannot be wound back (a pipe, an iterator) is sent once: the call is not retried.
    """

    content: Source
    name: str = ""
    content_type: str = ""


Upload: TypeAlias = Source | File | tuple[str, Source] | tuple[str, Source, str]
"""What a caller may give where a body or part is binary; a tuple is the name, the content and the
media type."""


def is_upload(value: Any) -> bool:
    """Whether the value is binary content."""
    return is_source(value) or isinstance(value, File) or _is_named(value)


def _is_named(value: Any) -> bool:
    return isinstance(value, tuple) and _means_file(
        *value
    )  # pyright: ignore[reportUnknownArgumentType]


def _means_file(name: Any = None, content: Any = None, content_type: Any = "", *more: Any) -> bool:
    is_text = isinstance(name, str) and isinstance(content_type, str)
    return is_text and is_source(content) and not more


def binary(value: Any) -> Any:
    """Pass binary content; TypeError for anything else."""
    if is_upload(value):
        return value
    raise TypeError


class Bytes(Leaf[Any]):
    """Raw bytes (``format: binary``): whole bodies and parts, never JSON."""

    expected = "bytes or a file"
    decode = staticmethod(binary)


_BYTES: Final = (bytes, bytearray, memoryview)
NOWHERE: Final[Mapping[int, str]] = {}
_PIECE: Final = 65536
"""Bytes of a file that are read at once."""
_KIND: Final = re.compile(r"[!-~](?:[ -~]*[!-~])?")


class Binary(Reader[bytes], Writer):
    """Bytes as they are."""

    media_type = "application/octet-stream"

    def reads(self, media_type: str) -> bool:
        own = essence(self.media_type)
        is_other = is_page(media_type) or (is_json(media_type) and not is_json(own))
        return not is_other or own == Binary.media_type

    def read(self, response: Response, decode: Decode | None = None) -> bytes:
        return response.body

    def write(self, value: Any, check: Check | None) -> Written:
        file = file_of(value)
        return Written(kind_of(file, self.media_type), body_of([file.content]))


def file_of(value: Any) -> File:
    """Binary content with its name, "upload" where it has none; TypeError for what is not
    binary."""
    given = value  # which no type checker knows better after the next lines
    file = value if isinstance(value, File) else File(value)
    if is_upload(value) and isinstance(value, tuple):
        name, content, *kind = given
        file = File(content, name, *kind)
    if not is_source(file.content):
        raise TypeError("binary content must be bytes, a file or an iterator of bytes")
    if file.content_type and not _KIND.fullmatch(file.content_type):
        raise ValueError("the media type of a file has characters that cannot be sent")
    return File(file.content, file.name or _own_name(file.content), file.content_type)


def _own_name(content: Any) -> str:
    """The last part of the name of a file, "upload" for what has none."""
    named = (content, getattr(content, "name", None), getattr(content, "filename", None))
    name = next((os.fspath(each) for each in named if isinstance(each, (str, os.PathLike))), "")
    # What has no name in the file system may be called "<stdin>".
    return (not name.startswith("<") and os.path.basename(name)) or "upload"


def kind_of(file: File, declared: str) -> str:
    """The media type of a file: its own, else the declared one. Among several or within a range of
    them the name decides; a range is what is left where it says nothing."""
    if file.content_type:
        return file.content_type
    kinds = [kind.strip() for kind in declared.split(",") if kind.strip()]
    if len(kinds) == 1 and "*" not in declared:
        return kinds[0]
    guess = _guess(file.name)
    fits = not kinds or any(_includes(essence(kind), guess) for kind in kinds)
    if guess and fits:
        return guess
    return next(
        (kind for kind in kinds if "*" not in kind), kinds[0] if kinds else Binary.media_type
    )


def _guess(name: str) -> str:
    """The media type that a name speaks of; "" if it says nothing."""
    from mimetypes import guess_type  # slow to import, and few need it

    kind, coding = guess_type(f"/{name}")  # else "a:b.png" would be a URL
    if coding:
        return "application/gzip" if coding == "gzip" else ""
    return kind or ""


def _includes(declared: str, kind: str) -> bool:
    main, _, sub = declared.partition("/")
    return declared == kind or declared == "*/*" or (sub == "*" and kind.startswith(f"{main}/"))


class Part(NamedTuple):
    """A part of a body; one whose length is not known can be iterated only once."""

    length: int | None
    chunks: Callable[[], Iterator[bytes] | AsyncIterator[bytes]]
    awaited: bool = False
    place: str = "body"


def part_of(content: Any, place: str = "body") -> Part:
    """Binary content as a part; `place` is its path in the arguments of the call.

    RequestValidationError when a file gives text, ValueError when there is none.
    """
    return _opened_part(content, place)._replace(place=place)


def _opened_part(content: Any, place: str) -> Part:
    if isinstance(content, _BYTES):
        whole = bytes(cast("bytes", content))
        return Part(len(whole), lambda: iter((whole,)))
    if isinstance(content, os.PathLike):
        return Part(_size(content), lambda: _opened(content))
    read = getattr(content, "read", None)
    if iscoroutinefunction(read):
        return Part(None, lambda: _awaited(read), awaited=True)
    if isinstance(content, AsyncIterable):
        return Part(None, lambda: aiter(cast("AsyncIterable[bytes]", content)), awaited=True)
    if not callable(read):
        return Part(None, lambda: iter(content))
    if not isinstance(nothing := read(0), bytes):
        raise _refused(nothing, place)
    span, turns = _remaining(content), Lock()
    return Part(None if span is None else len(span), lambda: _read(content, span, turns))


def _size(path: Any) -> int | None:
    """The bytes of the file at a path; None for what is no plain file."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            return None  # a pipe would wait for its other end
        with open(path, "rb"):  # a folder, or what may not be read, is reported before sending
            return status.st_size
    except OSError as error:
        raise ValueError(f"{os.path.basename(path)} cannot be read: {error.strerror}") from None


def _opened(path: Any) -> Iterator[bytes]:
    with open(path, "rb") as file:
        yield from _read(file, None, Lock())


def _read(file: Any, span: range | None, turns: Lock) -> Iterator[bytes]:
    """The rest of a file, from the start of the span where it has one.

    An attempt that was given up may still be reading in its thread: the next one waits for that.
    """
    with turns:
        if span is not None:
            file.seek(span.start)
        chunk = file.read(_PIECE)
    while chunk:
        yield chunk
        with turns:
            chunk = file.read(_PIECE)


async def _awaited(read: Callable[[int], Any]) -> AsyncIterator[bytes]:
    while chunk := await read(_PIECE):
        yield chunk


def _remaining(file: Any) -> range | None:
    """From the position of a file to its end; None if it cannot be wound back."""
    try:
        start = file.seek(0, 1)
        end = file.seek(0, 2)
        file.seek(start)
    except (AttributeError, OSError, ValueError):  # io.UnsupportedOperation is both of the latter
        return None
    return range(start, end)


def body_of(contents: Sequence[Any], places: Mapping[int, str] = NOWHERE) -> bytes | Pieces:
    """The body that these binary contents make: bytes if all are. `places` says of some where they
    stand in the arguments of the call."""
    if all(isinstance(content, _BYTES) for content in contents):
        return b"".join(contents)
    parts = [part_of(content, places.get(at, "body")) for at, content in enumerate(contents)]
    return AwaitedPieces(parts) if any(part.awaited for part in parts) else Pieces(parts)


class Pieces:
    """A body with files or iterators in it; see `http.Chunks`."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._started = False
        lengths = [part.length for part in parts if part.length is not None]
        self.replayable = len(lengths) == len(parts)
        self.length = sum(lengths) if self.replayable else None

    def __iter__(self) -> Iterator[bytes]:
        for place, chunks in self._opened():
            for chunk in chunks:
                yield _checked(chunk, place)

    def _opened(self) -> Iterator[tuple[str, Any]]:
        if self._started and not self.replayable:
            raise ValueError(
                "the body cannot be sent twice: it has a file that cannot be wound back"
            )
        self._started = True
        for part in self._parts:
            yield part.place, part.chunks()


class AwaitedPieces(Pieces):
    """Pieces some of which must be awaited."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for place, chunks in self._opened():
            waits = isinstance(chunks, AsyncIterator)
            async for chunk in cast("AsyncIterator[bytes]", chunks) if waits else in_thread(chunks):
                yield _checked(chunk, place)


def _checked(chunk: Any, place: str) -> bytes:
    if not isinstance(chunk, _BYTES):
        raise _refused(chunk, place)
    return bytes(cast("bytes", chunk))


def _refused(chunk: object, place: str) -> RequestValidationError:
    why = f"binary content must come in bytes, got {type(chunk).__name__}"
    if isinstance(chunk, str):
        why += "; open the file in binary mode, or encode the text"
    return RequestValidationError([Problem(place, why)])


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
        members: Any = members_of(value) if isinstance(value, ModelBase) else value
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
    """``multipart/form-data`` with a random boundary (RFC 7578): an array is a part per item,
    unless its encoding has a style that does not explode."""

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


def writer_of(body: object, content_type: str) -> Writer | None:
    """What writes a body as a form, by its media type, or as it is; None if it is neither."""
    kind = essence(content_type)
    for form in (Form, Multipart):
        if kind == form.media_type:
            return form()
    return Binary(content_type) if is_upload(body) else None
