"""Bodies of a range of media types.

Takes a value and the media type that the caller chose; gives the body as that type is written.
"""

from __future__ import annotations

from typing import Any

from .contents import Json, Text, Writer, Written, is_json, is_text
from .problems import Check
from .uploads import Binary, is_upload


class MediaRangeBody(Json[Any]):
    """A body of any media type within a range: files as they are, everything else as JSON."""

    def write(self, value: Any, check: Check | None) -> Written:
        if is_upload(value):
            return Binary(self.media_type).write(value, check)
        return super().write(value, check)

    def of_type(self, media_type: str) -> Writer:
        kind = media_type.partition(";")[0].lower()
        if is_json(kind):
            return Json(self.shape, media_type)
        return Text(media_type) if is_text(kind) else Binary(media_type)
