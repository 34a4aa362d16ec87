"""How to call the operations of photos.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _photos_operations as _operations


class Photos:
    """Operations of photos."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_photo(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get photo.

        ``GET /animals/{id}/photo``

        Returns:
            The picture.

        Raises:
            NotFoundError: There is no such animal. Its `body` is `models.Problem`.

        Example:
            client.photos.get_photo("your-id")"""
        return self._caller.given(options).call(
            _operations.GET_PHOTO,
            {"id": id},
        )

    def put_photo(
        self,
        id: str,
        *,
        photo: Upload,
        tags: list[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put photo.

        ``PUT /animals/{id}/photo``

        Args:
            photo: The picture.

        Example:
            client.photos.put_photo("your-id", photo=b"...")"""
        return self._caller.given(options).call(
            _operations.PUT_PHOTO,
            {"id": id},
            body=models.PutPhotoRequest(
                photo=photo,
                tags=tags,
            ),
        )


class AsyncPhotos:
    """Operations of photos."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_photo(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get photo.

        ``GET /animals/{id}/photo``

        Returns:
            The picture.

        Raises:
            NotFoundError: There is no such animal. Its `body` is `models.Problem`.

        Example:
            await client.photos.get_photo("your-id")"""
        return await self._caller.given(options).call(
            _operations.GET_PHOTO,
            {"id": id},
        )

    async def put_photo(
        self,
        id: str,
        *,
        photo: Upload,
        tags: list[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put photo.

        ``PUT /animals/{id}/photo``

        Args:
            photo: The picture.

        Example:
            await client.photos.put_photo("your-id", photo=b"...")"""
        return await self._caller.given(options).call(
            _operations.PUT_PHOTO,
            {"id": id},
            body=models.PutPhotoRequest(
                photo=photo,
                tags=tags,
            ),
        )
