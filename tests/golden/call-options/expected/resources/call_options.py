"""call options: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import OptionsButTimeout
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

SEARCH: Operation[None] = Operation(
    name="call_options.search",
    method="GET",
    path="/search",
    operation_id="search",
    tags=("call options",),
    parameters=(
        Parameter("timeout", "timeout", "query"),
        Parameter("options", "options", "query"),
    ),
    security=(("key",),),
    success={"204": Nothing()},
)


class CallOptions_:
    """Operations of call options."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def search(
        self,
        *,
        timeout: int | None = None,
        options: str | None = None,
        **call_options: Unpack[OptionsButTimeout],
    ) -> None:
        """Call ``GET /search``."""
        return self._caller.given(call_options).call(
            SEARCH,
            {"timeout": timeout, "options": options},
        )


class AsyncCallOptions_:
    """Operations of call options."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def search(
        self,
        *,
        timeout: int | None = None,
        options: str | None = None,
        **call_options: Unpack[OptionsButTimeout],
    ) -> None:
        """Call ``GET /search``."""
        return await self._caller.given(call_options).call(
            SEARCH,
            {"timeout": timeout, "options": options},
        )
