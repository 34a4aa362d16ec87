"""files: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

FIND_FILES: Operation[list[str]] = Operation(
    name="files.find_files",
    method="QUERY",
    path="/files",
    operation_id="findFiles",
    tags=("files",),
    body=(Json(shapes.Ref(lambda: models.FindFilesRequest)),),
    body_required=True,
    success={"200": Json(shapes.Array(shapes.String()))},
)

COPY_FILE: Operation[None] = Operation(
    name="files.copy_file",
    method="COPY",
    path="/files/{name}",
    operation_id="copyFile",
    tags=("files",),
    parameters=(
        Parameter("destination", "Destination", "header", required=True),
        Parameter("session", "session", "cookie", style="cookie"),
        Parameter("name", "name", "path", required=True),
    ),
    success={"204": Nothing()},
)

M_SEARCH_FILES_BY_NAME: Operation[None] = Operation(
    name="files.m_search_files_by_name",
    method="M-SEARCH",
    path="/files/{name}",
    tags=("files",),
    parameters=(Parameter("name", "name", "path", required=True),),
    success={"204": Nothing()},
)


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def find_files(
        self,
        *,
        body: models.FindFilesRequest,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """Call ``QUERY /files``."""
        return self._caller.given(options).call(FIND_FILES, {}, body=body)

    def copy_file(
        self,
        *,
        destination: str,
        name: str,
        session: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``COPY /files/{name}``."""
        return self._caller.given(options).call(
            COPY_FILE,
            {"destination": destination, "session": session, "name": name},
        )

    def m_search_files_by_name(self, *, name: str, **options: Unpack[CallOptions]) -> None:
        """Call ``M-SEARCH /files/{name}``."""
        return self._caller.given(options).call(M_SEARCH_FILES_BY_NAME, {"name": name})


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def find_files(
        self,
        *,
        body: models.FindFilesRequest,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """Call ``QUERY /files``."""
        return await self._caller.given(options).call(FIND_FILES, {}, body=body)

    async def copy_file(
        self,
        *,
        destination: str,
        name: str,
        session: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``COPY /files/{name}``."""
        return await self._caller.given(options).call(
            COPY_FILE,
            {"destination": destination, "session": session, "name": name},
        )

    async def m_search_files_by_name(self, *, name: str, **options: Unpack[CallOptions]) -> None:
        """Call ``M-SEARCH /files/{name}``."""
        return await self._caller.given(options).call(M_SEARCH_FILES_BY_NAME, {"name": name})
