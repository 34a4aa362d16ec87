"""How to call the operations of async form.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _async_form_operations as _operations


class AsyncFormTag:
    """Operations of async form."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def dt_(
        self,
        *,
        day: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Dt.

        ``PUT /forms``

        Example:
            client.async_form.dt_()"""
        return self._caller.given(options).call(
            _operations.DT,
            {"day": day},
        )


class AsyncAsyncFormTag:
    """Operations of async form."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def dt_(
        self,
        *,
        day: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Dt.

        ``PUT /forms``

        Example:
            await client.async_form.dt_()"""
        return await self._caller.given(options).call(
            _operations.DT,
            {"day": day},
        )
