"""How to call the operations of payments.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _payments_operations as _operations


class Payments:
    """Operations of payments."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_payment(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create payment.

        ``POST /payments``

        Example:
            client.payments.create_payment()"""
        return self._caller.given(options).call(
            _operations.CREATE_PAYMENT,
            {},
        )


class AsyncPayments:
    """Operations of payments."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_payment(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create payment.

        ``POST /payments``

        Example:
            await client.payments.create_payment()"""
        return await self._caller.given(options).call(
            _operations.CREATE_PAYMENT,
            {},
        )
