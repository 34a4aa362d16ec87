"""Answers of a range of media types.

Takes a response; gives its body read by its own media type, or DecodeError.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from .contents import Decode, Json, T_co, essence, is_json, is_text, named, text_of
from .errors import DecodeError
from .http import Response
from .problems import Problem


class MediaRange(Json[T_co]):
    """A body of any media type within a range.

    JSON is read by the shape. So are text and bytes where the shape takes them; where it does not,
    they are JSON under another name, or a DecodeError.
    """

    media_type = "*/*"

    def is_missing(self, response: Response) -> bool:
        kind = essence(response.headers.text("content-type"))
        is_whole = kind and not is_json(kind) and any(self._fits(kind, response))
        return not response.body and not is_whole

    def _fits(self, kind: str, response: Response) -> Iterator[bool]:
        return (self.shape.fit(value)[0] > 0 for value in _readings(kind, response))

    def read(self, response: Response, decode: Decode | None = None) -> T_co:
        kind = essence(response.headers.text("content-type"))
        if is_json(kind):
            return super().read(response, decode)
        if not kind:  # then it is JSON if it reads as such
            with suppress(DecodeError):
                return super().read(response, decode)
        for value in _readings(kind, response):
            if self.shape.fit(value)[0]:
                return self.shape.decoded(value)
        try:
            return super().read(response, decode)
        except DecodeError:
            if not kind:
                raise
            raise DecodeError(
                [Problem("", f"expected {self.shape.wanted()}, got {named(kind)}")]
            ) from None


def _readings(kind: str, response: Response) -> Iterator[str | bytes]:
    """What the body may be, the likeliest first."""
    if is_text(kind):
        yield text_of(response)
        return
    yield response.body
    with suppress(UnicodeDecodeError):
        yield response.body.decode()
