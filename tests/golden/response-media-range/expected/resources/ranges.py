"""ranges: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Any, Unpack

from .. import models
from .._runtime import formats as _formats
from .._runtime import shapes
from .._runtime.binary import Binary
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation
from .._runtime.range_bodies import MediaRangeBody
from .._runtime.ranges import MediaRange
from .._runtime.uploads import Upload

GET_TEXT: Operation[str] = Operation(
    name="ranges.get_text",
    method="GET",
    path="/text",
    operation_id="getText",
    tags=("ranges",),
    success={"200": MediaRange(shapes.String())},
)

GET_COUNT: Operation[int] = Operation(
    name="ranges.get_count",
    method="GET",
    path="/count",
    operation_id="getCount",
    tags=("ranges",),
    success={"200": MediaRange(shapes.Integer())},
)

GET_PET: Operation[models.Pet] = Operation(
    name="ranges.get_pet",
    method="GET",
    path="/pet",
    operation_id="getPet",
    tags=("ranges",),
    success={"200": MediaRange(shapes.Ref(lambda: models.Pet))},
    errors={"default": MediaRange(shapes.Ref(lambda: models.Pet))},
)

DOWNLOAD: Operation[bytes] = Operation(
    name="ranges.download",
    method="GET",
    path="/download",
    operation_id="download",
    tags=("ranges",),
    success={"200": MediaRange(_formats.Base64())},
)

GET_FILE: Operation[bytes] = Operation(
    name="ranges.get_file",
    method="GET",
    path="/file",
    operation_id="getFile",
    tags=("ranges",),
    success={"200": Binary(media_type="*/*")},
)

GET_TABLE: Operation[bytes] = Operation(
    name="ranges.get_table",
    method="GET",
    path="/table",
    operation_id="getTable",
    tags=("ranges",),
    success={"200": Binary(media_type="text/csv")},
)

GET_REPORT: Operation[bytes] = Operation(
    name="ranges.get_report",
    method="GET",
    path="/report",
    operation_id="getReport",
    tags=("ranges",),
    success={"200": Binary(media_type="application/json")},
)

GET_ANYTHING: Operation[Any] = Operation(
    name="ranges.get_anything",
    method="GET",
    path="/anything",
    operation_id="getAnything",
    tags=("ranges",),
    success={"200": MediaRange(media_type="application/*")},
)

PUT_ANYTHING: Operation[None] = Operation(
    name="ranges.put_anything",
    method="PUT",
    path="/anything",
    operation_id="putAnything",
    tags=("ranges",),
    body=(MediaRangeBody(media_type="*/*"),),
    body_required=True,
    success={"204": Nothing()},
)

GET_PICTURE: Operation[bytes] = Operation(
    name="ranges.get_picture",
    method="GET",
    path="/picture",
    operation_id="getPicture",
    tags=("ranges",),
    success={"200": Binary(media_type="image/*")},
)

PUT_PICTURE: Operation[None] = Operation(
    name="ranges.put_picture",
    method="PUT",
    path="/picture",
    operation_id="putPicture",
    tags=("ranges",),
    body=(Binary(media_type="image/*"),),
    body_required=True,
    success={"204": Nothing()},
)


class Ranges:
    """Operations of ranges."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_text(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /text``."""
        return self._caller.given(options).call(GET_TEXT, {})

    def get_count(self, **options: Unpack[CallOptions]) -> int:
        """Call ``GET /count``."""
        return self._caller.given(options).call(GET_COUNT, {})

    def get_pet(self, **options: Unpack[CallOptions]) -> models.Pet:
        """Call ``GET /pet``.

        Raises:
            ApiError: its `body` is `models.Pet`.
        """
        return self._caller.given(options).call(GET_PET, {})

    def download(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /download``."""
        return self._caller.given(options).call(DOWNLOAD, {})

    def get_file(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /file``."""
        return self._caller.given(options).call(GET_FILE, {})

    def get_table(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /table``."""
        return self._caller.given(options).call(GET_TABLE, {})

    def get_report(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /report``."""
        return self._caller.given(options).call(GET_REPORT, {})

    def get_anything(self, **options: Unpack[CallOptions]) -> Any:
        """Call ``GET /anything``."""
        return self._caller.given(options).call(GET_ANYTHING, {})

    def put_anything(self, *, body: Any, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /anything``."""
        return self._caller.given(options).call(PUT_ANYTHING, {}, body=body)

    def get_picture(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /picture``."""
        return self._caller.given(options).call(GET_PICTURE, {})

    def put_picture(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /picture``."""
        return self._caller.given(options).call(PUT_PICTURE, {}, body=body)


class AsyncRanges:
    """Operations of ranges."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_text(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /text``."""
        return await self._caller.given(options).call(GET_TEXT, {})

    async def get_count(self, **options: Unpack[CallOptions]) -> int:
        """Call ``GET /count``."""
        return await self._caller.given(options).call(GET_COUNT, {})

    async def get_pet(self, **options: Unpack[CallOptions]) -> models.Pet:
        """Call ``GET /pet``.

        Raises:
            ApiError: its `body` is `models.Pet`.
        """
        return await self._caller.given(options).call(GET_PET, {})

    async def download(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /download``."""
        return await self._caller.given(options).call(DOWNLOAD, {})

    async def get_file(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /file``."""
        return await self._caller.given(options).call(GET_FILE, {})

    async def get_table(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /table``."""
        return await self._caller.given(options).call(GET_TABLE, {})

    async def get_report(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /report``."""
        return await self._caller.given(options).call(GET_REPORT, {})

    async def get_anything(self, **options: Unpack[CallOptions]) -> Any:
        """Call ``GET /anything``."""
        return await self._caller.given(options).call(GET_ANYTHING, {})

    async def put_anything(self, *, body: Any, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /anything``."""
        return await self._caller.given(options).call(PUT_ANYTHING, {}, body=body)

    async def get_picture(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /picture``."""
        return await self._caller.given(options).call(GET_PICTURE, {})

    async def put_picture(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /picture``."""
        return await self._caller.given(options).call(PUT_PICTURE, {}, body=body)
