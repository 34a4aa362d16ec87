"""photos: operations as data, and how to call them.

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
from .._runtime.operation import Operation, Parameter

GET_PHOTO: Operation[bytes] = Operation(
    name="photos.get_photo",
    method="GET",
    path="/animals/{id}/photo",
    operation_id="getPhoto",
    tags=("photos",),
    parameters=(Parameter("id", "id", "path", required=True),),
    security=(("key",),),
    success={"200": Binary(media_type="image/png")},
    errors={"404": Json(shapes.Ref(lambda: models.Problem))},
)

PUT_PHOTO: Operation[None] = Operation(
    name="photos.put_photo",
    method="PUT",
    path="/animals/{id}/photo",
    operation_id="putPhoto",
    tags=("photos",),
    parameters=(Parameter("id", "id", "path", required=True),),
    body=(
        Multipart(
            shapes.Ref(lambda: models.PutPhotoRequest),
            encodings={"tags": Encoding(style="form", explode=False)},
        ),
    ),
    body_required=True,
    security=(("key",),),
    success={"204": Nothing()},
)


class Photos:
    """Operations of photos."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_photo(self, *, id: str, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /animals/{id}/photo``.

        Raises:
            NotFoundError: its `body` is `models.Problem`.
        """
        return self._caller.given(options).call(GET_PHOTO, {"id": id})

    def put_photo(
        self,
        *,
        id: str,
        body: models.PutPhotoRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PUT /animals/{id}/photo``."""
        return self._caller.given(options).call(PUT_PHOTO, {"id": id}, body=body)


class AsyncPhotos:
    """Operations of photos."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_photo(self, *, id: str, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /animals/{id}/photo``.

        Raises:
            NotFoundError: its `body` is `models.Problem`.
        """
        return await self._caller.given(options).call(GET_PHOTO, {"id": id})

    async def put_photo(
        self,
        *,
        id: str,
        body: models.PutPhotoRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``PUT /animals/{id}/photo``."""
        return await self._caller.given(options).call(PUT_PHOTO, {"id": id}, body=body)
