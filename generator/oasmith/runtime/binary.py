"""Binary bodies: bytes as they are, and open files.

Open files are read while they are sent, from where they stand, and again for each attempt where
they can be wound back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, BinaryIO, Final

from .contents import Decode, Reader, Writer, Written
from .http import Response
from .problems import Check
from .uploads import File

_BYTES: Final = (bytes, bytearray)
_PIECE: Final = 65536
"""Bytes of a file that are read at once."""


class Binary(Reader[bytes], Writer):
    """Bytes as they are."""

    media_type = "application/octet-stream"

    def read(self, response: Response, decode: Decode | None = None) -> bytes:
        return response.body

    def write(self, value: Any, check: Check | None) -> Written:
        file = file_of(value)
        return Written(file.content_type or self.media_type, body_of([file.content]))


def file_of(value: Any) -> File:
    """Binary content as a `File` of bytes or an open file; TypeError when a file gives text."""
    file = value if isinstance(value, File) else File(value)
    read = getattr(file.content, "read", None)
    if not isinstance(read(0) if callable(read) else file.content, _BYTES):
        raise TypeError("binary content must be bytes or a file opened in binary mode")
    return file


def body_of(pieces: Sequence[bytes | BinaryIO]) -> bytes | Pieces:
    """The body that the pieces make: bytes if all are."""
    texts = [piece for piece in pieces if isinstance(piece, _BYTES)]
    return b"".join(texts) if len(texts) == len(pieces) else Pieces(pieces)


class Pieces:
    """A body with open files in it; see `http.Chunks`."""

    def __init__(self, pieces: Sequence[bytes | BinaryIO]) -> None:
        files = (BytesIO(piece) if isinstance(piece, _BYTES) else piece for piece in pieces)
        self._files = [(file, _remaining(file)) for file in files]
        known = [span for _, span in self._files if span is not None]
        self._started = False
        self.replayable = len(known) == len(self._files)
        self.length = sum(map(len, known)) if self.replayable else None

    def __iter__(self) -> Iterator[bytes]:
        if self._started and not self.replayable:
            raise ValueError(
                "the body cannot be sent twice: it has a file that cannot be wound back"
            )
        self._started = True
        for file, span in self._files:
            if span is not None:
                file.seek(span.start)
            while chunk := file.read(_PIECE):
                yield chunk


def _remaining(file: BinaryIO) -> range | None:
    """From where a file stands to its end; None if it cannot be wound back."""
    try:
        start = file.seek(0, 1)
        end = file.seek(0, 2)
        file.seek(start)
    except (AttributeError, OSError, ValueError):  # io.UnsupportedOperation is both of the latter
        return None
    return range(start, end)
