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

    def get_file(
        self,
        name: str,
        extension: str,
        latitude: float,
        longitude: float,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get file.

        ``GET /files/{name}.{extension}/at/{latitude},{longitude}``

        Example:
            client.files.get_file("your-name", "your-extension", 1.5, 1.5)"""
        return self._caller.given(options).call(
            _operations.GET_FILE,
            {
                "name": name,
                "extension": extension,
                "latitude": latitude,
                "longitude": longitude,
            },
        )


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_file(
        self,
        name: str,
        extension: str,
        latitude: float,
        longitude: float,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get file.

        ``GET /files/{name}.{extension}/at/{latitude},{longitude}``

        Example:
            await client.files.get_file("your-name", "your-extension", 1.5, 1.5)"""
        return await self._caller.given(options).call(
            _operations.GET_FILE,
            {
                "name": name,
                "extension": extension,
                "latitude": latitude,
                "longitude": longitude,
            },
        )
