"""How to call the operations of imports.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _imports_operations as _operations


class Imports:
    """Operations of imports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_import(
        self,
        *,
        body: models.Import | str | Upload,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "text/csv",
            "image/*",
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Create import.

        ``POST /imports``

        Example:
            client.imports.create_import(body=models.Import(name="…"))"""
        return self._caller.given(options).call(
            _operations.CREATE_IMPORT,
            {},
            body=body,
            content_type=content_type,
        )


class AsyncImports:
    """Operations of imports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_import(
        self,
        *,
        body: models.Import | str | Upload,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "text/csv",
            "image/*",
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Create import.

        ``POST /imports``

        Example:
            await client.imports.create_import(body=models.Import(name="…"))"""
        return await self._caller.given(options).call(
            _operations.CREATE_IMPORT,
            {},
            body=body,
            content_type=content_type,
        )
