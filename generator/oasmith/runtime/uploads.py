"""Uploads: binary content on its way into a request body or a part of one.

Open files are read while they are sent, from where they stand, and again for each attempt where
they can be wound back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, TypeAlias, cast

_PIECE: Final = 65536
"""Bytes of a file that are read at once."""


@dataclass(frozen=True, slots=True)
class File:
    """Binary content with the name and media type to send it under.

    An open file is sent from where it stands; if it cannot be wound back (a pipe), the call is
    not retried.
    """

    content: bytes | BinaryIO
    name: str = "upload"
    content_type: str = ""


Upload: TypeAlias = bytes | BinaryIO | File
"""What a caller may give where a body or part is binary."""


def is_upload(value: Any) -> bool:
    """Whether the value is binary content."""
    return isinstance(value, (bytes, bytearray, File)) or callable(getattr(value, "read", None))


def binary(value: Any) -> Any:
    """Pass binary content; TypeError for anything else."""
    if is_upload(value):
        return value
    raise TypeError


def content_of(value: Any) -> bytes | BinaryIO:
    """The bytes, or the open file, of binary content; TypeError when a file gives text."""
    raw = value.content if isinstance(value, File) else value
    if isinstance(raw, (bytes, bytearray)):
        return bytes(raw)
    read = getattr(raw, "read", None)
    if callable(read) and isinstance(read(0), (bytes, bytearray)):
        return cast("BinaryIO", raw)
    raise TypeError("binary content must be bytes or a file opened in binary mode")


def body_of(pieces: Iterable[bytes | BinaryIO]) -> bytes | Pieces:
    """The body that the pieces make: bytes if all are."""
    listed = list(pieces)
    texts = [piece for piece in listed if isinstance(piece, bytes)]
    return b"".join(texts) if len(texts) == len(listed) else Pieces(listed)


class Pieces:
    """A body with open files in it; see `http.Chunks`."""

    def __init__(self, pieces: Iterable[bytes | BinaryIO]) -> None:
        self._pieces = [(piece, _position(piece)) for piece in pieces]
        self._started = False
        self.replayable = all(start is not None for _, start in self._pieces)
        sizes = [_size(piece, start) for piece, start in self._pieces if start is not None]
        self.length = sum(sizes) if self.replayable else None

    def __iter__(self) -> Iterator[bytes]:
        if self._started and not self.replayable:
            raise ValueError(
                "the body cannot be sent twice: it has a file that cannot be wound back"
            )
        self._started = True
        for piece, start in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                if start is not None:
                    piece.seek(start)
                while chunk := piece.read(_PIECE):
                    yield chunk


def _position(piece: bytes | BinaryIO) -> int | None:
    """Where a file stands; None if it cannot be wound back."""
    if isinstance(piece, bytes):
        return 0
    try:
        return piece.seek(0, 1)
    except (AttributeError, OSError, ValueError):  # io.UnsupportedOperation is both of the latter
        return None


def _size(piece: bytes | BinaryIO, start: int) -> int:
    if isinstance(piece, bytes):
        return len(piece)
    end = piece.seek(0, 2)
    piece.seek(start)
    return max(0, end - start)
