"""How to call the operations of imports.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions, OptionsButTimeout
from .._runtime.polling import resumed, wait, wait_async
from . import _imports_operations as _operations


class Imports:
    """Operations of imports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_import(
        self,
        id: int,
        *,
        wait_until_: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Import:
        """Get import.

        ``GET /imports/{id}``

        Args:
            wait_until_: A name of ours.

        Returns:
            How far it is.

        Example:
            client.imports.get_import(123)"""
        return self._caller.given(options).call(
            _operations.GET_IMPORT,
            {
                "id": id,
                "wait_until_": wait_until_,
            },
        )

    def wait_for_import(
        self,
        id: int,
        *,
        wait_until: Callable[[models.Import], bool],
        wait_until_: str | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Import:
        """Call `get_import` until `wait_until` is true of what it returns.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_import` from its `resume_token`.

        Example:
            client.imports.wait_for_import(123, wait_until=lambda result: True)"""
        return wait(
            self._caller.given(options),
            _operations.GET_IMPORT,
            {
                "id": id,
                "wait_until_": wait_until_,
            },
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_import(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Import], bool],
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Import:
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

    async def get_import(
        self,
        id: int,
        *,
        wait_until_: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Import:
        """Get import.

        ``GET /imports/{id}``

        Args:
            wait_until_: A name of ours.

        Returns:
            How far it is.

        Example:
            await client.imports.get_import(123)"""
        return await self._caller.given(options).call(
            _operations.GET_IMPORT,
            {
                "id": id,
                "wait_until_": wait_until_,
            },
        )

    async def wait_for_import(
        self,
        id: int,
        *,
        wait_until: Callable[[models.Import], bool],
        wait_until_: str | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Import:
        """Call `get_import` until `wait_until` is true of what it returns.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_import` from its `resume_token`.

        Example:
            await client.imports.wait_for_import(123, wait_until=lambda result: True)"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_IMPORT,
            {
                "id": id,
                "wait_until_": wait_until_,
            },
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_import(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Import], bool],
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Import:
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
