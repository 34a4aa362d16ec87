"""JSON values one after another, read and written as a whole: JSON Lines and its like, JSON text
sequences.

Takes a body; gives the list of its values, or DecodeError.
"""

from __future__ import annotations

from typing import Any, Final

from .contents import Json, T_co
from .http import Response
from .json_values import dumps, is_array, parse

_RECORD: Final = b"\x1e"
"""What each value of a text sequence starts with (RFC 7464, section 2.2)."""


class JsonLines(Json[T_co]):
    """A body of JSON values, as the array of them all."""

    media_type = "application/jsonl"

    @property
    def _mark(self) -> bytes:
        return _RECORD if "json-seq" in self.media_type.lower() else b""

    def is_missing(self, response: Response) -> bool:
        return False

    def parse(self, body: bytes) -> Any:
        return [parse(text) for text in body.split(self._mark or b"\n") if text.strip()]

    def dumps(self, data: Any) -> bytes:
        items = data if is_array(data) else [data]
        return b"".join(self._mark + dumps(item) + b"\n" for item in items)
