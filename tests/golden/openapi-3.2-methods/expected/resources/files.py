"""How to call the operations of files.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _files_operations as _operations


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def find_files(
        self,
        *,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """Find files.

        ``QUERY /files``

        Example:
            client.files.find_files()"""
        return self._caller.given(options).call(
            _operations.FIND_FILES,
            {},
            body=models.FindFilesRequest(
                text=text,
            ),
        )

    def copy_file(
        self,
        name: str,
        *,
        destination: str,
        session: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Copy file.

        ``COPY /files/{name}``

        Example:
            client.files.copy_file("your-name", destination="…")"""
        return self._caller.given(options).call(
            _operations.COPY_FILE,
            {
                "destination": destination,
                "session": session,
                "name": name,
            },
        )

    def m_search_file(
        self,
        name: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """M search file.

        ``M-SEARCH /files/{name}``

        Example:
            client.files.m_search_file("your-name")"""
        return self._caller.given(options).call(
            _operations.M_SEARCH_FILE,
            {"name": name},
        )


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def find_files(
        self,
        *,
        text: str | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """Find files.

        ``QUERY /files``

        Example:
            await client.files.find_files()"""
        return await self._caller.given(options).call(
            _operations.FIND_FILES,
            {},
            body=models.FindFilesRequest(
                text=text,
            ),
        )

    async def copy_file(
        self,
        name: str,
        *,
        destination: str,
        session: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Copy file.

        ``COPY /files/{name}``

        Example:
            await client.files.copy_file("your-name", destination="…")"""
        return await self._caller.given(options).call(
            _operations.COPY_FILE,
            {
                "destination": destination,
                "session": session,
                "name": name,
            },
        )

    async def m_search_file(
        self,
        name: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """M search file.

        ``M-SEARCH /files/{name}``

        Example:
            await client.files.m_search_file("your-name")"""
        return await self._caller.given(options).call(
            _operations.M_SEARCH_FILE,
            {"name": name},
        )
