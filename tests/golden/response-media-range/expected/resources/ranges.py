"""How to call the operations of ranges.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Any, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _ranges_operations as _operations


class Ranges:
    """Operations of ranges."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_text(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get text.

        ``GET /text``

        Example:
            client.ranges.get_text()"""
        return self._caller.given(options).call(
            _operations.GET_TEXT,
            {},
        )

    def get_count(
        self,
        **options: Unpack[CallOptions],
    ) -> int:
        """Get count.

        ``GET /count``

        Returns:
            A number.

        Example:
            client.ranges.get_count()"""
        return self._caller.given(options).call(
            _operations.GET_COUNT,
            {},
        )

    def get_pet(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """Get pet.

        ``GET /pet``

        Raises:
            ApiError: Fault. Its `body` is `models.Pet`.

        Example:
            client.ranges.get_pet()"""
        return self._caller.given(options).call(
            _operations.GET_PET,
            {},
        )

    def download(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Download.

        ``GET /download``

        Returns:
            Bytes.

        Example:
            client.ranges.download()"""
        return self._caller.given(options).call(
            _operations.DOWNLOAD,
            {},
        )

    def get_file(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get file.

        ``GET /file``

        Returns:
            Bytes.

        Example:
            client.ranges.get_file()"""
        return self._caller.given(options).call(
            _operations.GET_FILE,
            {},
        )

    def get_table(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get table.

        ``GET /table``

        Returns:
            Bytes.

        Example:
            client.ranges.get_table()"""
        return self._caller.given(options).call(
            _operations.GET_TABLE,
            {},
        )

    def get_report(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get report.

        ``GET /report``

        Returns:
            Bytes.

        Example:
            client.ranges.get_report()"""
        return self._caller.given(options).call(
            _operations.GET_REPORT,
            {},
        )

    def get_anything(
        self,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Get anything.

        ``GET /anything``

        Returns:
            Whatever.

        Example:
            client.ranges.get_anything()"""
        return self._caller.given(options).call(
            _operations.GET_ANYTHING,
            {},
        )

    def put_anything(
        self,
        *,
        body: Any,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put anything.

        ``PUT /anything``

        Example:
            client.ranges.put_anything(body={})"""
        return self._caller.given(options).call(
            _operations.PUT_ANYTHING,
            {},
            body=body,
        )

    def get_picture(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get picture.

        ``GET /picture``

        Example:
            client.ranges.get_picture()"""
        return self._caller.given(options).call(
            _operations.GET_PICTURE,
            {},
        )

    def put_picture(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put picture.

        ``PUT /picture``

        Example:
            client.ranges.put_picture(body=b"...")"""
        return self._caller.given(options).call(
            _operations.PUT_PICTURE,
            {},
            body=body,
        )


class AsyncRanges:
    """Operations of ranges."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_text(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get text.

        ``GET /text``

        Example:
            await client.ranges.get_text()"""
        return await self._caller.given(options).call(
            _operations.GET_TEXT,
            {},
        )

    async def get_count(
        self,
        **options: Unpack[CallOptions],
    ) -> int:
        """Get count.

        ``GET /count``

        Returns:
            A number.

        Example:
            await client.ranges.get_count()"""
        return await self._caller.given(options).call(
            _operations.GET_COUNT,
            {},
        )

    async def get_pet(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Pet:
        """Get pet.

        ``GET /pet``

        Raises:
            ApiError: Fault. Its `body` is `models.Pet`.

        Example:
            await client.ranges.get_pet()"""
        return await self._caller.given(options).call(
            _operations.GET_PET,
            {},
        )

    async def download(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Download.

        ``GET /download``

        Returns:
            Bytes.

        Example:
            await client.ranges.download()"""
        return await self._caller.given(options).call(
            _operations.DOWNLOAD,
            {},
        )

    async def get_file(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get file.

        ``GET /file``

        Returns:
            Bytes.

        Example:
            await client.ranges.get_file()"""
        return await self._caller.given(options).call(
            _operations.GET_FILE,
            {},
        )

    async def get_table(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get table.

        ``GET /table``

        Returns:
            Bytes.

        Example:
            await client.ranges.get_table()"""
        return await self._caller.given(options).call(
            _operations.GET_TABLE,
            {},
        )

    async def get_report(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get report.

        ``GET /report``

        Returns:
            Bytes.

        Example:
            await client.ranges.get_report()"""
        return await self._caller.given(options).call(
            _operations.GET_REPORT,
            {},
        )

    async def get_anything(
        self,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Get anything.

        ``GET /anything``

        Returns:
            Whatever.

        Example:
            await client.ranges.get_anything()"""
        return await self._caller.given(options).call(
            _operations.GET_ANYTHING,
            {},
        )

    async def put_anything(
        self,
        *,
        body: Any,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put anything.

        ``PUT /anything``

        Example:
            await client.ranges.put_anything(body={})"""
        return await self._caller.given(options).call(
            _operations.PUT_ANYTHING,
            {},
            body=body,
        )

    async def get_picture(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get picture.

        ``GET /picture``

        Example:
            await client.ranges.get_picture()"""
        return await self._caller.given(options).call(
            _operations.GET_PICTURE,
            {},
        )

    async def put_picture(
        self,
        *,
        body: Upload,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put picture.

        ``PUT /picture``

        Example:
            await client.ranges.put_picture(body=b"...")"""
        return await self._caller.given(options).call(
            _operations.PUT_PICTURE,
            {},
            body=body,
        )
