"""files: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_FILES: Operation[None] = Operation(
    name="files.list_files",
    method="GET",
    path="/files",
    success={"204": Nothing()},
)

UPLOAD_FILE: Operation[None] = Operation(
    name="files.upload_file",
    method="POST",
    path="/files",
    server="https://eu.files.example.com/upload",
    success={"204": Nothing()},
)

GET_BETA: Operation[None] = Operation(
    name="files.get_beta",
    method="GET",
    path="/beta",
    server="/v2beta",
    success={"204": Nothing()},
)

PUT_BETA: Operation[None] = Operation(
    name="files.put_beta",
    method="PUT",
    path="/beta",
    success={"204": Nothing()},
)


class Files:
    """Operations of files."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_files(self) -> None:
        """Call ``GET /files``."""
        self._caller.call(LIST_FILES, {})

    def upload_file(self) -> None:
        """Call ``POST /files``."""
        self._caller.call(UPLOAD_FILE, {})

    def get_beta(self) -> None:
        """Call ``GET /beta``."""
        self._caller.call(GET_BETA, {})

    def put_beta(self) -> None:
        """Call ``PUT /beta``."""
        self._caller.call(PUT_BETA, {})


class AsyncFiles:
    """Operations of files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_files(self) -> None:
        """Call ``GET /files``."""
        await self._caller.call(LIST_FILES, {})

    async def upload_file(self) -> None:
        """Call ``POST /files``."""
        await self._caller.call(UPLOAD_FILE, {})

    async def get_beta(self) -> None:
        """Call ``GET /beta``."""
        await self._caller.call(GET_BETA, {})

    async def put_beta(self) -> None:
        """Call ``PUT /beta``."""
        await self._caller.call(PUT_BETA, {})
