"""How to call the operations of batches.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions, OptionsButTimeout
from .._runtime.polling import resumed, wait, wait_async
from . import _batches_operations as _operations


class Batches:
    """Operations of batches."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_batch(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> models.Batch:
        """Get batch.

        ``GET /batches/{id}``

        Returns:
            How far it is.

        Example:
            client.batches.get_batch(123)"""
        return self._caller.given(options).call(
            _operations.GET_BATCH,
            {"id": id},
        )

    def wait_for_batch(
        self,
        id: int,
        *,
        wait_until: Callable[[models.Batch], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Batch:
        """Call `get_batch` until the status is `done`, or `wait_until` is true of it.

        Raises:
            BatchFailed: it ended as `failed` or `cancelled`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_batch` from its `resume_token`.

        Example:
            client.batches.wait_for_batch(123)"""
        return wait(
            self._caller.given(options),
            _operations.GET_BATCH,
            {"id": id},
            _operations.GET_BATCH_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_batch(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Batch], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Batch:
        """Go on with `wait_for_batch` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            client.batches.resume_wait_for_batch(resume_token="…")"""
        return wait(
            self._caller.given(options),
            _operations.GET_BATCH,
            resumed(
                _operations.GET_BATCH,
                resume_token,
            ),
            _operations.GET_BATCH_POLLING,
            until=wait_until,
            timeout=timeout,
        )


class AsyncBatches:
    """Operations of batches."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_batch(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> models.Batch:
        """Get batch.

        ``GET /batches/{id}``

        Returns:
            How far it is.

        Example:
            await client.batches.get_batch(123)"""
        return await self._caller.given(options).call(
            _operations.GET_BATCH,
            {"id": id},
        )

    async def wait_for_batch(
        self,
        id: int,
        *,
        wait_until: Callable[[models.Batch], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Batch:
        """Call `get_batch` until the status is `done`, or `wait_until` is true of it.

        Raises:
            BatchFailed: it ended as `failed` or `cancelled`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_batch` from its `resume_token`.

        Example:
            await client.batches.wait_for_batch(123)"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_BATCH,
            {"id": id},
            _operations.GET_BATCH_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_batch(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Batch], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Batch:
        """Go on with `wait_for_batch` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            await client.batches.resume_wait_for_batch(resume_token="…")"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_BATCH,
            resumed(
                _operations.GET_BATCH,
                resume_token,
            ),
            _operations.GET_BATCH_POLLING,
            until=wait_until,
            timeout=timeout,
        )
