"""files: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_FILE: Operation[None] = Operation(
    name="files.get_file",
    method="GET",
    path="/files/{name}.{extension}/at/{latitude},{longitude}",
    operation_id="getFile",
    tags=("files",),
    parameters=(
        Parameter("name", "name", "path", required=True),
        Parameter("extension", "extension", "path", required=True),
        Parameter("latitude", "latitude", "path", required=True),
        Parameter("longitude", "longitude", "path", required=True),
    ),
    success={"204": Nothing()},
)


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_file(
        self,
        *,
        name: str,
        extension: str,
        latitude: float,
        longitude: float,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /files/{name}.{extension}/at/{latitude},{longitude}``."""
        return self._caller.given(options).call(
            GET_FILE,
            {"name": name, "extension": extension, "latitude": latitude, "longitude": longitude},
        )


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_file(
        self,
        *,
        name: str,
        extension: str,
        latitude: float,
        longitude: float,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /files/{name}.{extension}/at/{latitude},{longitude}``."""
        return await self._caller.given(options).call(
            GET_FILE,
            {"name": name, "extension": extension, "latitude": latitude, "longitude": longitude},
        )
