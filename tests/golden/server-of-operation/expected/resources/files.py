"""How to call the operations of files.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _files_operations as _operations


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_files(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List files.

        ``GET /files``

        Example:
            client.files.list_files()"""
        return self._caller.given(options).call(
            _operations.LIST_FILES,
            {},
        )

    def upload_file(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload file.

        ``POST /files``

        Example:
            client.files.upload_file()"""
        return self._caller.given(options).call(
            _operations.UPLOAD_FILE,
            {},
        )

    def get_report(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get report.

        ``GET /reports``

        Example:
            client.files.get_report()"""
        return self._caller.given(options).call(
            _operations.GET_REPORT,
            {},
        )

    def get_user(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get user.

        ``GET /users``

        Example:
            client.files.get_user()"""
        return self._caller.given(options).call(
            _operations.GET_USER,
            {},
        )


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_files(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List files.

        ``GET /files``

        Example:
            await client.files.list_files()"""
        return await self._caller.given(options).call(
            _operations.LIST_FILES,
            {},
        )

    async def upload_file(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload file.

        ``POST /files``

        Example:
            await client.files.upload_file()"""
        return await self._caller.given(options).call(
            _operations.UPLOAD_FILE,
            {},
        )

    async def get_report(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get report.

        ``GET /reports``

        Example:
            await client.files.get_report()"""
        return await self._caller.given(options).call(
            _operations.GET_REPORT,
            {},
        )

    async def get_user(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get user.

        ``GET /users``

        Example:
            await client.files.get_user()"""
        return await self._caller.given(options).call(
            _operations.GET_USER,
            {},
        )
