"""Results: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_RESULTS: Operation[None] = Operation(
    name="results.get_results",
    method="GET",
    path="/results",
    operation_id="shop_app_endpoints_results_get_results",
    tags=("Results",),
    success={"204": Nothing()},
)

GET_RESULT: Operation[None] = Operation(
    name="results.get_result",
    method="GET",
    path="/results/{id}",
    operation_id="shop_app_endpoints_results_get_result",
    tags=("Results",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    success={"204": Nothing()},
)


class Results:
    """Operations of Results."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_results(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /results``."""
        return self._caller.given(options).call(GET_RESULTS, {})

    def get_result(self, *, id: int, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /results/{id}``."""
        return self._caller.given(options).call(GET_RESULT, {"id": id})


class AsyncResults:
    """Operations of Results."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_results(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /results``."""
        return await self._caller.given(options).call(GET_RESULTS, {})

    async def get_result(self, *, id: int, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /results/{id}``."""
        return await self._caller.given(options).call(GET_RESULT, {"id": id})
