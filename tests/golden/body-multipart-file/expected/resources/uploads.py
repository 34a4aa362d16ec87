"""uploads: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.forms import Encoding, Multipart
from .._runtime.operation import Operation

UPLOAD: Operation[None] = Operation(
    name="uploads.upload",
    method="POST",
    path="/uploads",
    operation_id="upload",
    tags=("uploads",),
    body=(
        Multipart(
            shapes.Ref(lambda: models.UploadRequest),
            encodings={"thumbnails": Encoding(content_type="image/png")},
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)


class Uploads:
    """Operations of uploads."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def upload(self, *, body: models.UploadRequest, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /uploads``."""
        return self._caller.given(options).call(UPLOAD, {}, body=body)


class AsyncUploads:
    """Operations of uploads."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def upload(self, *, body: models.UploadRequest, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /uploads``."""
        return await self._caller.given(options).call(UPLOAD, {}, body=body)
