"""How to call the operations of readings.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _readings_operations as _operations


class Readings:
    """Operations of readings."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def add_reading(
        self,
        *,
        body: models.Reading,
        **options: Unpack[CallOptions],
    ) -> None:
        """Add reading.

        ``POST /readings``

        Example:
            client.readings.add_reading(body=models.Reading(label="…", number=1.5, choice=1.5))"""
        return self._caller.given(options).call(
            _operations.ADD_READING,
            {},
            body=body,
        )


class AsyncReadings:
    """Operations of readings."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def add_reading(
        self,
        *,
        body: models.Reading,
        **options: Unpack[CallOptions],
    ) -> None:
        """Add reading.

        ``POST /readings``

        Example:
            await client.readings.add_reading(
                body=models.Reading(label="…", number=1.5, choice=1.5),
            )"""
        return await self._caller.given(options).call(
            _operations.ADD_READING,
            {},
            body=body,
        )
