"""Uploads: what a caller may give where a body, or a part of one, is binary."""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Iterator
from dataclasses import dataclass
from os import PathLike
from typing import Any, Protocol, TypeAlias

from .shape import Leaf


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
    follows from the document and from the name. An open file is sent from where it stands. What
    cannot be wound back (a pipe, an iterator) is sent once: the call is not retried.
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


def is_source(value: Any) -> bool:
    """Whether the value is binary content without a name."""
    if isinstance(value, (bytes, bytearray, memoryview, PathLike, Iterator)):
        return True
    return isinstance(value, AsyncIterable) or callable(getattr(value, "read", None))


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
