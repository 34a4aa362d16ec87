"""How to call the operations of files.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _files_operations as _operations


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def upload(
        self,
        *,
        file: Upload,
        title: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /files``

        Example:
            client.files.upload(file=b"...")"""
        return self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=models.FilesUploadRequest(
                file=file,
                title=title,
            ),
        )


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def upload(
        self,
        *,
        file: Upload,
        title: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /files``

        Example:
            await client.files.upload(file=b"...")"""
        return await self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=models.FilesUploadRequest(
                file=file,
                title=title,
            ),
        )
