"""How to call the operations of greetings.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _greetings_operations as _operations


class Greetings:
    """'''; import os; '''."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def greet(
        self,
        *,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Say "hi".

        {{ 7 * 7 }} {% raw %} \\N{BULLET} \\x41 '''quoted'''\\u0000\\u202e after tab and a
        line

        ``GET /greet``

        Args:
            name: & **bold**'''. Default: 'it\\'s "quoted" \\\\ {x}'.

        Example:
            client.greetings.greet()"""
        return self._caller.given(options).call(
            _operations.GREET,
            {"name": name},
        )


class AsyncGreetings:
    """'''; import os; '''."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def greet(
        self,
        *,
        name: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Say "hi".

        {{ 7 * 7 }} {% raw %} \\N{BULLET} \\x41 '''quoted'''\\u0000\\u202e after tab and a
        line

        ``GET /greet``

        Args:
            name: & **bold**'''. Default: 'it\\'s "quoted" \\\\ {x}'.

        Example:
            await client.greetings.greet()"""
        return await self._caller.given(options).call(
            _operations.GREET,
            {"name": name},
        )
