"""How to call the operations of uploads.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Any, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.model import UNSET, Unset
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
        files: list[Upload] | None = None,
        maybe: Upload | None | Unset = UNSET,
        either: Upload | None | Unset = UNSET,
        picture: Upload | None = None,
        named: models.Picture | None = None,
        document: Upload | str | None = None,
        coded: bytes | None = None,
        any: Any = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /uploads``

        Example:
            client.uploads.upload(file=b"...")"""
        return self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=models.BodyUpload(
                file=file,
                files=files,
                maybe=maybe,
                either=either,
                picture=picture,
                named=named,
                document=document,
                coded=coded,
                any=any,
            ),
        )

    def put_note(
        self,
        *,
        html: str | None = None,
        icon: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put note.

        ``PUT /notes``

        Example:
            client.uploads.put_note()"""
        return self._caller.given(options).call(
            _operations.PUT_NOTE,
            {},
            body=models.Note(
                html=html,
                icon=icon,
            ),
        )

    def put_raw(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put raw.

        ``PUT /raw``

        Example:
            client.uploads.put_raw(body=b"...")"""
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
        file: Upload,
        files: list[Upload] | None = None,
        maybe: Upload | None | Unset = UNSET,
        either: Upload | None | Unset = UNSET,
        picture: Upload | None = None,
        named: models.Picture | None = None,
        document: Upload | str | None = None,
        coded: bytes | None = None,
        any: Any = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload.

        ``POST /uploads``

        Example:
            await client.uploads.upload(file=b"...")"""
        return await self._caller.given(options).call(
            _operations.UPLOAD,
            {},
            body=models.BodyUpload(
                file=file,
                files=files,
                maybe=maybe,
                either=either,
                picture=picture,
                named=named,
                document=document,
                coded=coded,
                any=any,
            ),
        )

    async def put_note(
        self,
        *,
        html: str | None = None,
        icon: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put note.

        ``PUT /notes``

        Example:
            await client.uploads.put_note()"""
        return await self._caller.given(options).call(
            _operations.PUT_NOTE,
            {},
            body=models.Note(
                html=html,
                icon=icon,
            ),
        )

    async def put_raw(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put raw.

        ``PUT /raw``

        Example:
            await client.uploads.put_raw(body=b"...")"""
        return await self._caller.given(options).call(
            _operations.PUT_RAW,
            {},
            body=body,
        )
