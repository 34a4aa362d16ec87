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
        file: Upload,
        thumbnails: list[Upload] | None = None,
        title: str | None = None,
        meta: models.UploadRequestMeta | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /uploads``

        Example:
            client.uploads.upload(file=b"...")"""
        return self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=models.UploadRequest(
                file=file,
                thumbnails=thumbnails,
                title=title,
                meta=meta,
            ),
        )


class AsyncUploads:
    """Operations of uploads."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def upload(
        self,
        *,
        file: Upload,
        thumbnails: list[Upload] | None = None,
        title: str | None = None,
        meta: models.UploadRequestMeta | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /uploads``

        Example:
            await client.uploads.upload(file=b"...")"""
        return await self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=models.UploadRequest(
                file=file,
                thumbnails=thumbnails,
                title=title,
                meta=meta,
            ),
        )
