"""files: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_FILES: Operation[None] = Operation(
    name="files.list_files",
    method="GET",
    path="/files",
    operation_id="listFiles",
    tags=("files",),
    server="https://files.example.com",
    success={"204": Nothing()},
)

UPLOAD_FILE: Operation[None] = Operation(
    name="files.upload_file",
    method="POST",
    path="/files",
    operation_id="uploadFile",
    tags=("files",),
    server="https://eu.uploads.example.com/live/",
    success={"204": Nothing()},
)

GET_REPORT: Operation[None] = Operation(
    name="files.get_report",
    method="GET",
    path="/reports",
    operation_id="getReport",
    tags=("files",),
    server="/v2",
    success={"204": Nothing()},
)

GET_USER: Operation[None] = Operation(
    name="files.get_user",
    method="GET",
    path="/users",
    operation_id="getUser",
    tags=("files",),
    success={"204": Nothing()},
)


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_files(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /files``."""
        return self._caller.given(options).call(LIST_FILES, {})

    def upload_file(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /files``."""
        return self._caller.given(options).call(UPLOAD_FILE, {})

    def get_report(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /reports``."""
        return self._caller.given(options).call(GET_REPORT, {})

    def get_user(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /users``."""
        return self._caller.given(options).call(GET_USER, {})


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_files(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /files``."""
        return await self._caller.given(options).call(LIST_FILES, {})

    async def upload_file(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /files``."""
        return await self._caller.given(options).call(UPLOAD_FILE, {})

    async def get_report(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /reports``."""
        return await self._caller.given(options).call(GET_REPORT, {})

    async def get_user(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /users``."""
        return await self._caller.given(options).call(GET_USER, {})
