"""Content codings of responses, undone piece by piece (RFC 9110, section 8.4.1).

Takes the headers of a response and pieces of its body; gives the pieces decoded, or ProtocolError.
Always: however far a few bytes expand, no more than `DECODED` bytes are held for each coding.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from .errors import ProtocolError
from .http import Headers

DECODED: Final = 1 << 20
"""Bytes that a piece has at most."""
_SLICE: Final = 1 << 16
"""Bytes that are given to zlib at once, since it copies what it leaves."""
_MOST_CODINGS: Final = 3
"""Codings one upon another; nobody has a use for more."""
_CODINGS: Final = ("gzip", "x-gzip", "deflate")
_FOREIGN: Final = frozenset(
    ("br", "zstd", "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip", "aes128gcm")
)
"""Registered codings that are not undone. Others that servers name (utf-8, none) change nothing."""
_MEMBER: Final = b"\x1f\x8b"
"""How a member of a gzip body begins (RFC 1952, section 2.3.1)."""
_BROKEN: Final = "the content coding of the response is broken"


def _told(headers: Headers) -> list[str]:
    names = headers.text("content-encoding").lower().replace(" ", "").split(",")
    return [name for name in names if name not in ("", "identity")]


def left_coded(headers: Headers) -> str:
    """Why the body of a response cannot be read, if it has a coding that is not undone."""
    if "content-encoding" not in headers:
        return ""
    left = next((name for name in _told(headers) if name in _FOREIGN), "")
    return left and (
        f"the body is coded with {left!r}, which was not requested: gzip and deflate are undone. Make"
        " the server, or the proxy before it, keep to Accept-Encoding; client.stream() gives the"
        " bytes as they came"
    )


class Decoder:
    """Undoes gzip and deflate; another coding stays as it came: see `left_coded`."""

    def __init__(self, headers: Headers) -> None:
        told = _told(headers)
        known = [*takewhile(_CODINGS.__contains__, reversed(told))]
        if len(known) > _MOST_CODINGS:
            error = ProtocolError(f"the response has more than {_MOST_CODINGS} content codings")
            error.lasting = True
            raise error
        self._steps = [_Step(name) for name in known]

    def decode(self, chunk: bytes) -> Iterator[bytes]:
        """What a piece of the body gives; ProtocolError if it is not coded as the headers say."""
        return self._undone(chunk, 0) if self._steps else iter((chunk,))

    def _undone(self, chunk: bytes, done: int) -> Iterator[bytes]:
        if done == len(self._steps):
            yield chunk
            return
        for start in range(0, len(chunk), _SLICE):
            for piece in self._steps[done].decode(chunk[start : start + _SLICE]):
                yield from self._undone(piece, done + 1)

    def finish(self) -> None:
        """ProtocolError if the coded body is not complete."""
        for step in self._steps:
            step.finish()


class _Step:
    """Undoes one coding: deflate, or gzip with all its members."""

    def __init__(self, name: str) -> None:
        self._may_be_bare = name == "deflate"
        self._coder: Any = None  # of the member that has begun, None between two
        self._follows = False  # whether a member was read already
        self._rest = b""  # what may begin another, but is too short to say so

    def decode(self, chunk: bytes) -> Iterator[bytes]:
        """What a piece of the coded body gives."""
        rest, self._rest = self._rest + chunk, b""
        while rest:
            if self._coder is None:
                rest = self._another(rest) if self._follows else self._first(rest)
                if self._coder is None:
                    return
            yield from self._inflated(rest)
            rest = self._coder.unused_data
            if self._coder.eof:
                self._coder, self._follows = None, True

    def finish(self) -> None:
        """ProtocolError within a member."""
        if self._coder is not None or self._rest:
            raise ProtocolError(_BROKEN)

    def _first(self, rest: bytes) -> bytes:
        bits = zlib.MAX_WBITS | 32
        self._is_gzip = rest[:1] == _MEMBER[:1]
        if self._may_be_bare and not self._is_gzip and rest[0] & 15 != 8:
            # Some servers mean the format of RFC 1951 by "deflate", not that of RFC 1950.
            bits = -zlib.MAX_WBITS
        self._coder = zlib.decompressobj(bits)
        return rest

    def _another(self, rest: bytes) -> bytes:
        """Begin what follows, padding left out; if it is no member, it is ignored as by gzip."""
        rest = rest.lstrip(b"\0")
        if not self._is_gzip or not _MEMBER.startswith(rest[:2]):
            self._is_gzip = False
        elif len(rest) > 1:
            self._coder = zlib.decompressobj(zlib.MAX_WBITS | 16)
        else:
            self._rest = rest
        return rest

    def _inflated(self, rest: bytes) -> Iterator[bytes]:
        coder, piece = self._coder, b""
        while rest or len(piece) == DECODED:
            try:
                piece = coder.decompress(rest, DECODED)
            except zlib.error:
                raise ProtocolError(_BROKEN) from None
            rest = coder.unconsumed_tail
            if piece:
                yield piece
