"""How to call the operations of uploads.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _uploads_operations as _operations


class Uploads:
    """Operations of uploads."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def upload(
        self,
        *,
        body: models.BodyUpload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /uploads``"""
        return self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=body,
        )

    def put_note(
        self,
        *,
        body: models.Note,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put note.

        ``PUT /notes``"""
        return self._caller.given(options).call(
            _operations.PUT_NOTE,
            {},
            body=body,
        )

    def put_raw(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put raw.

        ``PUT /raw``"""
        return self._caller.given(options).call(
            _operations.PUT_RAW,
            {},
            body=body,
        )


class AsyncUploads:
    """Operations of uploads."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def upload(
        self,
        *,
        body: models.BodyUpload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /uploads``"""
        return await self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=body,
        )

    async def put_note(
        self,
        *,
        body: models.Note,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put note.

        ``PUT /notes``"""
        return await self._caller.given(options).call(
            _operations.PUT_NOTE,
            {},
            body=body,
        )

    async def put_raw(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put raw.

        ``PUT /raw``"""
        return await self._caller.given(options).call(
            _operations.PUT_RAW,
            {},
            body=body,
        )
