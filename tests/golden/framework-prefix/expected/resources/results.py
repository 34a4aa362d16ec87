"""How to call the operations of Results.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _results_operations as _operations


class Results:
    """Operations of Results."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_results(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get results.

        ``GET /results``

        Example:
            client.results.get_results()"""
        return self._caller.given(options).call(
            _operations.GET_RESULTS,
            {},
        )

    def get_result(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get result.

        ``GET /results/{id}``

        Example:
            client.results.get_result(123)"""
        return self._caller.given(options).call(
            _operations.GET_RESULT,
            {"id": id},
        )


class AsyncResults:
    """Operations of Results."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_results(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get results.

        ``GET /results``

        Example:
            await client.results.get_results()"""
        return await self._caller.given(options).call(
            _operations.GET_RESULTS,
            {},
        )

    async def get_result(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get result.

        ``GET /results/{id}``

        Example:
            await client.results.get_result(123)"""
        return await self._caller.given(options).call(
            _operations.GET_RESULT,
            {"id": id},
        )
