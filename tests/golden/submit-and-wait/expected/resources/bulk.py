"""How to call the operations of bulk.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.submission import AsyncSubmission, Submission
from . import _bulk_operations as _operations


class Bulk:
    """Operations of bulk."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def submit_import(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Receipt:
        """Submit import.

        ``POST /imports``

        Links:
            import: `imports.get_import(id=$response.body#/id)`

        Example:
            client.bulk.submit_import()"""
        return self._caller.given(options).call(
            _operations.SUBMIT_IMPORT,
            {},
        )

    def begin_import(
        self,
        **options: Unpack[CallOptions],
    ) -> Submission[models.Receipt, models.Job]:
        """Call `submit_import`; `.wait()` of what comes back waits as `imports.wait_for_import`
        does, `.result` is what the call returned.

        Example:
            submission = client.bulk.begin_import()"""
        return Submission(
            self._caller,
            _operations.SUBMIT_IMPORT_LINK,
            self.submit_import(
                **options,
            ),
            {},
        )


class AsyncBulk:
    """Operations of bulk."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def submit_import(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Receipt:
        """Submit import.

        ``POST /imports``

        Links:
            import: `imports.get_import(id=$response.body#/id)`

        Example:
            await client.bulk.submit_import()"""
        return await self._caller.given(options).call(
            _operations.SUBMIT_IMPORT,
            {},
        )

    async def begin_import(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncSubmission[models.Receipt, models.Job]:
        """Call `submit_import`; `.wait()` of what comes back waits as `imports.wait_for_import`
        does, `.result` is what the call returned.

        Example:
            submission = await client.bulk.begin_import()"""
        return AsyncSubmission(
            self._caller,
            _operations.SUBMIT_IMPORT_LINK,
            await self.submit_import(
                **options,
            ),
            {},
        )
