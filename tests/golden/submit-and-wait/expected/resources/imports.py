"""How to call the operations of imports.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions, OptionsButTimeout
from .._runtime.polling import resumed, wait, wait_async
from .._runtime.submission import AsyncSubmission, Submission
from . import _imports_operations as _operations


class Imports:
    """Operations of imports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_import(
        self,
        shop: str,
        *,
        skus: list[str],
        day: dt.date | None = None,
        source: models.ImportSource | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Receipt:
        """Create import.

        ``POST /shops/{shop}/imports``

        Links:
            job: `jobs.get_job(id=$response.body#/job/id, path.shop=$request.path.shop,
                day=$request.query.day, source=$request.body#/source/name, verbose=true)`

        Example:
            client.imports.create_import("your-shop", skus=["…"])"""
        return self._caller.given(options).call(
            _operations.CREATE_IMPORT,
            {
                "day": day,
                "shop": shop,
            },
            body=models.Import(
                skus=skus,
                source=source,
            ),
        )

    def submit_import(
        self,
        shop: str,
        *,
        skus: list[str],
        day: dt.date | None = None,
        source: models.ImportSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Submission[models.Receipt, models.Job]:
        """Call `create_import`; `.wait()` of what comes back waits as `jobs.wait_for_job` does,
        `.result` is what the call returned.

        Example:
            submission = client.imports.submit_import("your-shop", skus=["…"])"""
        return Submission(
            self._caller,
            _operations.CREATE_IMPORT_LINK,
            self.create_import(
                shop=shop,
                skus=skus,
                day=day,
                source=source,
                **options,
            ),
            {
                "day": day,
                "shop": shop,
                "body": models.Import(skus=skus, source=source),
            },
        )

    def get_import(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get import.

        ``GET /imports/{id}``

        Returns:
            How far it is.

        Example:
            client.imports.get_import("your-id")"""
        return self._caller.given(options).call(
            _operations.GET_IMPORT,
            {"id": id},
        )

    def wait_for_import(
        self,
        id: str,
        *,
        wait_until: Callable[[models.Job], bool],
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Call `get_import` until `wait_until` is true of what it returns.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_import` from its `resume_token`.

        Example:
            client.imports.wait_for_import("your-id", wait_until=lambda result: True)"""
        return wait(
            self._caller.given(options),
            _operations.GET_IMPORT,
            {"id": id},
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_import(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Job], bool],
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Go on with `wait_for_import` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            client.imports.resume_wait_for_import(resume_token="…", wait_until=lambda result: True)
        """
        return wait(
            self._caller.given(options),
            _operations.GET_IMPORT,
            resumed(
                _operations.GET_IMPORT,
                resume_token,
            ),
            until=wait_until,
            timeout=timeout,
        )


class AsyncImports:
    """Operations of imports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_import(
        self,
        shop: str,
        *,
        skus: list[str],
        day: dt.date | None = None,
        source: models.ImportSource | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Receipt:
        """Create import.

        ``POST /shops/{shop}/imports``

        Links:
            job: `jobs.get_job(id=$response.body#/job/id, path.shop=$request.path.shop,
                day=$request.query.day, source=$request.body#/source/name, verbose=true)`

        Example:
            await client.imports.create_import("your-shop", skus=["…"])"""
        return await self._caller.given(options).call(
            _operations.CREATE_IMPORT,
            {
                "day": day,
                "shop": shop,
            },
            body=models.Import(
                skus=skus,
                source=source,
            ),
        )

    async def submit_import(
        self,
        shop: str,
        *,
        skus: list[str],
        day: dt.date | None = None,
        source: models.ImportSource | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncSubmission[models.Receipt, models.Job]:
        """Call `create_import`; `.wait()` of what comes back waits as `jobs.wait_for_job` does,
        `.result` is what the call returned.

        Example:
            submission = await client.imports.submit_import("your-shop", skus=["…"])"""
        return AsyncSubmission(
            self._caller,
            _operations.CREATE_IMPORT_LINK,
            await self.create_import(
                shop=shop,
                skus=skus,
                day=day,
                source=source,
                **options,
            ),
            {
                "day": day,
                "shop": shop,
                "body": models.Import(skus=skus, source=source),
            },
        )

    async def get_import(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get import.

        ``GET /imports/{id}``

        Returns:
            How far it is.

        Example:
            await client.imports.get_import("your-id")"""
        return await self._caller.given(options).call(
            _operations.GET_IMPORT,
            {"id": id},
        )

    async def wait_for_import(
        self,
        id: str,
        *,
        wait_until: Callable[[models.Job], bool],
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Call `get_import` until `wait_until` is true of what it returns.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_import` from its `resume_token`.

        Example:
            await client.imports.wait_for_import("your-id", wait_until=lambda result: True)"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_IMPORT,
            {"id": id},
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_import(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Job], bool],
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Go on with `wait_for_import` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            await client.imports.resume_wait_for_import(
                resume_token="…",
                wait_until=lambda result: True,
            )"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_IMPORT,
            resumed(
                _operations.GET_IMPORT,
                resume_token,
            ),
            until=wait_until,
            timeout=timeout,
        )
