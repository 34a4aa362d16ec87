"""uploads: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.binary import Binary
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.forms import Encoding, Multipart
from .._runtime.operation import Operation
from .._runtime.uploads import Upload

UPLOAD: Operation[None] = Operation(
    name="uploads.upload",
    method="POST",
    path="/uploads",
    operation_id="upload",
    tags=("uploads",),
    body=(
        Multipart(
            shapes.Ref(lambda: models.BodyUpload),
            encodings={
                "either": Encoding(holds="image/png"),
                "picture": Encoding(holds="image/png"),
                "named": Encoding(holds="image/webp"),
                "document": Encoding(holds="application/json"),
            },
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)

PUT_NOTE: Operation[None] = Operation(
    name="uploads.put_note",
    method="PUT",
    path="/notes",
    operation_id="putNote",
    tags=("uploads",),
    body=(Json(shapes.Ref(lambda: models.Note)),),
    body_required=True,
    success={"204": Nothing()},
)

PUT_RAW: Operation[None] = Operation(
    name="uploads.put_raw",
    method="PUT",
    path="/raw",
    operation_id="putRaw",
    tags=("uploads",),
    body=(Binary(media_type="text/csv"),),
    body_required=True,
    success={"204": Nothing()},
)


class Uploads:
    """Operations of uploads."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def upload(self, *, body: models.BodyUpload, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /uploads``."""
        return self._caller.given(options).call(UPLOAD, {}, body=body)

    def put_note(self, *, body: models.Note, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /notes``."""
        return self._caller.given(options).call(PUT_NOTE, {}, body=body)

    def put_raw(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /raw``."""
        return self._caller.given(options).call(PUT_RAW, {}, body=body)


class AsyncUploads:
    """Operations of uploads."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def upload(self, *, body: models.BodyUpload, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /uploads``."""
        return await self._caller.given(options).call(UPLOAD, {}, body=body)

    async def put_note(self, *, body: models.Note, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /notes``."""
        return await self._caller.given(options).call(PUT_NOTE, {}, body=body)

    async def put_raw(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /raw``."""
        return await self._caller.given(options).call(PUT_RAW, {}, body=body)
