"""Bodies that are read whole, up to a limit."""

from __future__ import annotations

from .errors import ResponseTooLarge


class Whole:
    """Collects a body of a response that arrives in pieces; `most` bytes, None for any number."""

    def __init__(self, most: int | None, status: int) -> None:
        self._left = float("inf") if most is None else most
        self._most = most
        self._status = status
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """Another piece; ResponseTooLarge if it is one too many."""
        self._left -= len(piece)
        if self._left < 0:
            what = f"the body of the response (status {self._status})"
            raise ResponseTooLarge.of(what, "max_response_bytes", self._most or 0)
        self._pieces.append(piece)

    def joined(self) -> bytes:
        """The body."""
        return b"".join(self._pieces)
